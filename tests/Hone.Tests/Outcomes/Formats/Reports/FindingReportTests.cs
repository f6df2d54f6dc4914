using Hone.Outcomes;
using Hone.Outcomes.Formats;

namespace Hone.Tests.Outcomes.Formats.Reports;

public sealed class FindingReportTests
{
    public static TheoryData<string, string, string> Red
    {
        get
        {
            TheoryData<string, string, string> rows = [];
            foreach ((string tool, string text, string first) in FindingFixtures.Red) rows.Add(tool, text, first);
            return rows;
        }
    }

    public static TheoryData<string, CheckResult> Clean
    {
        get
        {
            TheoryData<string, CheckResult> rows = [];
            foreach ((string text, CheckResult result) in FindingFixtures.Clean) rows.Add(text, result);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Red))]
    public void A_finding_keeps_its_place_its_rule_and_its_words(string tool, string text, string first)
    {
        IReadOnlyList<Check> checks = Reading.Of(text);

        Check check = checks.ShouldHaveSingleItem();
        (check.Tool, check.Result, check.Counts).ShouldBe((tool, CheckResult.Failed, null));
        Reading.Place(check.Diagnostics.ShouldHaveSingleItem()).ShouldBe(first);
    }

    [Theory]
    [MemberData(nameof(Clean))]
    public void A_report_that_would_not_fail_its_tool_is_not_failed(string text, CheckResult result)
    {
        IReadOnlyList<Check> checks = Reading.Of(text);

        checks.ShouldHaveSingleItem().Result.ShouldBe(result);
    }

    [Theory]
    [MemberData(nameof(Clean))]
    public void A_report_cut_anywhere_never_passes(string text, CheckResult result)
    {
        string whole = text.TrimEnd();

        for (int length = 0; length < whole.Length; length++)
        {
            IReadOnlyList<Check> checks = Reading.Of(whole[..length]);

            checks.ShouldAllBe(c => c.Result != CheckResult.Passed, $"{result} cut at {length}");
        }
    }

    [Theory]
    [MemberData(nameof(Red))]
    public void A_report_of_findings_is_found_between_other_lines(string tool, string text, string first)
    {
        IReadOnlyList<Check> checks = Reading.Of($"$ check\n[1/2] looking\n{text.TrimEnd()}\nsee above\n{{\n");

        Check check = checks.ShouldHaveSingleItem();
        (check.Tool, Reading.Place(check.Diagnostics[0])).ShouldBe((tool, first));
        check.LastLine.ShouldBe(1 + text.TrimEnd().Split('\n').Length);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"level":"error","message":"no","code":7}""")]
    [InlineData("""{"runs":[1,2,3],"driver":"me"}""")]
    [InlineData("""[{"filePath":"/a"}, {"messages":[]}]""")]
    [InlineData("""{"summary":"all passed","results":[]}""")]
    [InlineData("""{"diagnostics":[],"location":"here"}""")]
    [InlineData("""{"Action":"run","Resource":"*"}""")]
    [InlineData("""{"comments":["nice"]}""")]
    [InlineData("std::error_code ::error")]
    [InlineData("::errors::none")]
    public void What_merely_shares_some_words_with_a_report_is_none(string text)
    {
        Reading.Of(text).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ruff")]
    [InlineData("pylint")]
    [InlineData("shellcheck")]
    public void An_empty_array_is_a_clean_report_of_a_tool_that_is_known_to_have_run(string tool)
    {
        OutputFormat[] formats = [.. ReportFormats.All.Where(format => format.Tool == tool)];

        Check[] checks = [.. formats.SelectMany(format => format.Read(new OutputLines("[]\n")))];

        checks.ShouldHaveSingleItem().Result.ShouldBe(CheckResult.Passed);
    }

    [Fact]
    public void Each_run_of_a_sarif_log_is_a_check_of_its_own()
    {
        const string text = """
            {"runs":[{"tool":{"driver":{"name":"One"}},"results":[{"level":"error","message":{"text":"no"}}]},
            {"tool":{"driver":{"name":"Two"}},"results":[]}]}
            """;

        IReadOnlyList<Check> checks = Reading.Of(text);

        checks.Select(c => (c.Tool, c.Result)).ShouldBe([("one", CheckResult.Failed), ("two", CheckResult.Passed)]);
    }
}
