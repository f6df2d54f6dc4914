using Hone.Outcomes;

namespace Hone.Tests.Outcomes.Judging;

/// <summary>Checks in their order among edits: which of them still say something about the work.</summary>
public sealed class CheckingTests
{
    [Fact]
    public void Green_after_the_last_edit_is_success()
    {
        Outcome outcome = new Sitting().Edit().Tests(isGreen: true).Outcome;

        outcome.Label.ShouldBe(OutcomeLabel.Success);
        Words(outcome).ShouldStartWith("pytest passed, 5 of 5: ");
        Words(outcome).ShouldNotContain("(");
    }

    [Fact]
    public void Red_that_is_left_is_failure()
    {
        Outcome outcome = new Sitting().Edit().Tests(isGreen: true).Edit().Tests(isGreen: false).Outcome;

        outcome.Label.ShouldBe(OutcomeLabel.Failure);
        Words(outcome).ShouldStartWith("pytest failed, 4 of 5: ");
    }

    [Fact]
    public void Red_and_then_green_is_success_that_tells_good_from_bad()
    {
        Outcome turned = new Sitting().Edit().Tests(isGreen: false).Edit().Tests(isGreen: true).Outcome;

        turned.Label.ShouldBe(OutcomeLabel.Success);
        Words(turned).ShouldEndWith("(it had failed before)");
        turned.Reasons[0].Weight.ShouldBeGreaterThan(
            new Sitting().Edit().Tests(isGreen: true).Outcome.Reasons[0].Weight);
    }

    [Fact]
    public void Code_that_is_edited_after_the_green_run_leaves_it_open()
    {
        Outcome outcome = new Sitting().Edit().Tests(isGreen: true).Edit().Outcome;

        outcome.Label.ShouldBe(OutcomeLabel.Unknown);
        Words(outcome).ShouldEndWith("(code was edited after it)");
    }

    [Theory]
    [InlineData("/repo/README.md")]
    [InlineData("/repo/docs/sum.rst")]
    [InlineData("/repo/main.go")]
    public void What_the_tests_do_not_look_at_can_be_edited_after_them(string file)
    {
        Outcome outcome = new Sitting().Edit().Tests(isGreen: true).Edit(file).Outcome;

        outcome.Label.ShouldBe(OutcomeLabel.Success);
        Words(outcome).ShouldNotContain("edited after");
    }

    [Fact]
    public void A_green_run_of_other_tests_than_those_of_the_edited_folder_tells_little()
    {
        Outcome outcome = new Sitting().Edit("/repo/billing/sum.go")
            .Shell("go test ./shipping/...", "ok  \texample.org/shipping\t0.1s").Outcome;

        outcome.Label.ShouldBe(OutcomeLabel.Unknown);
        Words(outcome).ShouldEndWith("(it does not look at what was edited)");
    }

    [Fact]
    public void A_run_that_looks_elsewhere_gives_way_to_an_earlier_one_that_does_not()
    {
        Outcome outcome = new Sitting().Edit("/repo/billing/sum.go")
            .Shell("go test ./billing/...", "--- FAIL: TestA (0.00s)\nFAIL\nFAIL\texample.org/billing\t0.1s\nFAIL", 1)
            .Shell("go test ./shipping/...", "ok  \texample.org/shipping\t0.1s").Outcome;

        outcome.Label.ShouldBe(OutcomeLabel.Failure);
        Words(outcome).ShouldStartWith("go test ./billing/... failed");
    }

    [Theory]
    [InlineData(1, OutcomeLabel.Partial)]
    [InlineData(0, OutcomeLabel.Success)]
    public void What_fails_in_one_language_is_not_mended_by_what_passes_in_another(int exit, OutcomeLabel label)
    {
        Outcome outcome = new Sitting().Edit("/repo/main.go").Edit("/repo/web/app.ts")
            .Shell("go test ./...", "--- FAIL: TestA (0.00s)\nFAIL\nFAIL\texample.org/a\t0.1s\nFAIL", 1)
            .Shell("go test ./...", exit == 0
                ? "ok  \texample.org/a\t0.1s"
                : "--- FAIL: TestA (0.00s)\nFAIL\nFAIL\texample.org/a\t0.1s\nFAIL", exit)
            .Shell("npx jest", "Tests:       3 passed, 3 total\nSnapshots:   0 total\nTime:        0.5 s").Outcome;

        outcome.Label.ShouldBe(label);
        outcome.Reasons.Count(r => r.Kind == VerificationKind.Tests).ShouldBe(exit == 0 ? 1 : 2);
    }

    [Fact]
    public void A_part_that_is_run_again_takes_nothing_from_the_whole_that_was_green()
    {
        Outcome whole = new Sitting().Edit().Tests(isGreen: true).Outcome;
        Outcome again = new Sitting().Edit().Tests(isGreen: true)
            .Shell("pytest tests/test_sum.py -k adds", "1 passed in 0.01s").Outcome;

        again.Probability.ShouldBe(whole.Probability);
        Words(again).ShouldStartWith("pytest passed");
    }

    [Fact]
    public void A_part_that_is_red_takes_back_the_whole_that_was_green()
    {
        Outcome outcome = new Sitting().Edit().Tests(isGreen: true)
            .Shell("pytest tests/test_sum.py -k adds", Sitting.Red, 1).Outcome;

        outcome.Label.ShouldBe(OutcomeLabel.Failure);
    }

    [Fact]
    public void Where_nothing_was_edited_a_green_run_tells_little()
    {
        Outcome outcome = new Sitting().Prompt("do the tests pass?").Tests(isGreen: true).Outcome;

        outcome.Label.ShouldBe(OutcomeLabel.Unknown);
        Words(outcome).ShouldEndWith("(nothing was edited)");
    }

    [Fact]
    public void Where_nothing_ran_nothing_is_told()
    {
        Outcome outcome = new Sitting().Edit().Shell("pytest -k nothing", "no tests ran in 0.01s", exit: 5).Outcome;

        outcome.Label.ShouldBe(OutcomeLabel.Unknown);
        outcome.Reasons.ShouldBeEmpty();
    }

    [Fact]
    public void A_run_whose_end_is_told_by_its_lines_alone_weighs_less()
    {
        Verification sure = new Sitting().Edit().Tests(isGreen: true).Evidence.Verifications[^1];
        SessionEvidence edit = new Sitting().Edit().Evidence;

        Outcome of(bool isSure) => OutcomeJudge.Judge(Sitting.Task(
            edit with { Verifications = [.. edit.Verifications, sure with { IsSure = isSure }] }))!;

        of(isSure: false).Reasons[0].Weight.ShouldBeLessThan(of(isSure: true).Reasons[0].Weight);
    }

    [Theory]
    [InlineData("the linter fails, fix it", OutcomeLabel.Success)]
    [InlineData("add a sum", OutcomeLabel.Unknown)]
    public void A_linter_that_passes_decides_only_where_that_was_wanted(string prompt, OutcomeLabel label)
    {
        Outcome outcome = new Sitting().Prompt(prompt).Edit().Shell("ruff check .", "All checks passed!").Outcome;

        outcome.Label.ShouldBe(label);
    }

    [Fact]
    public void A_build_that_fails_is_failure()
    {
        Outcome outcome = new Sitting().Edit("/repo/main.go")
            .Shell("go build ./...", "# example.org/main\n./main.go:3:2: undefined: x", 1).Outcome;

        outcome.Label.ShouldBe(OutcomeLabel.Failure);
        Words(outcome).ShouldStartWith("go build failed");
    }

    [Fact]
    public void Tests_in_the_background_count_where_their_output_is_read()
    {
        Outcome outcome = new Sitting().Edit()
            .Call("Bash", new { command = "pytest" }, "Command running in background with ID: b1")
            .Call("BashOutput", new { bash_id = "b1" }, $"<exit_code>0</exit_code><output>\n{Sitting.Green}\n</output>")
            .Outcome;

        outcome.Label.ShouldBe(OutcomeLabel.Success);
    }

    private static string Words(Outcome outcome) => outcome.Reasons[0].Words;
}
