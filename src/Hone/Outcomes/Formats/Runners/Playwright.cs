using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads Playwright's test runner, whose summary says first what failed and last what passed.</summary>
internal sealed partial class Playwright() : Runner("playwright")
{
    private int? _expected;
    private TestCounts _counts;

    protected override bool Starts(string line) => Running().IsMatch(line);

    protected override bool Ends(TestRun run)
    {
        if (_counts.Total > 0) run.Counts = _counts;
        run.IsWhole |= _expected is not null && _counts.Total >= _expected;
        run.HasFailed |= _counts.Failed > 0;
        (_expected, _counts) = (null, default);
        return true;
    }

    protected override LineRole Step(string line)
    {
        if (Running().Match(line) is { Success: true } running)
        {
            _expected = int.Parse(running.Groups["count"].ValueSpan);
            Run.IsEvident = true;
            return LineRole.Part;
        }

        if (line == "Error: No tests found" && Run.Lines.Count == 0) return Run.Close(default(TestCounts), line);
        if (line.Length < 4 || line[0] != ' ') return LineRole.None;
        if (Total().Match(line) is { Success: true } total) return Totals(total, line);
        if (Case().Match(line) is not { Success: true } match) return LineRole.None;
        Run.Case(match.Groups["name"].Value, match.Groups["mark"].Value switch
        {
            "\u2713" or "ok" => TestStatus.Passed,
            "-" => TestStatus.Skipped,
            _ => TestStatus.Failed,
        });
        return LineRole.Part;
    }

    private LineRole Totals(Match match, string line)
    {
        int count = int.Parse(match.Groups["count"].ValueSpan);
        string word = match.Groups["word"].Value;
        bool isLast = match.Groups["time"].Success;
        if (!isLast && _expected is null && Run.Lines.Count == 0
            && word is not ("flaky" or "did not run")) return LineRole.None;
        _counts += word switch
        {
            "passed" or "flaky" => new(count, 0, 0, 0),
            "failed" or "interrupted" => new(0, count, 0, 0),
            _ => new TestCounts(0, 0, 0, count),
        };
        Run.Says = Run.Says.Length == 0 ? line.Trim() : $"{Run.Says}, {line.Trim()}";
        Run.HasFailed |= _counts.Failed > 0;
        if (!isLast) return LineRole.Part;
        if (_expected is null && _counts.Failed == 0 && IsCut()) Run.Verdict = CheckResult.Unclear;
        return Run.Close(_counts, Run.Says);
    }

    /// <summary>
    /// What failed stands first, so that a summary without the empty line before it may be half of one.
    /// </summary>
    private bool IsCut()
    {
        int first = Run.Lines.Count > 0 ? Run.Lines[0] : Line;
        return first == 0 || Output[first - 1].Trim().Length > 0;
    }

    [GeneratedRegex(@"^Running (?<count>\d{1,7}) tests? using \d{1,4} workers?")]
    private static partial Regex Running();

    [GeneratedRegex(@"^ {2}(?<count>\d{1,7}) (?<word>passed|failed|flaky|skipped|interrupted|did not run)(?<time>"
        + @" \(\d{1,7}(?:\.\d{1,3})?(?:ms|[smh])\))?$")]
    private static partial Regex Total();

    [GeneratedRegex(@"^ {2}(?<mark>[\u2713\u2718-]|ok|x) {1,6}\d{1,7} (?<name>(?:\[[\w -]{1,40}\] )?\u203A?"
        + @" ?\S.{0,600}?)(?: \(\d{1,7}(?:\.\d{1,3})?(?:ms|[smh])\))?$")]
    private static partial Regex Case();
}
