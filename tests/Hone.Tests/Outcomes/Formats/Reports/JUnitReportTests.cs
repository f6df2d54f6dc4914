using Hone.Outcomes;

namespace Hone.Tests.Outcomes.Formats.Reports;

public sealed class JUnitReportTests
{
    [Theory]
    [InlineData("<testcase name='a'><skipped/><failure/><error/></testcase>", "0 0 1 0")]
    [InlineData("<testcase name='a'><skipped/><failure/></testcase>", "0 1 0 0")]
    [InlineData("<testcase name='a'><skipped/><skipped/></testcase>", "0 0 0 1")]
    [InlineData("<testcase name='a'><flakyFailure/></testcase>", "1 0 0 0")]
    [InlineData("<testcase name='a'><failure/><rerunFailure/></testcase>", "0 1 0 0")]
    [InlineData("<testcase name='a' status='disabled'/>", "0 0 0 1")]
    [InlineData("<testcase name='a' status='notrun' result='suppressed'/>", "0 0 0 1")]
    [InlineData("<testcase name='a' status='run' result='completed'/>", "1 0 0 0")]
    [InlineData("<testcase name='a' status='failed'/>", "0 1 0 0")]
    [InlineData("<testcase><properties><failure/></properties></testcase>", "1 0 0 0")]
    [InlineData("<testcase/><testcase/>", "2 0 0 0")]
    public void A_case_counts_once_with_its_worst_ending(string cases, string counts)
    {
        Check check = Reading.Of($"<testsuite>{cases}</testsuite>").ShouldHaveSingleItem();

        Reading.Counts(check).ShouldBe(counts);
    }

    [Theory]
    [InlineData("<testsuite tests='6' failures='1' skipped='2'/>", "3 1 0 2")]
    [InlineData("<testsuite tests='3' errors='1' disabled='1'/>", "1 0 1 1")]
    [InlineData("<testsuite tests='5'><testsuite tests='2'/><testsuite tests='3'/></testsuite>", "5 0 0 0")]
    [InlineData("<testsuite tests='9'><testcase name='a'/></testsuite><testsuite tests='2'/>", "3 0 0 0")]
    [InlineData("<testsuite tests='1' failures='5'/>", "0 5 0 0")]
    [InlineData("<testsuite tests='-4'/><testsuite tests='many'/>", "0 0 0 0")]
    public void The_figures_of_a_suite_count_only_where_it_lists_no_cases(string suites, string counts)
    {
        Check check = Reading.Of($"<testsuites tests='100'>{suites}</testsuites>").ShouldHaveSingleItem();

        Reading.Counts(check).ShouldBe(counts == "0 0 0 0" ? "100 0 0 0" : counts);
    }

    [Fact]
    public void A_test_listed_twice_is_one_test_and_as_bad_as_its_worst_result()
    {
        const string text = """
            <testsuite><testcase classname="A" name="x"><skipped/></testcase><testcase classname="A" name="x"><failure/></testcase>
            <testcase classname="A" name="y"/><testcase classname="A" name="y"><skipped/></testcase></testsuite>
            """;

        Check check = Reading.Of(text).ShouldHaveSingleItem();

        Reading.Counts(check).ShouldBe("1 1 0 2");
        check.Tests.ShouldBe([new TestCase("A.x", TestStatus.Failed), new TestCase("A.y", TestStatus.Passed)]);
    }

    [Fact]
    public void Failures_that_no_case_shows_fail_the_run()
    {
        const string text = "<testsuite tests='2' failures='1'><testcase name='a'/></testsuite>";

        Check check = Reading.Of(text).ShouldHaveSingleItem();

        check.Result.ShouldBe(CheckResult.Failed);
    }

    [Fact]
    public void A_cut_case_counts_where_its_failure_was_seen()
    {
        const string text = "<testsuite><testcase name='a'/><testcase name='b'><failure>expected 1";

        Check check = Reading.Of(text).ShouldHaveSingleItem();

        (check.Result, Reading.Counts(check), check.IsWhole).ShouldBe((CheckResult.Failed, "1 1 0 0", false));
    }

    [Theory]
    [InlineData("print('<testsuite name=\"a\"><testcase name=\"b\"/></testsuite>')")]
    [InlineData("<testsuitesque><testcase name='a'/></testsuitesque>")]
    [InlineData("<html><body>tests</body></html>")]
    public void What_only_quotes_a_report_is_none(string text)
    {
        Reading.Of(text).ShouldBeEmpty();
    }

    [Fact]
    public void Reports_that_follow_each_other_are_told_apart()
    {
        const string text = """
            <?xml version="1.0"?><testsuite><testcase name="a"/></testsuite>
            <?xml version="1.0"?><testsuite><testcase name="b"><fail</testsuite><testsuite><testcase name="d"/></testsuite>
            <?xml version="1.0"?><testsuite><testcase name="c"/></testsuite>
            """;

        IReadOnlyList<Check> checks = Reading.Of(text);

        checks.Select(c => (c.FirstLine, c.Result)).ShouldBe(
            [(0, CheckResult.Passed), (1, CheckResult.Unclear), (2, CheckResult.Passed)]);
    }
}
