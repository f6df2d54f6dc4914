using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>
/// Reads JUnit where it runs without a build tool: the launcher of version 5, the runner of version 4.
/// </summary>
internal sealed partial class JUnitConsole() : Runner("junit")
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    protected override bool Ends(TestRun run)
    {
        _counts.Clear();
        return true;
    }

    protected override LineRole Step(string line)
    {
        if (line.Length < 8) return LineRole.None;
        if (Finished().IsMatch(line)
            || line.StartsWith("JUnit version 4", StringComparison.Ordinal)) return LineRole.Part;
        if (Count().Match(line) is { Success: true } count) return Add(count);
        if (Old().Match(line) is not { Success: true } old) return LineRole.None;
        int Of(string name) => old.Groups[name] is { Success: true } g ? int.Parse(g.ValueSpan) : 0;
        if (old.Groups["good"].Success) return Run.Close(new TestCounts(Of("good"), 0, 0, 0), line);
        return Run.Close(new(Math.Max(0, Of("all") - Of("failed")), Of("failed"), 0, 0), line);
    }

    /// <summary>Six lines, of which the last counts failures.</summary>
    private LineRole Add(Match match)
    {
        Run.IsEvident = true;
        _counts[match.Groups["word"].Value] = int.Parse(match.Groups["count"].ValueSpan);
        if (match.Groups["word"].Value != "failed") return LineRole.Part;
        int Of(string word) => _counts.GetValueOrDefault(word);
        return Run.Close(
            new(Of("successful"), Of("failed"), 0, Of("skipped") + Of("aborted")),
            $"{Of("successful")} tests successful, {Of("failed")} tests failed");
    }

    [GeneratedRegex(@"^Test run finished after \d{1,9} ms$")]
    private static partial Regex Finished();

    [GeneratedRegex(@"^\[ {1,10}(?<count>\d{1,7}) tests (?<word>found|skipped|started|aborted|successful|failed)"
        + @" {1,10}\]$")]
    private static partial Regex Count();

    [GeneratedRegex(@"^(?:OK \((?<good>\d{1,7}) tests?\)|Tests run: (?<all>\d{1,7}), {1,2}Failures:"
        + @" (?<failed>\d{1,7}))$")]
    private static partial Regex Old();
}
