using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>
/// Reads <c>cargo test</c>: the tests of several binaries and of the documentation, one after another.
/// </summary>
internal sealed partial class CargoTest() : Runner("cargo test")
{
    private TestCounts _counts;
    private int _open;
    private int _closed;
    private string? _waiting;

    protected override bool Starts(string line) =>
        _closed > 0 && _open == 0 && line.StartsWith("    Finished ", StringComparison.Ordinal);

    protected override bool Ends(TestRun run)
    {
        bool isCrash = _open > 0 && run.HasFailed;
        run.IsWhole = (_closed > 0 && _open == 0) || isCrash;
        if (_closed > 0 && _open == 0) run.Counts = _counts + new TestCounts(0, 0, isCrash ? 1 : 0, 0);
        run.IsEvident |= _closed > 0;
        (_counts, _open, _closed, _waiting) = (default, 0, 0, null);
        return true;
    }

    protected override LineRole Step(string line)
    {
        if (line.Length == 0) return LineRole.None;
        return line[0] switch
        {
            't' => line.StartsWith("test result: ", StringComparison.Ordinal) ? Closing(line) : Case(line),
            'r' => Begun(line),
            ' ' => Binary().IsMatch(line)
                || (_open + _closed == 0 && Finished().IsMatch(line)) ? LineRole.Part : LineRole.None,
            'e' => Error(line),
            'o' or 'F' => Alone(line),
            _ => LineRole.None,
        };
    }

    private LineRole Begun(string line)
    {
        if (!Running().IsMatch(line)) return LineRole.None;
        _open++;
        Run.IsEvident = true;
        return LineRole.Part;
    }

    private LineRole Case(string line)
    {
        if (!line.StartsWith("test ", StringComparison.Ordinal)) return LineRole.None;
        int dots = line.IndexOf(" ... ", StringComparison.Ordinal);
        if (dots < 5) return LineRole.None;
        string name = line[5..dots];
        if (name.EndsWith(" - should panic", StringComparison.Ordinal)) name = name[..^15];
        Match status = Status().Match(line, dots + 5);
        if (!status.Success)
        {
            _waiting = name;
            return _open > 0 ? LineRole.Part : LineRole.None;
        }

        return Named(name, status.Groups["status"].Value);
    }

    /// <summary>The status of a test that printed something between its name and its end.</summary>
    private LineRole Alone(string line)
    {
        if (_waiting is null || _open == 0 || line is not ("ok" or "FAILED")) return LineRole.None;
        string name = _waiting;
        _waiting = null;
        return Named(name, line);
    }

    private LineRole Named(string name, string status)
    {
        Run.IsEvident = true;
        Run.CaseOfMany(name, status switch
        {
            "FAILED" => TestStatus.Failed,
            "ignored" => TestStatus.Skipped,
            _ => TestStatus.Passed,
        });
        return LineRole.Part;
    }

    private LineRole Closing(string line)
    {
        Match match = Result().Match(line);
        if (!match.Success) return LineRole.None;
        int failed = int.Parse(match.Groups["failed"].ValueSpan);
        int measured = int.Parse(match.Groups["measured"].ValueSpan);
        _counts += new TestCounts(
            int.Parse(match.Groups["passed"].ValueSpan)
                + measured, failed, 0, int.Parse(match.Groups["ignored"].ValueSpan));
        _closed++;
        _open = Math.Max(0, _open - 1);
        if (!Run.HasFailed && (Run.Says.Length == 0
            || !match.Groups["passed"].ValueSpan.SequenceEqual("0"))) Run.Says = line;
        if (failed > 0 && !Run.HasFailed) (Run.HasFailed, Run.Says) = (true, line);
        return LineRole.Part;
    }

    private LineRole Error(string line)
    {
        if (Run.Lines.Count == 0 || !Failure().IsMatch(line)) return LineRole.None;
        Run.HasFailed = true;
        return LineRole.Part;
    }

    [GeneratedRegex(@"^running \d{1,7} tests?$")]
    private static partial Regex Running();

    [GeneratedRegex(@"\G(?<status>ok|FAILED|ignored|bench: {1,20}[\d,.]{1,30} ns/iter .{0,100})(?:, .{0,300})?(?:"
        + @" <\d{1,7}\.\d{1,4}s>)?$")]
    private static partial Regex Status();

    [GeneratedRegex(@"^ {1,12}(?:Running (?:unittests |tests/|benches/|examples/|`?target/).{0,500}|Doc-tests"
        + @" [\w-]{1,200})$")]
    private static partial Regex Binary();

    [GeneratedRegex(@"^ {1,12}Finished [`\w\[].{0,200}target\(s\) in .{1,30}$")]
    private static partial Regex Finished();

    [GeneratedRegex(@"^test result: (?:ok|FAILED)\. (?<passed>\d{1,7}) passed; (?<failed>\d{1,7}) failed;"
        + @" (?<ignored>\d{1,7}) ignored; (?<measured>\d{1,7}) measured(?:; \d{1,7} filtered out)?(?:; finished in"
        + @" \d{1,7}\.\d{1,4}s)?$")]
    private static partial Regex Result();

    [GeneratedRegex(@"^error: (?:test failed, to rerun pass|doctest failed, to rerun pass|\d{1,4} targets? failed"
        + @"|bench failed)")]
    private static partial Regex Failure();
}
