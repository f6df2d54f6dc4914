using Hone.Outcomes;
using Hone.Telemetry;

namespace Hone.Tests.Outcomes.Judging;

/// <summary>What people said and did about the work, and how it broke off.</summary>
public sealed class SayingTests
{
    [Theory]
    [InlineData("it works, thanks!", OutcomeLabel.Success, "the person went along: ")]
    [InlineData("commit this", OutcomeLabel.Success, "the person went along: ")]
    [InlineData("that's still broken", OutcomeLabel.Failure, "the person reported: ")]
    [InlineData("please revert that", OutcomeLabel.Failure, "the person reported: ")]
    public void A_persons_last_word_decides(string remark, OutcomeLabel label, string words)
    {
        Outcome outcome = new Sitting().Prompt("add a sum").Edit().Prompt(remark).Outcome;

        outcome.Label.ShouldBe(label);
        outcome.Reasons[0].Words.ShouldStartWith(words);
    }

    [Theory]
    [InlineData("it works, thanks!")]
    [InlineData("that's still broken")]
    public void What_was_said_before_more_work_leaves_it_open(string remark)
    {
        Outcome outcome = new Sitting().Prompt("add a sum").Edit().Prompt(remark).Edit().Outcome;

        outcome.Label.ShouldBe(OutcomeLabel.Unknown);
        outcome.Reasons.Single().Words.ShouldEndWith("(work went on after it)");
    }

    [Fact]
    public void Blame_and_then_green_is_success()
    {
        Outcome outcome = new Sitting().Prompt("add a sum").Edit().Prompt("that's still broken").Edit()
            .Tests(isGreen: true).Outcome;

        outcome.Label.ShouldBe(OutcomeLabel.Success);
    }

    [Fact]
    public void Green_and_then_blame_is_not_success()
    {
        Outcome outcome = new Sitting().Prompt("add a sum").Edit().Tests(isGreen: true).Prompt("that's still broken")
            .Outcome;

        outcome.Label.ShouldNotBe(OutcomeLabel.Success);
        outcome.Reasons.Select(r => r.Kind)
            .ShouldBe([VerificationKind.Tests, VerificationKind.Remark], ignoreOrder: true);
    }

    [Fact]
    public void Requests_without_a_complaint_are_counted_together()
    {
        Outcome outcome = new Sitting().Prompt("add a sum").Edit().Prompt("now add a second column").Edit()
            .Prompt("and rename the first one to total").Outcome;

        outcome.Reasons.Single().Words.ShouldBe("the person made 2 further requests after the work");
        outcome.Label.ShouldBe(OutcomeLabel.Unknown);
    }

    [Fact]
    public void A_commit_as_asked_is_success_and_one_of_the_agents_own_choice_is_not()
    {
        Outcome asked = new Sitting().Prompt("add a sum and commit it").Edit().Commits().Outcome;
        Outcome own = new Sitting().Prompt("add a sum").Edit().Commits().Outcome;

        asked.Label.ShouldBe(OutcomeLabel.Success);
        asked.Reasons[0].Words.ShouldBe("commit a1b2c3d: Add the sum, as asked");
        own.Label.ShouldBe(OutcomeLabel.Unknown);
    }

    [Fact]
    public void A_commit_before_more_code_says_so()
    {
        Outcome outcome = new Sitting().Prompt("add a sum and commit it").Edit().Commits().Edit().Outcome;

        outcome.Label.ShouldBe(OutcomeLabel.Unknown);
        outcome.Reasons[0].Words.ShouldEndWith("as asked (code was edited after it)");
    }

    [Fact]
    public void A_commit_by_the_persons_own_hand_is_success()
    {
        Outcome outcome = new Sitting().Prompt("add a sum").Edit().Types("git commit -am 'Add the sum'").Outcome;

        outcome.Label.ShouldBe(OutcomeLabel.Success);
        outcome.Reasons[0].Words.ShouldBe("the person ran git commit -am 'Add the sum', as asked");
    }

    [Fact]
    public void Ci_decides_until_files_are_edited_after_it()
    {
        const string red = "build\tfail\t1m\thttps://ci.example/1";

        Outcome failed = new Sitting().Edit().Shell("gh pr checks", red, 1).Outcome;
        Outcome past = new Sitting().Edit().Shell("gh pr checks", red, 1).Edit().Outcome;

        failed.Label.ShouldBe(OutcomeLabel.Failure);
        failed.Reasons[0].Words.ShouldBe("1 of 1 CI checks failed: build");
        past.Label.ShouldBe(OutcomeLabel.Unknown);
    }

    [Fact]
    public void A_stop_at_the_end_speaks_against_and_is_forgotten_where_work_goes_on()
    {
        Outcome stopped = new Sitting().Prompt("add a sum").Edit().Interrupt().Outcome;
        Outcome gone = new Sitting().Prompt("add a sum").Edit().Interrupt().Edit().Outcome;

        stopped.Reasons.Single().Words.ShouldBe("the person stopped the agent and nothing came after");
        stopped.Reasons.Single().Weight.ShouldBeNegative();
        gone.Reasons.ShouldBeEmpty();
    }

    [Fact]
    public void How_it_was_left_alone_makes_no_failure()
    {
        Outcome left = new Sitting().Prompt("add a sum").Edit().Shell("git checkout -- src/sum.py").Interrupt().Outcome;
        Outcome shown = new Sitting().Prompt("add a sum").Edit().Tests(isGreen: false).Interrupt().Outcome;

        left.Reasons.Sum(r => r.Weight).ShouldBeLessThan(-1.6);
        left.Label.ShouldBe(OutcomeLabel.Unknown);
        shown.Label.ShouldBe(OutcomeLabel.Failure);
    }

    [Fact]
    public void A_request_that_was_stopped_before_anything_came_of_it_leaves_a_part_undone()
    {
        Outcome outcome = new Sitting().Prompt("add a sum").Edit().Tests(isGreen: true)
            .Prompt("now add a second column").Interrupt().Outcome;

        outcome.Label.ShouldBe(OutcomeLabel.Partial);
        outcome.Reasons.Select(r => r.Words)
            .ShouldContain("the last request was stopped before anything came of it");
    }

    [Fact]
    public void A_step_that_was_refused_last_speaks_against()
    {
        Outcome outcome = new Sitting().Prompt("add a sum").Edit().Refused().Outcome;

        outcome.Reasons.Single().Words.ShouldBe("the person refused the last step: said no to Bash");
        outcome.Label.ShouldBe(OutcomeLabel.Unknown);
    }

    [Fact]
    public void An_agent_that_broke_down_has_failed()
    {
        Outcome outcome = new Sitting().Prompt("add a sum").Edit().Answers(EventStatus.Failure).Outcome;

        outcome.Label.ShouldBe(OutcomeLabel.Failure);
        outcome.Reasons.Single().Words.ShouldBe("the agent broke down: rate limit reached");
    }

    [Fact]
    public void What_is_open_on_the_agents_own_list_takes_from_success()
    {
        Outcome outcome = new Sitting().Edit().Tests(isGreen: true)
            .Call("TodoWrite", new { todos = States("completed", "pending", "pending", "pending") }, "ok").Outcome;

        outcome.Label.ShouldNotBe(OutcomeLabel.Success);
        outcome.Reasons.Select(r => r.Words).ShouldContain("3 of 4 items of its own list are open");
    }

    [Fact]
    public void A_file_that_could_not_be_written_and_nothing_else_is_failure()
    {
        Outcome nothing = new Sitting().Prompt("add a sum").EditFails().Outcome;
        Outcome other = new Sitting().Prompt("add a sum").Edit("/repo/other.py").EditFails().Outcome;
        Outcome later = new Sitting().Prompt("add a sum").EditFails().Edit().Outcome;

        nothing.Label.ShouldBe(OutcomeLabel.Failure);
        nothing.Reasons.Single().Words.ShouldBe("sum.py could not be written, and nothing was edited after it");
        other.Label.ShouldBe(OutcomeLabel.Unknown);
        later.Reasons.ShouldBeEmpty();
    }

    [Fact]
    public void Work_that_was_thrown_away_last_speaks_against_until_something_is_edited()
    {
        Outcome thrown = new Sitting().Edit().Shell("git reset --hard", "HEAD is now at a1b2c3d x").Outcome;
        Outcome anew = new Sitting().Edit().Shell("git reset --hard", "HEAD is now at a1b2c3d x").Edit().Outcome;

        thrown.Reasons.Single().Words.ShouldBe("thrown away by git reset --hard");
        anew.Reasons.ShouldBeEmpty();
    }

    private static object[] States(params string[] states) =>
        [.. states.Select(s => new { content = "x", status = s })];
}
