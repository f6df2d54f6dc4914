using Hone.Outcomes;

namespace Hone.Tests.Outcomes.Formats.Reports;

public sealed class NameTests
{
    [Theory]
    [InlineData("trx", "Sums.Adds")]
    [InlineData("nunit", "Sums.Adds")]
    [InlineData("xunit", "Sums.Adds")]
    [InlineData("junit", "a.B.one")]
    [InlineData("jest", "adds")]
    [InlineData("mochawesome", "sums adds")]
    [InlineData("rspec", "Sum adds")]
    [InlineData("playwright", "[chromium] › a.spec.ts › opens")]
    [InlineData("go test", "a/b.TestSum")]
    [InlineData("cargo test", "adds")]
    [InlineData("dart test", "adds")]
    public void A_test_has_the_name_that_its_runner_knows_it_by(string tool, string name)
    {
        string text = TestReportFixtures.Green.First(fixture => fixture.Tool == tool).Text;

        Check check = Reading.Of(text).ShouldHaveSingleItem();

        check.Tests[0].ShouldBe(new TestCase(name, TestStatus.Passed));
    }

    [Fact]
    public void The_rows_of_a_theory_are_results_of_one_test()
    {
        const string text = """
            <assembly run-date="2030-01-01"><test name="A.b(x: 1)" type="A" method="b" result="Pass"/>
            <test name="A.b(x: 2)" type="A" method="b" result="Fail"/></assembly>
            """;

        Check check = Reading.Of(text).ShouldHaveSingleItem();

        Reading.Counts(check).ShouldBe("1 1 0 0");
        check.Tests.ShouldBe([new TestCase("A.b", TestStatus.Failed)]);
    }

    [Fact]
    public void A_result_with_rows_of_its_own_stands_for_these()
    {
        const string text = """
            <TestRun><Results><UnitTestResult testName="a" outcome="Failed"><InnerResults>
            <UnitTestResult testName="a (1)" outcome="Passed" /><UnitTestResult testName="a (2)" outcome="Failed" />
            </InnerResults></UnitTestResult></Results></TestRun>
            """;

        Check check = Reading.Of(text).ShouldHaveSingleItem();

        Reading.Counts(check).ShouldBe("1 1 0 0");
    }

    [Theory]
    [InlineData("""<TestRun><Results/><ResultSummary outcome="Aborted"/></TestRun>""")]
    [InlineData("""<test-run result="Failed"><test-case name="a" result="Passed"/></test-run>""")]
    [InlineData("""<assembly run-date="2030-01-01" errors="1"><test name="a" result="Pass"/></assembly>""")]
    [InlineData("<testsuite><error>no set-up</error><testcase name='a'/></testsuite>")]
    [InlineData("""{"numTotalTests":1,"success":false,"testResults":[{"assertionResults":[{"status":"passed"}]}]}""")]
    [InlineData("""{"Action":"build-fail","ImportPath":"a"}""")]
    public void A_run_that_calls_itself_failed_is_failed_whatever_its_tests_say(string text)
    {
        Reading.Of(text).ShouldHaveSingleItem().Result.ShouldBe(CheckResult.Failed);
    }

    [Theory]
    [InlineData("<test-suite><results><test-case name='a' result='Failure'/></results></test-suite>", "0 1 0 0")]
    [InlineData("<test-suite name='another thing'/>", null)]
    public void A_suite_on_its_own_is_a_report_where_it_holds_cases(string text, string? counts)
    {
        IReadOnlyList<Check> checks = Reading.Of(text);

        checks.Select(Reading.Counts).ShouldBe(counts is null ? [] : [counts]);
    }

    [Fact]
    public void A_go_test_still_open_when_its_package_fails_could_not_run()
    {
        const string text = """
            {"Action":"run","Package":"a","Test":"TestHangs"}
            {"Action":"fail","Package":"a"}
            """;

        Check check = Reading.Of(text).ShouldHaveSingleItem();

        Reading.Counts(check).ShouldBe("0 0 1 0");
        check.Tests.ShouldBe([new TestCase("a.TestHangs", TestStatus.Error)]);
    }
}
