using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads Karma, which counts anew with every test, for each browser.</summary>
internal sealed partial class Karma() : Runner("karma")
{
    private readonly Dictionary<string, TestCounts> _browsers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unfinished = new(StringComparer.Ordinal);

    protected override bool Ends(TestRun run)
    {
        run.IsWhole = _browsers.Count > 0 && _unfinished.Count == 0;
        if (_browsers.Count > 0) run.Counts = _browsers.Values.Aggregate((a, b) => a + b);
        run.HasFailed |= _browsers.Values.Any(b => b.Failed > 0);
        _browsers.Clear();
        _unfinished.Clear();
        return true;
    }

    protected override LineRole Step(string line)
    {
        if (Executed().Match(line) is { Success: true } match) return Progress(match, line);
        if (Run.Lines.Count > 0 && Disconnected().IsMatch(line))
        {
            Run.HasFailed = true;
            return LineRole.Part;
        }

        return Run.Lines.Count > 0 && Total().IsMatch(line) ? LineRole.Part : LineRole.None;
    }

    private LineRole Progress(Match match, string line)
    {
        int Of(string name) => match.Groups[name] is { Success: true } g ? int.Parse(g.ValueSpan) : 0;
        string browser = match.Groups["browser"].Value;
        int failed = Of("failed"), skipped = Of("skipped"), done = Of("done"), all = Of("all");
        _browsers[browser] = new(Math.Max(0, done - failed), failed, 0, skipped);
        if (done + skipped >= all && match.Groups["secs"].Success) _unfinished.Remove(browser);
        else _unfinished.Add(browser);
        Run.IsEvident = true;
        Run.Says = line.Trim();
        return LineRole.Part;
    }

    [GeneratedRegex(@"^(?<browser>[A-Z][\w. ]{1,60}\([^)]{1,60}\)): Executed (?<done>\d{1,7}) of (?<all>\d{1,7})"
        + @"(?: \((?<failed>\d{1,7}) FAILED\))?(?: \(skipped (?<skipped>\d{1,7})\))?(?: (?:SUCCESS|DISCONNECTED"
        + @"|ERROR))?(?<secs> \(\d{1,7}(?:\.\d{1,4})? (?:secs|mins?)[^)]{0,60}\))?$")]
    private static partial Regex Executed();

    [GeneratedRegex(@"^[A-Z][\w. ]{1,60}\([^)]{1,60}\)(?: ERROR$|: Disconnected)")]
    private static partial Regex Disconnected();

    [GeneratedRegex(@"^TOTAL: \d{1,7} (?:SUCCESS|FAILED)")]
    private static partial Regex Total();
}
