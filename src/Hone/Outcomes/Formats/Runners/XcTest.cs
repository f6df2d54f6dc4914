using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads XCTest, whose suites each sum up: the outermost comes last.</summary>
internal sealed partial class XcTest() : Runner("xctest")
{
    private string? _outer;

    protected override bool Starts(string line) => Run.IsClosed && Outer().IsMatch(line);

    protected override bool Ends(TestRun run)
    {
        _outer = null;
        return true;
    }

    protected override LineRole Step(string line)
    {
        if (line.Length < 12) return LineRole.None;
        if (Outer().Match(line) is { Success: true } suite) return Suite(suite);
        if (Case().Match(line) is { Success: true } match)
        {
            Run.IsEvident = true;
            Run.Case(match.Groups["name"].Value, match.Groups["status"].Value switch
            {
                "passed" => TestStatus.Passed,
                "failed" => TestStatus.Failed,
                _ => TestStatus.Skipped,
            });
            return LineRole.Part;
        }

        if (Executed().Match(line) is not { Success: true } executed) return LineRole.None;
        return Sum(executed, line.Trim());
    }

    private LineRole Suite(Match suite)
    {
        Run.IsEvident = true;
        if (suite.Groups["word"].Value == "started") _outer ??= suite.Groups["name"].Value;
        else if (suite.Groups["name"].Value == _outer) _outer = "";
        return LineRole.Part;
    }

    private LineRole Sum(Match match, string line)
    {
        int Of(string name) => match.Groups[name] is { Success: true } g ? int.Parse(g.ValueSpan) : 0;
        int failed = Math.Min(Of("all"), Of("failed")), skipped = Of("skipped");
        TestCounts counts = new(Math.Max(0, Of("all") - failed - skipped), failed, 0, skipped);
        bool isOuter = _outer is null or "";
        if (isOuter) return Run.Close(counts, line);
        Run.Says = line;
        return LineRole.Part;
    }

    [GeneratedRegex(@"^Test Suite '(?<name>[^']{1,200})' (?<word>started|passed|failed) at ")]
    private static partial Regex Outer();

    [GeneratedRegex(@"^Test Case '(?:-\[)?(?<name>[^']{1,300}?)\]?' (?<status>passed|failed|skipped) \([\d.]{1,12}"
        + @" seconds\)\.?$")]
    private static partial Regex Case();

    [GeneratedRegex(@"^\s{1,4}Executed (?<all>\d{1,7}) tests?, with (?:(?<skipped>\d{1,7}) tests? skipped and )?"
        + @"(?<failed>\d{1,7}) failures? \(\d{1,7} unexpected\) in ")]
    private static partial Regex Executed();
}
