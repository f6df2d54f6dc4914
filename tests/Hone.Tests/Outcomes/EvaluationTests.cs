using Hone.Outcomes;

namespace Hone.Tests.Outcomes;

/// <summary>The output of an evaluator, with and without knowing which tests must pass.</summary>
public sealed class EvaluationTests
{
    private const string Two = "PASSED tests/test_a.py::test_one\nPASSED tests/test_a.py::test_two\n"
        + "============================== 2 passed in 0.12s ==============================";

    private const string OneRed = "PASSED tests/test_a.py::test_one\nFAILED tests/test_a.py::test_two - assert 1 == 2\n"
        + "========================= 1 failed, 1 passed in 0.12s =========================";

    private const string NoPatch = ">>>>> Patch Apply Failed\n";

    private const string TimedOut = ">>>>> Tests Timed Out\n";

    private static readonly string[] s_both = ["tests/test_a.py::test_one", "tests/test_a.py::test_two"];

    [Fact]
    public void All_expected_tests_passed_is_success()
    {
        Outcome outcome = Evaluation.Judge("task", Two, s_both);

        outcome.Label.ShouldBe(OutcomeLabel.Success);
        outcome.Reasons.Single().Words.ShouldBe("2 of 2 tests that must pass do");
        outcome.Reasons.Single().Weight.ShouldBePositive();
    }

    [Fact]
    public void One_expected_test_that_failed_is_failure_and_is_named()
    {
        Outcome outcome = Evaluation.Judge("task", OneRed, s_both);

        outcome.Label.ShouldBe(OutcomeLabel.Failure);
        outcome.Reasons.Single().Words
            .ShouldBe("1 of 2 tests that must pass do; tests/test_a.py::test_two does not");
        outcome.Reasons.Single().Weight.ShouldBeNegative();
    }

    [Fact]
    public void A_failure_of_another_test_than_the_expected_ones_is_none() =>
        Evaluation.Judge("task", OneRed, [s_both[0]]).Label.ShouldBe(OutcomeLabel.Success);

    [Fact]
    public void An_expected_test_that_is_missing_is_failure()
    {
        Outcome outcome = Evaluation.Judge("task", Two, [.. s_both, "tests/test_a.py::test_three"]);

        outcome.Label.ShouldBe(OutcomeLabel.Failure);
        outcome.Reasons.Single().Words.ShouldBe("2 of 3 tests that must pass do; 1 did not run");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0")]
    [InlineData("nothing that anybody knows")]
    public void Where_no_test_is_named_at_all_nothing_is_told(string log)
    {
        Evaluation.Judge("task", log, s_both).Label.ShouldBe(OutcomeLabel.Unknown);
        Evaluation.Judge("task", log, []).Label.ShouldBe(OutcomeLabel.Unknown);
    }

    [Fact]
    public void Work_that_could_not_be_applied_is_failure()
    {
        Evaluation.Judge("task", NoPatch + Two, s_both).Label.ShouldBe(OutcomeLabel.Failure);
        Evaluation.Judge("task", NoPatch, []).Reasons.Single().Words.ShouldBe("the work could not be applied");
    }

    [Fact]
    public void Tests_that_ran_out_of_time_are_failure() =>
        Evaluation.Judge("task", TimedOut, []).Reasons.Single().Words.ShouldBe("the tests ran out of time");

    [Fact]
    public void All_green_is_success_where_it_is_not_known_what_must_pass() =>
        Evaluation.Judge("task", Two, []).Label.ShouldBe(OutcomeLabel.Success);

    [Theory]
    [InlineData(1, 2, OutcomeLabel.Failure)]
    [InlineData(5, 95, OutcomeLabel.Failure)]
    [InlineData(3, 997, OutcomeLabel.Unknown)]
    public void A_few_failures_in_a_large_suite_may_have_been_there_before(int failed, int passed, OutcomeLabel label)
    {
        string log = $"FAILED tests/test_a.py::test_b - assert 1 == 2\n"
            + $"=================== {failed} failed, {passed} passed in 9.12s ===================";

        Evaluation.Judge("task", log, []).Label.ShouldBe(label);
    }

    [Fact]
    public void A_build_that_fails_is_failure() => Evaluation.Judge(
        "task", "# example.org/sum\n./sum.go:3:2: undefined: x\nFAIL\texample.org/sum [build failed]\nFAIL", [])
        .Label.ShouldBe(OutcomeLabel.Failure);

    [Fact]
    public void A_linter_alone_decides_nothing() => Evaluation.Judge(
        "task", "a.py:1:1: F401 [*] `os` imported but unused\nFound 1 error.\n", [])
        .Label.ShouldBe(OutcomeLabel.Unknown);

    [Fact]
    public void How_tests_ended_is_told_by_name_whatever_its_blanks()
    {
        IReadOnlyList<TestStatus?> all = Evaluation.StatusOf(OneRed, [.. s_both, "tests/other.py::test_x"]);

        all.ShouldBe([TestStatus.Passed, TestStatus.Failed, null]);
    }

    [Fact]
    public void A_patch_that_another_way_applied_counts_as_applied()
    {
        const string Log = "error: patch failed: a.py:3\nHunk #1 succeeded at 4 with fuzz 1.\n"
            + ">>>>> Applied Patch (pred)\n" + Two;

        Evaluation.Judge("task", Log, s_both).Label.ShouldBe(OutcomeLabel.Success);
        Evaluation.Judge("task", Log, []).Label.ShouldBe(OutcomeLabel.Success);
        Evaluation.Judge("task", "error: patch failed: a.py:3\n", s_both).Label.ShouldBe(OutcomeLabel.Failure);
    }

    [Theory]
    [InlineData(">>>>> Tests Timed Out after 900 seconds")]
    [InlineData(">>>>> Tests Errored")]
    [InlineData(">>>>> Reset Failed")]
    public void A_run_that_the_evaluator_gave_up_is_failure_whatever_had_passed(string said)
    {
        Evaluation.Judge("task", $"{Two}\n{said}\n", s_both).Label.ShouldBe(OutcomeLabel.Failure);
        Evaluation.Judge("task", $"{Two}\n{said}\n", []).Label.ShouldBe(OutcomeLabel.Failure);
    }

    [Theory]
    [InlineData("=== RUN   TestA\n--- PASS: TestA (0.00s)\n=== RUN   TestB\npanic: test timed out after 1m0s\n")]
    [InlineData("running 2 tests\ntest a ... ok\nerror: test failed, to rerun pass `--test sum`\n")]
    public void A_run_that_breaks_down_is_failure_though_no_test_is_counted_as_failed(string log) =>
        Evaluation.Judge("task", log, []).Label.ShouldBe(OutcomeLabel.Failure);

    [Fact]
    public void A_build_whose_tests_were_all_skipped_tells_nothing() => Evaluation.Judge(
        "task", "> Task :test\n\nSumTest > adds() SKIPPED\n\nBUILD SUCCESSFUL in 5s\n", [])
        .Label.ShouldBe(OutcomeLabel.Unknown);

    [Theory]
    [InlineData("PASSED a.py::test_x[one two]", "a.py::test_x[one", TestStatus.Passed)]
    [InlineData("PASSED a.py::test_x[one - two]", "a.py::test_x[one - two]", TestStatus.Passed)]
    [InlineData("PASSED a.py::test_x[m 1]\nFAILED a.py::test_x[m 2] - no", "a.py::test_x[m", TestStatus.Failed)]
    [InlineData("PASSED a.py::test_x[/srv/tmp/y.pem]", "a.py::test_x[/y.pem]", TestStatus.Passed)]
    [InlineData("PASSED a.py::test_x[zoom-Button.LEFT-on]", "a.py::test_x[zoom-1-on]", TestStatus.Passed)]
    [InlineData("PASSED a.py::test_x[zoom-Button.LEFT-on]", "a.py::test_x[zoom-1-off]", null)]
    [InlineData("PASSED a.py::test_x[B.A]\nFAILED a.py::test_x[B.C] - no", "a.py::test_x[1]", null)]
    [InlineData("PASSED a.py::test_x[1]", "a.py::test_x[2]", null)]
    [InlineData("FAILED a.py::test_x - assert [1] - 2 == 0", "a.py::test_x", TestStatus.Failed)]
    [InlineData("FAILED a.py::test_x[a - b]", "a.py::test_x[a - b]", TestStatus.Failed)]
    public void A_test_is_found_by_the_names_that_evaluators_make_of_it(string line, string name, TestStatus? status)
    {
        string log = $"=========================== short test summary info ============================\n{line}\n";

        Evaluation.StatusOf(log, [name]).ShouldBe([status]);
    }

    [Fact]
    public void A_test_that_is_given_no_word_does_not_take_that_of_the_next()
    {
        const string Log = "test_k (app.tests.Forms) ... test_l (app.tests.Forms) ... ok\n"
            + "test_m (app.tests.Forms)\nSays what m does. ... test_n (app.tests.Forms)\nSays what n does. ... ok\n\n"
            + "======================================================================\n"
            + "FAIL: test_k (app.tests.Forms) (part=1)\n"
            + "----------------------------------------------------------------------\nAssertionError\n\n"
            + "Ran 4 tests in 0.003s\n\nFAILED (failures=1)\n";

        IReadOnlyList<TestStatus?> all = Evaluation.StatusOf(Log,
        [
            "test_k (app.tests.Forms)", "test_l (app.tests.Forms)", "test_m (app.tests.Forms)",
            "test_n (app.tests.Forms)", "Says what n does.",
        ]);

        all.ShouldBe([TestStatus.Failed, TestStatus.Passed, null, TestStatus.Passed, TestStatus.Passed]);
    }

    [Theory]
    [InlineData(">>>>> Start Test Output", ">>>>> End Test Output")]
    [InlineData("+ : '>>>>> Start Test Output'", "+ : '>>>>> End Test Output'")]
    public void Only_what_stands_between_the_evaluators_marks_was_run(string start, string end)
    {
        string log = $"{Two}\n{start}\n{OneRed}\n{end}\n{Two}\n";

        Evaluation.StatusOf(log, s_both).ShouldBe([TestStatus.Passed, TestStatus.Failed]);
        Evaluation.Judge("task", log, s_both).Label.ShouldBe(OutcomeLabel.Failure);
        Evaluation.Judge("task", $"{Two}\n{start}\nSyntaxError: invalid syntax\n", []).Label
            .ShouldNotBe(OutcomeLabel.Success);
    }
}
