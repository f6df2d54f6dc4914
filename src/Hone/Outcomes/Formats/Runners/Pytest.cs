using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads pytest, also where several workers print.</summary>
internal sealed partial class Pytest() : Runner("pytest")
{
    private static readonly string[] s_words =
    [
        "passed", "failed", "error", "errors", "skipped", "deselected", "xfailed", "xpassed", "warning", "warnings",
        "rerun", "reruns", "subtests passed", "subtests failed", "subtests skipped", "snapshot passed",
        "snapshots passed", "snapshots failed", "test collected", "tests collected", "item collected",
        "items collected", "passing on retry", "flaky", "retried",
    ];

    private string? _waiting;
    private bool _inReports;
    private int _nested;

    protected override bool Starts(string line) =>
        !_inReports && (IsRule(line, "test session starts") || line.StartsWith("ImportError while loading conftest"));

    protected override bool Ends(TestRun run)
    {
        _waiting = null;
        _inReports = false;
        _nested = 0;
        return true;
    }

    protected override bool More(string line) => line switch
    {
        _ when line.StartsWith("ERROR: ", StringComparison.Ordinal) && Run.Counts is { Ran: 0 } =>
            (Run.Verdict = CheckResult.Failed) == CheckResult.Failed,
        _ when line.StartsWith("FAIL Required test coverage", StringComparison.Ordinal) =>
            (Run.Verdict = CheckResult.Failed) == CheckResult.Failed,
        _ => false,
    };

    protected override LineRole Step(string line)
    {
        if (line.Length == 0) return LineRole.None;
        if (line[0] is '=' or '!') return Rule(line);
        if (_nested > 0) return LineRole.Part;
        if (char.IsAsciiDigit(line[0]) || line[0] == 'n') return Closing(line, false);
        return Case(line);
    }

    private LineRole Rule(string line)
    {
        string title = line.Trim('=', ' ');
        if (line[0] == '!') return Alarm(line.Trim('!', ' '));
        if (IsRule(line, "test session starts"))
        {
            _nested += _inReports ? 1 : 0;
            Run.IsEvident = true;
            return LineRole.Part;
        }

        if (title is "FAILURES" or "ERRORS" or "PASSES" or "warnings summary" or "short test summary info")
        {
            _inReports = _nested > 0 || title[0] is not ('s' or 'w');
            if (_nested == 0 && title[0] == 's') Run.IsEvident = true;
            return Run.Lines.Count > 0 || title[0] == 's' ? LineRole.Part : LineRole.None;
        }

        return line.StartsWith("= ", StringComparison.Ordinal) || line.StartsWith("==", StringComparison.Ordinal)
            ? Closing(title, true)
            : LineRole.None;
    }

    private LineRole Alarm(string title)
    {
        if (Run.Lines.Count == 0 || _nested > 0) return LineRole.None;
        if (title.StartsWith("Interrupted: ", StringComparison.Ordinal)) Run.HasFailed |= title.Contains(" error");
        if (title is "KeyboardInterrupt"
            || title.StartsWith("_pytest.outcomes.Exit")) Run.Verdict = CheckResult.Unclear;
        return LineRole.Part;
    }

    /// <summary>The last line, between rules or, where pytest was told to be quiet, alone.</summary>
    private LineRole Closing(string line, bool isRule)
    {
        Match match = Summary().Match(line);
        if (!match.Success || (!isRule && Run.Lines.Count == 0 && line.Contains("warning") && !line.Contains("ed")))
        {
            return LineRole.None;
        }

        string list = match.Groups["list"].Value;
        bool none = list is "no tests ran" or "no tests collected";
        Tally? tally = none ? null : Tally.Of(list, s_words);
        if (!none && tally is null && !TryCollected(list, out tally)) return LineRole.None;
        if (_nested > 0 && _nested-- > 0) return LineRole.Part;
        TestCounts counts = tally is null ? default : Counts(tally);
        if (Run.Verdict == CheckResult.Unclear && counts.Failed + counts.Errors + Run.Bad > 0) Run.Verdict = null;
        _inReports = false;
        return Run.Close(counts, line.Trim('=', ' '));
    }

    /// <summary>What was only collected did not run: <c>3/5 tests collected (2 deselected)</c>.</summary>
    private static bool TryCollected(string list, out Tally? tally)
    {
        tally = null;
        Match match = Collected().Match(list);
        if (!match.Success) return false;
        if (match.Groups["errors"].Success) tally = Tally.Of(match.Groups["errors"].ValueSpan, s_words);
        return true;
    }

    private static TestCounts Counts(Tally tally) => new(
        tally["passed", "xpassed", "xfailed"], tally["failed"], tally["error", "errors"], tally["skipped"]);

    private LineRole Case(string line)
    {
        if (StatusFirst().Match(line) is { Success: true } first) return First(first);
        if (Worker().Match(line) is { Success: true } worker)
        {
            return Named(worker.Groups["name"].Value, worker.Groups["status"].Value);
        }

        if (line.StartsWith("INTERNALERROR>", StringComparison.Ordinal)
            || line.StartsWith("ImportError while loading conftest", StringComparison.Ordinal)
            || (Run.IsEvident && line.StartsWith("Fatal Python error: ", StringComparison.Ordinal)))
        {
            Run.IsEvident = Run.HasFailed = true;
            Run.Says = Run.Says.Length > 0 ? Run.Says : line;
            return LineRole.Part;
        }

        if (!line.Contains("::")) return Alone(line);
        if (StatusLast().Match(line) is { Success: true } last)
        {
            return Named(last.Groups["name"].Value, last.Groups["status"].Value);
        }

        Match begun = Begun().Match(line);
        if (!begun.Success || _inReports) return LineRole.None;
        _waiting = begun.Groups["name"].Value;
        return Run.Lines.Count > 0 ? LineRole.Part : LineRole.None;
    }

    /// <summary>The status of a test whose name stands further up, because it printed something itself.</summary>
    private LineRole Alone(string line)
    {
        if (_waiting is null || _inReports || AloneStatus().Match(line) is not { Success: true } alone)
        {
            return LineRole.None;
        }

        string name = _waiting;
        _waiting = null;
        return Named(name, alone.Groups["status"].Value);
    }

    /// <summary>A line of the short summary: the status first, then the test, then what was wrong.</summary>
    private LineRole First(Match match)
    {
        string status = match.Groups["status"].Value;
        string name = status == "PASSED" ? match.Groups["name"].Value : WithoutReason(match.Groups["name"].Value);
        int bracket = name.IndexOf('[');
        if (status == "XPASS" && bracket < 0 && name.IndexOf(' ') is var blank and > 0)
        {
            name = name[..blank];
        }

        return name.Contains("::") || name.EndsWith(".py", StringComparison.Ordinal) || name.EndsWith(".pyx")
            ? Named(name, status)
            : LineRole.None;
    }

    /// <summary>A test's name without what was wrong with it; both may hold brackets and dashes.</summary>
    private static string WithoutReason(string text)
    {
        int bracket = text.IndexOf('['), dash = text.IndexOf(" - ", StringComparison.Ordinal);
        if (dash < 0) return text;
        if (bracket < 0 || bracket > dash) return text[..dash];
        int end = text.IndexOf("] - ", bracket, StringComparison.Ordinal);
        return end >= 0 ? text[..(end + 1)] : text.EndsWith(']') ? text : text[..dash];
    }

    private LineRole Named(string name, string status)
    {
        if (status == "RERUN") return LineRole.Part;
        Run.IsEvident = true;
        Run.Case(name, status switch
        {
            "PASSED" or "XPASS" or "XFAIL" or "xfail" or "xpass" => TestStatus.Passed,
            "FAILED" => TestStatus.Failed,
            "ERROR" => TestStatus.Error,
            _ => TestStatus.Skipped,
        });
        return LineRole.Part;
    }

    private static bool IsRule(string line, string title) =>
        line.StartsWith('=') && line.EndsWith('=') && line.AsSpan().Trim('=').Trim().SequenceEqual(title);

    [GeneratedRegex(@"^(?<list>no tests ran|no tests collected|[^=]{3,300}?) in \d{1,7}(?:\.\d{1,3})? ?s"
        + @"(?:econds)?(?: \(\d[\w:, ]{1,30}\))?$")]
    private static partial Regex Summary();

    [GeneratedRegex(@"^(?:no tests collected|(?:\d{1,7}/)?\d{1,7} tests? collected)(?: \(\d{1,7} deselected\))?"
        + @"(?:, (?<errors>\d{1,7} errors?))?$")]
    private static partial Regex Collected();

    [GeneratedRegex(@"^(?<status>PASSED|FAILED|ERROR|XFAIL|XPASS) (?<name>[^\s:].*)$")]
    private static partial Regex StatusFirst();

    [GeneratedRegex(@"^\[gw\d{1,3}\] (?:\[ *\d{1,3}%\] )?(?<status>PASSED|FAILED|ERROR|SKIPPED|XFAIL|XPASS|RERUN"
        + @"|xfail|xpass) (?<name>\S.*)$")]
    private static partial Regex Worker();

    [GeneratedRegex(@"^(?<name>[\w./\\~][^\s:]{0,300}::.+?)\s+(?<status>PASSED|FAILED|ERROR|SKIPPED|XFAIL|XPASS"
        + @"|RERUN|xfail|xpass)(?: +\([^\n]{0,400}\))?(?:\s+\[ *\d{1,3}%\])?\s*$")]
    private static partial Regex StatusLast();

    [GeneratedRegex(@"^(?<name>[\w./\\-]{1,300}\.pyx?::[\w:]{1,300}(?:\[.*\])?)")]
    private static partial Regex Begun();

    [GeneratedRegex(@"^(?<status>PASSED|FAILED|ERROR|SKIPPED|XFAIL|XPASS)(?: \([^\n]{0,300}\))?\s*(?:\["
        + @" *\d{1,3}%\])?\s*$")]
    private static partial Regex AloneStatus();
}
