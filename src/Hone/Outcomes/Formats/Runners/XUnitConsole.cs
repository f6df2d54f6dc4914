using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads the console runner of xUnit.net, and test projects that run themselves with it.</summary>
internal sealed partial class XUnitConsole() : Runner("xunit")
{
    private TestCounts? _counts;

    protected override bool Starts(string line) =>
        _counts is not null && line.StartsWith("xUnit.net ", StringComparison.Ordinal);

    protected override bool Ends(TestRun run)
    {
        run.Counts = _counts;
        run.IsWhole = _counts is not null;
        _counts = null;
        return true;
    }

    protected override LineRole Step(string line)
    {
        if (line.StartsWith("=== TEST EXECUTION SUMMARY ===", StringComparison.Ordinal)) return Begin();
        if (line.StartsWith("xUnit.net ", StringComparison.Ordinal)) return LineRole.Part;
        if (line.Length < 8 || line[0] != ' ') return LineRole.None;
        if (Total().Match(line) is { Success: true } total) return Add(total, line);
        if (Case().Match(line) is not { Success: true } match) return LineRole.None;
        Run.Case(match.Groups["name"].Value, match.Groups["word"].Value == "FAIL" ? TestStatus.Failed
            : TestStatus.Skipped);
        return LineRole.Part;
    }

    private LineRole Begin()
    {
        Run.IsEvident = true;
        return LineRole.Part;
    }

    private LineRole Add(Match match, string line)
    {
        int Of(string name) => match.Groups[name] is { Success: true } g ? int.Parse(g.ValueSpan) : 0;
        int failed = Of("failed"), errors = Of("errors"), skipped = Of("skipped") + Of("notrun");
        if (line.TrimStart().StartsWith("GRAND TOTAL:", StringComparison.Ordinal)) return LineRole.Part;
        _counts = (_counts ?? default)
            + new TestCounts(Math.Max(0, Of("total") - failed - skipped), failed, errors, skipped);
        Run.IsEvident = true;
        Run.HasFailed |= failed + errors > 0;
        Run.Says = line.Trim();
        return LineRole.Part;
    }

    [GeneratedRegex(@"^ {1,40}(?:[\w.-]{1,200}|GRAND TOTAL:) {1,4}(?:Total: {0,6})?(?<total>\d{1,7}), Errors:"
        + @" {1,6}(?<errors>\d{1,7}), Failed: {1,6}(?<failed>\d{1,7}), Skipped: {1,6}(?<skipped>\d{1,7})(?:, Not"
        + @" Run: {1,6}(?<notrun>\d{1,7}))?, Time: {1,6}[\d.]{1,12}s")]
    private static partial Regex Total();

    [GeneratedRegex(@"^ {4}(?<name>\S.*) \[(?<word>FAIL|SKIP)\]$")]
    private static partial Regex Case();
}
