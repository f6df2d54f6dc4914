using System.Diagnostics;
using Hone.Outcomes;
using Hone.Telemetry;

namespace Hone.Tests.Outcomes;

/// <summary>What one session shows: a pure function of the session, whatever is in it.</summary>
public sealed class EvidenceTests
{
    [Fact]
    public void An_empty_session_shows_nothing()
    {
        SessionEvidence evidence = Evidence.Gather(new SessionTrace("claude-code:one", "claude-code", 7, [], [], []));

        evidence.Verifications.ShouldBeEmpty();
        (evidence.Revision, evidence.Directory, evidence.IsSubAgent).ShouldBe((7, null, false));
    }

    [Fact]
    public void A_green_run_keeps_its_tool_its_counts_and_its_own_line()
    {
        Verification tests = new Sitting().Edit().Tests(isGreen: true).Evidence.Verifications[^1];

        (tests.Kind, tests.Bearing, tests.Tool, tests.Result)
            .ShouldBe((VerificationKind.Tests, Bearing.Good, "pytest", CheckResult.Passed));
        (tests.Counts, tests.IsSure).ShouldBe((new TestCounts(5, 0, 0, 0), true));
        tests.Says.ShouldContain("5 passed in 0.12s");
        tests.At.ShouldBe(Sitting.Start.AddMinutes(2));
    }

    [Fact]
    public void What_narrows_a_run_is_its_scope()
    {
        Verification tests = new Sitting().Shell("pytest tests/test_sum.py -k adds", Sitting.Green)
            .Evidence.Verifications.Single();

        tests.Scope.ShouldBe(["tests/test_sum.py", "adds"]);
    }

    [Fact]
    public void Edits_of_one_file_in_a_row_are_one_edit_and_another_file_is_another()
    {
        SessionEvidence evidence = new Sitting().Edit("/repo/a.py").Edit("/repo/b.py").Edit("/repo/a.py")
            .Tests(isGreen: true).Edit("/repo/a.py").Evidence;

        evidence.Verifications.Select(v => v.Kind == VerificationKind.Edit ? v.Says : "tests")
            .ShouldBe(["/repo/a.py", "/repo/b.py", "tests", "/repo/a.py"]);
    }

    [Fact]
    public void What_a_command_writes_is_an_edit_unless_the_command_failed_or_wrote_aside()
    {
        SessionEvidence evidence = new Sitting()
            .Shell("sed -i s/a/b/ src/a.py").Shell("echo x > src/b.py")
            .Shell("sed -i s/a/b/ src/c.py", "no such file", exit: 1).Shell("echo x > /tmp/d.py")
            .Evidence;

        evidence.Verifications.Select(v => v.Says).ShouldBe(["src/a.py", "src/b.py"]);
    }

    [Fact]
    public void A_write_that_failed_is_an_edit_that_speaks_against()
    {
        Verification edit = new Sitting().EditFails().Evidence.Verifications.Single();

        (edit.Kind, edit.Bearing).ShouldBe((VerificationKind.Edit, Bearing.Bad));
    }

    [Theory]
    [InlineData("it works, thanks!", "Remark Good")]
    [InlineData("that's still broken", "Remark Bad")]
    [InlineData("please revert that", "Remark Bad")]
    [InlineData("commit this", "Remark Good")]
    [InlineData("now add a second column to the table", "NextRequest Good")]
    public void A_prompt_after_work_is_a_remark_or_the_next_request(string prompt, string shown)
    {
        IReadOnlyList<string> all = new Sitting().Prompt("add a sum").Edit().Prompt(prompt).Shown;

        all.ShouldBe([shown]);
    }

    [Fact]
    public void A_prompt_before_any_work_says_nothing_of_it()
    {
        IReadOnlyList<string> all = new Sitting().Prompt("this is broken").Shell("ls", "a.py").Prompt("it works").Shown;

        all.ShouldBeEmpty();
    }

    [Fact]
    public void The_next_request_is_good_only_where_something_was_done_since_the_last()
    {
        IReadOnlyList<string> all = new Sitting().Prompt("add a sum").Edit()
            .Prompt("now add a second column").Prompt("and a third one as well").Shown;

        all.ShouldBe(["NextRequest Good", "NextRequest None"]);
    }

    [Fact]
    public void A_breakdown_counts_until_the_next_answer()
    {
        IReadOnlyList<string> broken = new Sitting().Edit().Answers(EventStatus.Failure).Shown;
        IReadOnlyList<string> recovered = new Sitting().Edit().Answers(EventStatus.Failure).Answers().Shown;

        broken.ShouldBe(["Breakdown Bad"]);
        recovered.ShouldBeEmpty();
    }

    [Fact]
    public void A_no_to_a_step_is_a_rejection_and_a_no_to_a_question_is_conversation()
    {
        new Sitting().Refused("Bash").Shown.ShouldBe(["Rejection Bad"]);
        new Sitting().Refused("AskUserQuestion").Shown.ShouldBeEmpty();
    }

    [Fact]
    public void A_call_that_was_cancelled_shows_nothing()
    {
        IReadOnlyList<string> all = new Sitting()
            .Call("Bash", new { command = "pytest" }, Sitting.Red, EventStatus.Interrupted,
                e => e.ErrorCode = "cancelled")
            .Shown;

        all.ShouldBeEmpty();
    }

    [Fact]
    public void Events_and_messages_without_times_keep_the_order_of_their_places()
    {
        IReadOnlyList<string> all = new Sitting().WithoutTimes()
            .Prompt("add a sum").Edit().Tests(isGreen: false).Prompt("that's still broken").Edit().Tests(isGreen: true)
            .Prompt("it works, thanks!").Shown;

        all.ShouldBe(["Tests Bad", "Remark Bad", "Tests Good", "Remark Good"]);
    }

    [Fact]
    public void A_session_whose_parent_is_another_is_a_sub_agents()
    {
        new Sitting().SubAgentOf("claude-code:parent").Evidence.IsSubAgent.ShouldBeTrue();
        new Sitting().Evidence.IsSubAgent.ShouldBeFalse();
    }

    [Fact]
    public void The_folder_is_that_in_which_it_began() => new Sitting().Evidence.Directory.ShouldBe("/repo");

    [Trait("speed", "slow")]
    [Fact]
    public void Of_a_hundred_thousand_checks_the_last_are_kept_in_seconds()
    {
        Sitting sitting = new();
        for (int i = 0; i < 100_000; i++) sitting.Shell("pytest -q", "1 passed in 0.01s");
        sitting.Tests(isGreen: false);
        Stopwatch watch = Stopwatch.StartNew();

        SessionEvidence evidence = sitting.Evidence;
        Outcome outcome = OutcomeJudge.Judge(Sitting.Task(evidence))!;

        evidence.Verifications.Count.ShouldBe(SessionEvidence.VerificationsMax);
        evidence.Verifications[^1].Bearing.ShouldBe(Bearing.Bad);
        outcome.Reasons.Count.ShouldBeLessThanOrEqualTo(Outcome.ReasonsMax);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    [Theory]
    [InlineData("\0\0\0", "\0")]
    [InlineData("pytest \0", "5 passed in 0.12s\0\0")]
    [InlineData("git commit -m '\0'", "[main \0] \0")]
    [InlineData("((((((((((((((((((((", "{{{{{{{{{{{{{{{")]
    [InlineData("'", "\ud800")]
    [InlineData("cat <<EOF", "")]
    public void Broken_text_is_read_without_a_failure(string command, string output)
    {
        Sitting sitting = new Sitting().Prompt(command).Edit(command).Shell(command, output)
            .Call("exec", command, output).Call("TodoWrite", command, output).Types(command).Prompt(output);

        Should.NotThrow(() => OutcomeJudge.Judge(Sitting.Task(sitting.Evidence)));
    }

    [Fact]
    public void Ten_megabytes_on_one_line_are_read_in_seconds_and_kept_short()
    {
        string huge = new('x', 10_000_000);
        Stopwatch watch = Stopwatch.StartNew();

        SessionEvidence evidence = new Sitting().Edit(huge).Shell("pytest", huge + "\n" + Sitting.Red, 1)
            .Shell("git commit -m x", huge).Shell("gh pr checks", huge.Replace('x', '\t')).Prompt(huge)
            .Call("TodoWrite", new { todos = huge }, huge).Evidence;

        evidence.Verifications.Where(v => v.Kind == VerificationKind.Tests).ShouldHaveSingleItem().Bearing
            .ShouldBe(Bearing.Bad);
        evidence.Verifications.ShouldAllBe(v => v.Says.Length <= Verification.SaysMax);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }
}
