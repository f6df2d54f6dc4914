using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads Microsoft.Testing.Platform, and the summary of <c>dotnet test</c> in a terminal.</summary>
internal sealed partial class TestingPlatform() : Runner("dotnet test")
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private bool _inSummary;

    protected override bool Ends(TestRun run)
    {
        if (_inSummary) Sum(run);
        _counts.Clear();
        _inSummary = false;
        return true;
    }

    protected override LineRole Step(string line)
    {
        if (line.Length < 8) return LineRole.None;
        if (Terminal().Match(line) is { Success: true } terminal) return OneLine(terminal, line);
        if (Heading().Match(line) is { Success: true } heading) return Summary(heading, line);
        if (_inSummary && Count().Match(line) is { Success: true } count)
        {
            _counts[count.Groups["word"].Value] = int.Parse(count.Groups["count"].ValueSpan);
            if (count.Groups["word"].Value != "skipped") return LineRole.Part;
            string says = Run.Says;
            Sum(Run);
            return Run.Close(says);
        }

        if (Case().Match(line) is not { Success: true } match) return LineRole.None;
        Run.Case(match.Groups["name"].Value, match.Groups["status"].Value switch
        {
            "passed" => TestStatus.Passed,
            "failed" => TestStatus.Failed,
            _ => TestStatus.Skipped,
        });
        return LineRole.Part;
    }

    private LineRole Summary(Match match, string line)
    {
        _inSummary = Run.IsEvident = true;
        Run.Says = line.Trim();
        Run.HasFailed |= match.Groups["word"].Value is not ("Passed!" or "Zero tests ran");
        if (match.Groups["word"].Value == "Zero tests ran" && !Run.HasFailed) Run.Verdict = CheckResult.NothingRan;
        return LineRole.Part;
    }

    private void Sum(TestRun run)
    {
        _inSummary = false;
        int Of(string word) => _counts.GetValueOrDefault(word);
        run.Counts = new(Of("succeeded"), Of("failed"), 0, Of("skipped"));
        run.HasFailed |= run.Counts.Value.Failed > 0;
    }

    private LineRole OneLine(Match match, string line)
    {
        int Of(string name) => int.Parse(match.Groups[name].ValueSpan);
        return Run.Close(new(Of("passed"), Of("failed"), 0, Of("skipped")), line);
    }

    [GeneratedRegex(@"^Test summary: total: \d{1,7}, failed: (?<failed>\d{1,7}), succeeded: (?<passed>\d{1,7}),"
        + @" skipped: (?<skipped>\d{1,7}), duration: .{1,30}$")]
    private static partial Regex Terminal();

    [GeneratedRegex(@"^Test run summary: (?<word>Passed!|Failed!|Zero tests ran|Aborted|Minimum expected tests"
        + @" policy violation)")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^ {1,4}(?<word>total|error|failed|succeeded|skipped): (?<count>\d{1,7})$")]
    private static partial Regex Count();

    [GeneratedRegex(@"^(?<status>passed|failed|skipped) (?<name>\S.*?) \([\d.]{1,8}(?:ms|s|m)[\w ]{0,20}\)$")]
    private static partial Regex Case();
}
