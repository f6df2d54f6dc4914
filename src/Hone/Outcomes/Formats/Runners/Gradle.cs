using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads the tests that Gradle runs; it says little of tests that passed unless it is told to.</summary>
internal sealed partial class Gradle() : Runner("gradle")
{
    private TestCounts? _counts;
    private bool _hasTask;

    protected override bool Starts(string line) => Run.IsClosed;

    protected override bool Ends(TestRun run)
    {
        run.Counts = _counts;
        run.IsEvident = _hasTask || _counts is not null || run.IsEvident;
        if (run.Verdict is null && run.IsWhole && !run.HasFailed && run.Bad == 0 && (_hasTask || run.CaseCount > 0))
        {
            bool isAllSkipped = run.CaseCount > 0 && run.Count(TestStatus.Skipped) == run.CaseCount && _counts is null;
            run.Verdict = isAllSkipped ? CheckResult.NothingRan : CheckResult.Passed;
        }

        run.IsWhole |= _counts is { Failed: > 0 };
        run.HasFailed |= _counts is { Failed: > 0 };
        (_counts, _hasTask) = (null, false);
        return true;
    }

    protected override LineRole Step(string line)
    {
        if (line.Length < 8) return LineRole.None;
        if (Task().Match(line) is { Success: true } task) return Began(task, line);
        if (Total().Match(line) is { Success: true } total) return Totals(total, line);
        if (Case().Match(line) is { Success: true } match) return Named(match);
        if (Run.Lines.Count == 0) return LineRole.None;
        if (line.StartsWith("> There were failing tests", StringComparison.Ordinal))
        {
            Run.HasFailed = true;
            return LineRole.Part;
        }

        if (line.StartsWith("BUILD FAILED", StringComparison.Ordinal)) return Closed(line, Run.HasFailed);
        return line.StartsWith("BUILD SUCCESSFUL in ", StringComparison.Ordinal) ? Closed(line, true) : LineRole.None;
    }

    private LineRole Closed(string line, bool isKnown)
    {
        string says = Run.Says.Length > 0 ? Run.Says : line;
        bool evident = Run.IsEvident;
        Run.Close(says);
        (Run.IsEvident, Run.IsWhole) = (evident, isKnown);
        return LineRole.Close;
    }

    /// <summary>A task without a remark was carried out: with remarks such as UP-TO-DATE it did nothing.</summary>
    private LineRole Began(Match match, string line)
    {
        string remark = match.Groups["remark"].Value;
        if (remark is "NO-SOURCE" or "SKIPPED" or "UP-TO-DATE" or "FROM-CACHE") return LineRole.None;
        _hasTask = true;
        if (remark != "FAILED") return LineRole.Part;
        Run.HasFailed = true;
        Run.Says = line;
        return LineRole.Part;
    }

    private LineRole Totals(Match match, string line)
    {
        int Of(string name) => match.Groups[name] is { Success: true } g ? int.Parse(g.ValueSpan) : 0;
        int failed = Of("failed"), skipped = Of("skipped");
        _counts = (_counts ?? default) + new TestCounts(Math.Max(0, Of("all") - failed - skipped), failed, 0, skipped);
        Run.HasFailed |= failed > 0;
        Run.Says = line.Trim();
        return LineRole.Part;
    }

    private LineRole Named(Match match)
    {
        Run.Case(match.Groups["name"].Value, match.Groups["status"].Value switch
        {
            "PASSED" => TestStatus.Passed,
            "FAILED" => TestStatus.Failed,
            _ => TestStatus.Skipped,
        });
        Run.IsEvident |= match.Groups["status"].Value == "FAILED";
        return LineRole.Part;
    }

    [GeneratedRegex(@"^> Task (?::[\w.-]{1,80}){0,8}:(?:[a-z]\w{0,60}Test|test|check|[a-z]\w{0,40}UnitTest"
        + @"|connectedAndroidTest)(?: (?<remark>[A-Z-]{4,12}))?$")]
    private static partial Regex Task();

    [GeneratedRegex(@"^(?:(?<all>\d{1,7}) tests? completed(?:, (?<failed>\d{1,7}) failed)?(?:, (?<skipped>\d{1,7})"
        + @" skipped)?|(?:SUCCESS|FAILURE): Executed (?<all>\d{1,7}) tests? in [\w. ]{1,30}?(?: \((?:"
        + @"(?<failed>\d{1,7}) failed)?(?:, )?(?:(?<skipped>\d{1,7}) skipped)?\))?)$")]
    private static partial Regex Total();

    [GeneratedRegex(@"^(?:Gradle Test Executor \d{1,4} > )?(?<name>[\w.$]{1,300} > \S.*?) (?<status>PASSED|FAILED"
        + @"|SKIPPED)(?: \([\d.]{1,8}m?s\))?$")]
    private static partial Regex Case();
}
