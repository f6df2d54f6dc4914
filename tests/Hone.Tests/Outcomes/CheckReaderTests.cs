using Hone.Outcomes;

namespace Hone.Tests.Outcomes;

/// <summary>What is true of every format of tests.</summary>
public sealed class CheckReaderTests
{
    [Theory]
    [InlineData("I ran the suite: 3 tests passed and nothing failed.")]
    [InlineData("All tests passed!")]
    [InlineData("# Status\n\n- 12 passed, 1 failed\n- see `pytest`: 3 passed in 0.04s\n")]
    [InlineData("The runner prints `Tests: 1 failed, 2 passed, 3 total` at its end.")]
    [InlineData("docs/ci.md:14:========= 3 passed in 0.04s =========\ndocs/ci.md:15:ok  \texample.org/a\t0.1s")]
    [InlineData("--- a/FAIL.md\n+++ b/FAIL.md\n@@ -1,2 +1,2 @@\n-Ran 3 tests in 0.01s\n+Ran 4 tests in 0.01s\n OK\n")]
    [InlineData("BUILD SUCCESSFUL in 3s\n4 actionable tasks: 4 executed\n")]
    [InlineData("checking for gcc... ok\nchecking for ld ... ok\n")]
    [InlineData(" \u2713 Starting...\n \u2713 Ready in 1098ms\n")]
    public void Text_that_only_talks_about_tests_is_no_run(string text)
    {
        var checks = CheckReader.Read(text).Where(c => c.Kind == CheckKind.Tests);

        checks.ShouldBeEmpty();
    }

    [Fact]
    public void Two_runs_in_one_output_are_two_checks()
    {
        const string output = """
            ============================= test session starts ==============================
            ============================== 2 passed in 0.04s ===============================
            ============================= test session starts ==============================
            ========================= 1 failed, 1 passed in 0.05s ==========================
            """;

        var checks = CheckReader.Read(output);

        checks.Select(c => c.Result).ShouldBe([CheckResult.Passed, CheckResult.Failed]);
        checks.Select(c => (c.FirstLine, c.LastLine)).ShouldBe([(0, 1), (2, 3)]);
    }

    [Fact]
    public void A_wrapper_does_not_repeat_what_its_runner_has_said()
    {
        const string output = """
            py39: commands[0]> pytest
            ========================= 1 failed, 1 passed in 0.05s ==========================
              py39: FAIL code 1 (2.63=setup[0.01]+cmd[2.62] seconds)
              evaluation failed :( (2.72 seconds)
            """;

        var checks = CheckReader.Read(output);

        checks.ShouldHaveSingleItem().Tool.ShouldBe("pytest");
    }

    [Fact]
    public void A_test_that_failed_in_one_of_two_binaries_has_failed()
    {
        const string output = """
            running 1 test
            test works ... FAILED
            test result: FAILED. 0 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
            running 1 test
            test works ... ok
            test result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
            """;

        Check check = CheckReader.Read(output).ShouldHaveSingleItem();

        check.Tests.ShouldBe([new TestCase("works", TestStatus.Failed)]);
        check.Counts.ShouldBe(new TestCounts(1, 1, 0, 0));
    }

    [Theory]
    [InlineData("=")]
    [InlineData("--- PASS: ")]
    [InlineData("test a ... ")]
    [InlineData("a::")]
    [InlineData("[[[[ ")]
    [InlineData("1 passed, ")]
    [InlineData("  \u2713 a ")]
    [InlineData("\0ok 1 - ")]
    [InlineData("a (a.B) ... ")]
    public void Hostile_lines_neither_throw_nor_take_long(string piece)
    {
        string longLine = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        string manyLines = string.Join('\n', Enumerable.Repeat(string.Concat(Enumerable.Repeat(piece, 300)), 300));
        const string marks = "Ran passed failed FAIL ok  \u2713 1.. running Executed Running PASSED";
        string output = $"{longLine}\n{manyLines}\n{marks}";

        var clock = System.Diagnostics.Stopwatch.StartNew();
        var checks = CheckReader.Read(output);

        checks.ShouldAllBe(c => c.Result != CheckResult.Passed);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void A_tool_is_known_by_its_other_names_too()
    {
        CheckReader.Knows("py.test").ShouldBeTrue();
        CheckReader.ReadAs("pytest", "3 passed in 0.01s").ShouldHaveSingleItem().Result.ShouldBe(CheckResult.Passed);
        Should.Throw<ArgumentException>(() => CheckReader.ReadAs("no such tool", ""));
    }
}
