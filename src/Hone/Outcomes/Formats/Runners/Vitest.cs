using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads Vitest.</summary>
internal sealed partial class Vitest() : Runner("vitest")
{
    private static readonly string[] s_words = ["passed", "failed", "skipped", "todo", "expected fail",
        "expected failure"];

    private readonly HashSet<string> _brokenFiles = new(StringComparer.Ordinal);
    private readonly NameTree _tree = new();
    private string _file = "";
    private int _failedFiles;

    protected override bool Starts(string line) => line.StartsWith(" RUN  v", StringComparison.Ordinal);

    protected override bool Ends(TestRun run)
    {
        _brokenFiles.Clear();
        _tree.Clear();
        (_file, _failedFiles) = ("", 0);
        return true;
    }

    protected override bool More(string line)
    {
        Match errors = Unhandled().Match(line);
        if (errors.Success && int.Parse(errors.Groups["count"].ValueSpan) > 0) Run.Verdict = CheckResult.Failed;
        return errors.Success || Tail().IsMatch(line);
    }

    protected override LineRole Step(string line)
    {
        if (line.Length < 3) return LineRole.None;
        if (line.StartsWith("No test files found, exiting with code ", StringComparison.Ordinal))
        {
            return Run.Close(default(TestCounts), line);
        }

        if (line[0] != ' ') return LineRole.None;
        if (Total().Match(line) is { Success: true } total) return Totals(total, line);
        if (line.StartsWith(" RUN  v", StringComparison.Ordinal))
        {
            Run.IsEvident = true;
            return LineRole.Part;
        }

        if (line.StartsWith(" FAIL ", StringComparison.Ordinal)) return Report(line);
        return Marked().Match(line) is { Success: true } match ? Case(match) : LineRole.None;
    }

    /// <summary>The two lines that close a run: files first, then tests.</summary>
    private LineRole Totals(Match match, string line)
    {
        string list = match.Groups["list"].Value;
        Tally? tally = list is "no tests" ? null : Tally.Of(list, s_words);
        if (tally is null && list != "no tests") return LineRole.None;
        if (match.Groups["what"].Value == "Test Files")
        {
            _failedFiles = tally?["failed"] ?? 0;
            Run.IsEvident = true;
            Run.HasFailed = _failedFiles > 0;
            return LineRole.Part;
        }

        int failed = tally?["failed"] ?? 0;
        int broken = Math.Min(_brokenFiles.Count, _failedFiles);
        if (failed == 0 && broken == 0) broken = _failedFiles;
        TestCounts counts = tally is null
            ? new(0, 0, broken, 0)
            : new(tally["passed", "expected fail", "expected failure"], failed, broken, tally["skipped", "todo"]);
        return Run.Close(counts, line);
    }

    private LineRole Report(string line)
    {
        if (Failure().Match(line) is not { Success: true } match) return LineRole.None;
        Run.IsEvident = Run.HasFailed = true;
        if (match.Groups["path"].Success) Run.Case(match.Groups["name"].Value, TestStatus.Failed);
        else _brokenFiles.Add(match.Groups["file"].Value);
        return LineRole.Part;
    }

    /// <summary>A file, a suite or a test: files and suites carry the number of their tests.</summary>
    private LineRole Case(Match match)
    {
        string name = match.Groups["name"].Value;
        int indent = match.Groups["indent"].Length;
        bool isGroup = match.Groups["count"].Success;
        if (isGroup && File().IsMatch(name))
        {
            (_file, Run.IsEvident) = (name, true);
            _tree.Clear();
            return LineRole.Part;
        }

        bool hasFile = File().Match(name) is { Success: true } && name.Contains(" > ", StringComparison.Ordinal);
        if (!hasFile && _file.Length == 0) return LineRole.None;
        if (isGroup)
        {
            _tree.Heading(new string(' ', indent) + name);
            return LineRole.Part;
        }

        string path = _tree.Path(indent, name);
        Run.IsEvident |= hasFile;
        Run.Case(hasFile ? name : $"{_file} > {path}", match.Groups["mark"].ValueSpan[0] switch
        {
            '\u2713' or '\u2714' or '\u221A' => TestStatus.Passed,
            '\u00D7' or '\u2717' or '\u276F' => TestStatus.Failed,
            _ => TestStatus.Skipped,
        });
        return LineRole.Part;
    }

    [GeneratedRegex(@"^ {1,8}(?<what>Test Files|Tests) {2}(?<list>no tests|\d[\w |]{1,120}?)(?: \(\d{1,7}\))?$")]
    private static partial Regex Total();

    [GeneratedRegex(@"^ {1,8}(?:Errors|Type Errors) {2}(?<count>\d{1,7}) errors?$")]
    private static partial Regex Unhandled();

    [GeneratedRegex(@"^ {1,8}(?:Start at|Duration|Snapshots|Type Errors|Transform|Errors) {2}")]
    private static partial Regex Tail();

    [GeneratedRegex(@"^ FAIL {1,2}(?:\|?[\w@/.-]{1,60}\|? )?(?<name>(?<file>[\w@./\\-]{1,300}\.\w{1,10})(?:"
        + @"(?<path> > .+)| \[ .+ \])?)$")]
    private static partial Regex Failure();

    [GeneratedRegex(@"^(?<indent> {1,60})(?<mark>[\u2713\u2714\u221A\u00D7\u2717\u276F\u2193\u25A1])"
        + @" (?:\|?[\w@/.-]{1,60}\|  ?)?(?<name>.+?)(?<count> \((?:\d{1,6} tests?|\d{1,6})(?: \| [\w |]{1,60})?\))?"
        + @"(?: \[skipped\])?(?: {1,2}\d{1,8}(?:\.\d{1,3})? ?m?s)?(?: \(retry x\d{1,3}\))?$")]
    private static partial Regex Marked();

    [GeneratedRegex(@"^[\w@./\\()\[\]-]{1,300}\.[cm]?[jt]sx?(?: > |$)")]
    private static partial Regex File();
}
