using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads <c>dotnet test</c> with its older host, VSTest: one closing line for each project.</summary>
internal sealed partial class DotNetTest() : Runner("dotnet test")
{
    private readonly HashSet<string> _projects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _long = new(StringComparer.Ordinal);
    private TestCounts _counts;
    private bool _isLong;

    protected override bool Starts(string line) =>
        line[..Math.Min(line.Length, 12)].Contains("!  - F", StringComparison.Ordinal)
        && Short().Match(line) is { Success: true } match && _projects.Contains(match.Groups["project"].Value);

    protected override bool Ends(TestRun run)
    {
        if (_isLong && _projects.Count == 0)
        {
            int failed = _long.GetValueOrDefault("Failed"), skipped = _long.GetValueOrDefault("Skipped");
            int passed = _long.GetValueOrDefault("Passed");
            run.IsWhole = passed + failed + skipped >= _long.GetValueOrDefault("Total tests", 1);
            _counts = new(passed, failed, 0, skipped);
        }

        run.IsWhole |= _projects.Count > 0;
        if (_projects.Count > 0 || _isLong) run.Counts = _counts;
        run.HasFailed |= _counts.Failed > 0;
        _projects.Clear();
        _long.Clear();
        (_counts, _isLong) = (default, false);
        return true;
    }

    protected override LineRole Step(string line)
    {
        if (line.Length < 4) return LineRole.None;
        return line[0] switch
        {
            'P' or 'F' or 'S' => Project(line),
            'T' => Whole(line),
            'N' => Nothing(line),
            ' ' => Counted(line),
            '[' => XUnit(line),
            _ => LineRole.None,
        };
    }

    private LineRole Project(string line)
    {
        if (Short().Match(line) is not { Success: true } match) return LineRole.None;
        int failed = int.Parse(match.Groups["failed"].ValueSpan);
        _projects.Add(match.Groups["project"].Value);
        _counts += new TestCounts(
            int.Parse(match.Groups["passed"].ValueSpan), failed, 0, int.Parse(match.Groups["skipped"].ValueSpan));
        if (!Run.HasFailed) Run.Says = line.Trim();
        Run.HasFailed |= failed > 0 || line[0] == 'F';
        Run.IsEvident = true;
        return LineRole.Part;
    }

    /// <summary>The longer summary that stands under a list of the tests.</summary>
    private LineRole Whole(string line)
    {
        if (line.StartsWith("Total tests: ", StringComparison.Ordinal)
            && int.TryParse(line.AsSpan(13).TrimEnd(), out int total))
        {
            _isLong = Run.IsEvident = true;
            _long["Total tests"] = _long.GetValueOrDefault("Total tests") + total;
            if (Run.Says.Length == 0) Run.Says = line.Trim();
            return LineRole.Part;
        }

        if (!line.StartsWith("Test Run ", StringComparison.Ordinal)) return LineRole.None;
        if (line is not ("Test Run Successful." or "Test Run Failed." or "Test Run Aborted.")) return LineRole.None;
        Run.IsEvident = true;
        Run.HasFailed |= line[9] is 'F' or 'A';
        if (line[9] != 'S') Run.Says = line;
        return LineRole.Part;
    }

    private LineRole Counted(string line)
    {
        if (_isLong && LongCount().Match(line) is { Success: true } count)
        {
            string word = count.Groups["word"].Value;
            _long[word] = _long.GetValueOrDefault(word) + int.Parse(count.Groups["count"].ValueSpan);
            return LineRole.Part;
        }

        if (Case().Match(line) is not { Success: true } match) return LineRole.None;
        Run.Case(match.Groups["name"].Value, match.Groups["status"].Value switch
        {
            "Passed" => TestStatus.Passed,
            "Failed" => TestStatus.Failed,
            _ => TestStatus.Skipped,
        });
        Run.IsEvident = true;
        return LineRole.Part;
    }

    private LineRole XUnit(string line)
    {
        if (XUnitFailure().Match(line) is not { Success: true } match) return LineRole.None;
        Run.IsEvident = true;
        Run.Case(match.Groups["name"].Value, match.Groups["word"].Value == "FAIL" ? TestStatus.Failed
            : TestStatus.Skipped);
        return LineRole.Part;
    }

    private LineRole Nothing(string line)
    {
        if (!line.StartsWith("No test matches the given testcase filter", StringComparison.Ordinal)
            && !line.StartsWith("No test is available in ", StringComparison.Ordinal))
        {
            return LineRole.None;
        }

        Run.IsEvident = true;
        Run.Counts ??= default(TestCounts);
        Run.IsWhole = true;
        if (Run.Says.Length == 0) Run.Says = line.Length > 200 ? line[..200] : line;
        return LineRole.Part;
    }

    [GeneratedRegex(@"^(?:Passed|Failed|Skipped)! {1,3}- Failed: {1,9}(?<failed>\d{1,7}), Passed: {1,9}"
        + @"(?<passed>\d{1,7}), Skipped: {1,9}(?<skipped>\d{1,7}), Total: {1,9}\d{1,7}(?:, Duration: [^-]{1,40})? -"
        + @" (?<project>\S.*)$")]
    private static partial Regex Short();

    [GeneratedRegex(@"^ {1,12}(?<word>Passed|Failed|Skipped): (?<count>\d{1,7}) *$")]
    private static partial Regex LongCount();

    [GeneratedRegex(@"^ {1,4}(?:\u221A )?(?<status>Passed|Failed|Skipped) (?<name>\S.*?) \[(?:< )?[\d., ]{1,12} ?"
        + @"(?:ms|s|m|h)[\w ]{0,20}\]$")]
    private static partial Regex Case();

    [GeneratedRegex(@"^\[xUnit\.net [\d:.]{8,16}\] {1,8}(?<name>\S.*) \[(?<word>FAIL|SKIP)\]$")]
    private static partial Regex XUnitFailure();
}
