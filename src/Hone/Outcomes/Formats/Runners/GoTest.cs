using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads <c>go test</c>, which sums nothing up: each package ends with a line of its own.</summary>
internal sealed partial class GoTest() : Runner("go test")
{
    private readonly HashSet<string> _packages = new(StringComparer.Ordinal);
    private int _passed;
    private int _broken;
    private int _empty;
    private bool _isOpen;
    private bool _isPrinted;
    private bool _isWarned;

    protected override bool Starts(string line) =>
        Package(line) is { Success: true } match && _packages.Contains(match.Groups["package"].Value);

    protected override bool Ends(TestRun run)
    {
        int passed = _passed, broken = _broken, empty = _empty;
        bool isOpen = _isOpen || _packages.Count == 0;
        _packages.Clear();
        (_passed, _broken, _empty, _isOpen, _isPrinted, _isWarned) = (0, 0, 0, false, false, false);
        run.IsWhole = !isOpen && (run.HasFailed || passed > 0);
        if (run.CaseCount > 0 || broken > 0) run.Counts = run.Counted + new TestCounts(0, 0, broken, 0);
        if (run.HasFailed || run.Bad > 0) run.Verdict = CheckResult.Failed;
        else if (isOpen) run.Verdict = CheckResult.Unclear;
        else run.Verdict = passed > 0 ? CheckResult.Passed : CheckResult.NothingRan;
        return true;
    }

    protected override LineRole Step(string line)
    {
        if (line.Length < 2) return LineRole.None;
        return line[0] switch
        {
            '-' or ' ' => Case(line),
            '=' => Begun(line),
            'o' or '?' or 'F' or '\t' => Ended(line),
            'P' => _isOpen && line == "PASS" ? LineRole.Part : LineRole.None,
            'p' => Panicked(line),
            't' => Warned(line),
            'e' => Run.Lines.Count > 0 && line.StartsWith("exit status ") ? LineRole.Part : LineRole.None,
            _ => LineRole.None,
        };
    }

    private LineRole Case(string line)
    {
        Match match = Result().Match(line);
        if (!match.Success || match.Groups["indent"].Length % 4 != 0) return LineRole.None;
        _isOpen = Run.IsEvident = true;
        string status = match.Groups["status"].Value;
        Run.CaseOfMany(match.Groups["name"].Value, status switch
        {
            "PASS" => TestStatus.Passed,
            "FAIL" => TestStatus.Failed,
            _ => TestStatus.Skipped,
        });
        if (status == "FAIL" && Run.Says.Length == 0) Run.Says = line.Trim();
        return LineRole.Part;
    }

    private LineRole Begun(string line)
    {
        if (!line.StartsWith("=== ", StringComparison.Ordinal) || !Running().IsMatch(line)) return LineRole.None;
        _isOpen = Run.IsEvident = true;
        return LineRole.Part;
    }

    private LineRole Ended(string line)
    {
        if (line == "FAIL")
        {
            Run.HasFailed |= Run.Lines.Count > 0;
            return Run.Lines.Count > 0 ? LineRole.Part : LineRole.None;
        }

        if (Package(line) is not { Success: true } match) return LineRole.None;
        Run.IsEvident = true;
        _packages.Add(match.Groups["package"].Value);
        _isOpen = _isPrinted = false;
        switch (match.Groups["word"].Value)
        {
            case "ok" when _isWarned || line.EndsWith("[no tests to run]", StringComparison.Ordinal): _empty++; break;
            case "ok": _passed++; break;
            case "FAIL": Failed(line); break;
            default: _empty++; break;
        }

        _isWarned = false;
        if (!Run.HasFailed) Run.Says = line;
        return LineRole.Part;
    }

    private void Failed(string line)
    {
        bool isBroken = line.EndsWith(" failed]", StringComparison.Ordinal);
        _broken += isBroken ? 1 : 0;
        if (!Run.HasFailed || isBroken) Run.Says = line;
        Run.HasFailed = true;
    }

    private LineRole Warned(string line)
    {
        _isWarned |= line == "testing: warning: no tests to run";
        return LineRole.None;
    }

    private LineRole Panicked(string line)
    {
        if (!_isOpen || _isPrinted || !line.StartsWith("panic: ", StringComparison.Ordinal)) return LineRole.None;
        _isPrinted = Run.HasFailed = true;
        Run.Says = line;
        return LineRole.Part;
    }

    private static Match? Package(string line) => line.Length > 2 && line[0] is 'o' or '?' or 'F' or '\t'
        ? Summary().Match(line)
        : null;

    [GeneratedRegex(@"^(?<indent> {0,40})--- (?<status>PASS|FAIL|SKIP): (?<name>\S.*?) \(\d{1,7}(?:\.\d{1,4})?s\)$")]
    private static partial Regex Result();

    [GeneratedRegex(@"^=== (?:RUN|PAUSE|CONT|NAME) {1,3}[\[\w]")]
    private static partial Regex Running();

    [GeneratedRegex(@"^(?:(?<word>ok) {0,2}[\t ] {0,4}(?<package>[\w./~@+-]{1,300})\s+(?:\(cached\)"
        + @"|\d{1,7}\.\d{1,4}s)(?:\s.*)?|(?<word>FAIL)[\t ] {0,4}(?<package>[\w./~@+-]{1,300})"
        + @"(?:\s+\d{1,7}\.\d{1,4}s| \[(?:build|setup|vet) failed\])|(?<word>\?) {1,3}[\t ] {0,4}"
        + @"(?<package>[\w./~@+-]{1,300})\s+\[no test files\]|(?<word>\t)(?<package>[\w./~@+-]{1,300})\t\tcoverage:"
        + @" 0\.0% of statements)$")]
    private static partial Regex Summary();
}
