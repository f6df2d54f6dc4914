using Hone.Outcomes;

namespace Hone.Tests.Outcomes.Formats;

/// <summary>Labels before lines: which are taken away, and which belong to the tool.</summary>
public sealed class OutputStrandsTests
{
    [Fact]
    public void A_label_that_was_printed_before_a_command_is_taken_away()
    {
        const string output = "[test] $ go test ./...\n[test] ok  \texample.org/a\t0.10s\n[lint] $ lint\n0 issues.\n";

        var checks = CheckReader.Read(output).Where(c => c.Kind == CheckKind.Tests).ToList();

        Check check = checks.ShouldHaveSingleItem();
        check.Tool.ShouldBe("go test");
        check.Result.ShouldBe(CheckResult.Passed);
        check.FirstLine.ShouldBe(1);
    }

    [Fact]
    public void What_several_packages_print_at_once_is_read_for_each()
    {
        const string output = """
            web:test: PASS src/a.test.js
            api:test: FAIL src/b.test.js
            web:test: Test Suites: 1 passed, 1 total
            api:test:   ● b › adds
            web:test: Tests:       2 passed, 2 total
            api:test: Test Suites: 1 failed, 1 total
            api:test: Tests:       1 failed, 1 total
            """;

        var checks = CheckReader.Read(output).Where(c => c.Kind == CheckKind.Tests).ToList();

        checks.Select(c => c.Result).ShouldBe([CheckResult.Passed, CheckResult.Failed]);
        checks.Select(c => (c.FirstLine, c.LastLine)).ShouldBe([(0, 4), (1, 6)]);
    }

    [Fact]
    public void Containers_are_told_apart_by_the_label_before_the_bar()
    {
        const string output = """
            db-1    | ready to accept connections
            tests-1  | ============================= test session starts ==============================
            tests-1  | tests/test_a.py ..                                                       [100%]
            tests-1  | ============================== 2 passed in 0.04s ===============================
            """;

        var checks = CheckReader.Read(output).Where(c => c.Kind == CheckKind.Tests).ToList();

        checks.ShouldHaveSingleItem().Counts.ShouldBe(new TestCounts(2, 0, 0, 0));
    }

    [Theory]
    [InlineData("[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0\n[INFO] \n[INFO] BUILD SUCCESS\n", "maven")]
    [InlineData("[gw0] PASSED a.py::t\n[gw1] PASSED a.py::u\n[gw0] PASSED a.py::v\n3 passed in 1.00s\n", "pytest")]
    public void Levels_and_workers_are_no_labels(string output, string tool)
    {
        var checks = CheckReader.Read(output).Where(c => c.Kind == CheckKind.Tests).ToList();

        checks.ShouldHaveSingleItem().Tool.ShouldBe(tool);
        checks[0].Counts!.Value.Passed.ShouldBe(3);
    }

    [Fact]
    public void A_job_and_a_step_before_the_stamp_are_taken_away()
    {
        const string output = "build\tTest\t2024-05-01T12:34:56.1234567Z ok  \texample.org/a\t0.10s\n";

        var checks = CheckReader.Read(output).Where(c => c.Kind == CheckKind.Tests).ToList();

        checks.ShouldHaveSingleItem().Result.ShouldBe(CheckResult.Passed);
    }
}
