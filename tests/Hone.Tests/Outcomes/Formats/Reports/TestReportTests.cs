using Hone.Outcomes;

namespace Hone.Tests.Outcomes.Formats.Reports;

public sealed class TestReportTests
{
    public static TheoryData<string, string, string> Green => Rows(TestReportFixtures.Green);

    public static TheoryData<string, string, string> Red => Rows(TestReportFixtures.Red);

    public static TheoryData<string> Empty => [.. TestReportFixtures.Empty];

    [Theory]
    [MemberData(nameof(Green))]
    public void A_report_of_tests_that_passed_passes(string tool, string text, string counts)
    {
        IReadOnlyList<Check> checks = Reading.Of(text);

        Check check = checks.ShouldHaveSingleItem();
        (check.Tool, check.Kind).ShouldBe((tool, CheckKind.Tests));
        (check.Result, check.IsWhole).ShouldBe((CheckResult.Passed, true));
        Reading.Counts(check).ShouldBe(counts);
    }

    [Theory]
    [MemberData(nameof(Red))]
    public void A_report_of_tests_that_failed_tells_failures_from_errors(string tool, string text, string counts)
    {
        IReadOnlyList<Check> checks = Reading.Of(text);

        Check check = checks.ShouldHaveSingleItem(tool);
        (check.Kind, check.Result, check.IsWhole).ShouldBe((CheckKind.Tests, CheckResult.Failed, true));
        Reading.Counts(check).ShouldBe(counts);
    }

    [Theory]
    [MemberData(nameof(Empty))]
    public void A_report_without_tests_says_that_nothing_ran(string text)
    {
        IReadOnlyList<Check> checks = Reading.Of(text);

        Check check = checks.ShouldHaveSingleItem();
        (check.Result, check.Counts).ShouldBe((CheckResult.NothingRan, new TestCounts(0, 0, 0, 0)));
    }

    [Theory]
    [MemberData(nameof(Green))]
    public void A_report_cut_anywhere_never_passes(string tool, string text, string counts)
    {
        string whole = text.TrimEnd();

        for (int length = 0; length < whole.Length; length++)
        {
            IReadOnlyList<Check> checks = Reading.Of(whole[..length]);

            checks.ShouldAllBe(c => c.Result != CheckResult.Passed && !c.IsWhole, $"{tool} {counts} cut at {length}");
        }
    }

    [Trait("speed", "slow")]
    [Theory]
    [MemberData(nameof(Red))]
    public void A_report_cut_anywhere_keeps_what_was_whole_before(string tool, string text, string counts)
    {
        string whole = text.TrimEnd();
        int most = counts.Split(' ').Sum(int.Parse);

        for (int length = 0; length < whole.Length; length++)
        {
            IReadOnlyList<Check> checks = Reading.Of(whole[..length]);

            checks.ShouldAllBe(
                c => c.Counts!.Value.Total <= most && c.Result != CheckResult.Passed, $"{tool} cut at {length}");
        }

        Reading.Of(whole[..^1]).ShouldAllBe(c => c.Result == CheckResult.Failed);
    }

    [Theory]
    [MemberData(nameof(Green))]
    public void A_report_is_found_between_other_lines(string tool, string text, string counts)
    {
        string output = $"[build] done\n{{ not: json }}\n$ run\n{text.TrimEnd()}\nDone in 1.2s {{}}\n[exit 0]\n";

        IReadOnlyList<Check> checks = Reading.Of(output);

        Check check = checks.ShouldHaveSingleItem();
        (check.Tool, Reading.Counts(check), check.Result).ShouldBe((tool, counts, CheckResult.Passed));
        check.FirstLine.ShouldBe(text.StartsWith("<?xml", StringComparison.Ordinal) ? 4 : 3);
        check.LastLine.ShouldBe(2 + text.TrimEnd().Split('\n').Length);
    }

    private static TheoryData<string, string, string> Rows(IReadOnlyList<(string, string, string)> reports)
    {
        TheoryData<string, string, string> rows = [];
        foreach ((string tool, string text, string counts) in reports) rows.Add(tool, text, counts);
        return rows;
    }
}
