using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads Jest.</summary>
internal sealed partial class Jest() : Runner("jest")
{
    private static readonly string[] s_words = ["passed", "failed", "skipped", "todo", "pending", "total", "obsolete"];

    private readonly NameTree _tree = new();
    private bool _inTree;
    private int _broken;
    private int? _failedSuites;

    protected override bool Ends(TestRun run)
    {
        _tree.Clear();
        (_inTree, _broken, _failedSuites) = (false, 0, null);
        return true;
    }

    protected override bool More(string line)
    {
        if (line.StartsWith("Jest: ", StringComparison.Ordinal)) Run.Verdict = CheckResult.Failed;
        return Tail().IsMatch(line) || line.StartsWith("Jest: ", StringComparison.Ordinal);
    }

    protected override LineRole Step(string line)
    {
        if (line.Length == 0)
        {
            _tree.Clear();
            return LineRole.None;
        }

        return line[0] switch
        {
            'P' or 'F' => Suite(line),
            'T' => Summary(line),
            'N' => Nothing(line),
            'J' => More(line) && Run.Lines.Count > 0 ? LineRole.Part : LineRole.None,
            ' ' => _inTree ? Indented(line) : LineRole.None,
            _ => LineRole.None,
        };
    }

    private LineRole Suite(string line)
    {
        if (!File().IsMatch(line)) return LineRole.None;
        _tree.Clear();
        _inTree = Run.IsEvident = true;
        Run.HasFailed |= line[0] == 'F';
        return LineRole.Part;
    }

    private LineRole Indented(string line)
    {
        if (line.StartsWith("  \u25CF ", StringComparison.Ordinal))
        {
            if (line.EndsWith("Test suite failed to run", StringComparison.Ordinal)) _broken++;
            return LineRole.Part;
        }

        Match match = Case().Match(line);
        if (!match.Success)
        {
            if (line.Length < 300) _tree.Heading(line);
            return LineRole.None;
        }

        string name = _tree.Path(NameTree.Indent(line), match.Groups["name"].Value);
        Run.CaseOfMany(name, match.Groups["mark"].ValueSpan[0] switch
        {
            '\u2713' or '\u221A' => TestStatus.Passed,
            '\u2715' or '\u00D7' => TestStatus.Failed,
            _ => TestStatus.Skipped,
        });
        return LineRole.Part;
    }

    private LineRole Summary(string line)
    {
        bool suites = line.StartsWith("Test Suites: ", StringComparison.Ordinal);
        if (!suites && !line.StartsWith("Tests: ", StringComparison.Ordinal)) return LineRole.None;
        if (Tally.Of(line.AsSpan(suites ? 12 : 6), s_words) is not { } tally || !IsTotal(line)) return LineRole.None;
        if (suites)
        {
            _failedSuites = tally["failed"];
            Run.IsEvident = true;
            return LineRole.Part;
        }

        int failed = tally["failed"];
        int broken = Math.Min(_broken, _failedSuites ?? 0);
        if (failed == 0 && broken == 0 && _failedSuites > 0) broken = _failedSuites.Value;
        Run.HasFailed = failed + broken > 0;
        return Run.Close(new(tally["passed"], failed, broken, tally["skipped", "todo", "pending"]), line);
    }

    private static bool IsTotal(string line) =>
        line.EndsWith(" total", StringComparison.Ordinal) || line.Contains(" of ", StringComparison.Ordinal);

    private LineRole Nothing(string line) =>
        line.StartsWith("No tests found, exiting with code ", StringComparison.Ordinal)
        ? Run.Close(default(TestCounts), line)
        : LineRole.None;

    [GeneratedRegex(@"^(?:PASS|FAIL) {1,2}(?:[\w@/. -]{1,60} )?[\w@./\\()\[\]-]{1,300}\.\w{1,10}(?:"
        + @" \(\d[\d. ]{0,10}m?s(?:, .{1,40})?\))?$")]
    private static partial Regex File();

    [GeneratedRegex(@"^ {2,80}(?<mark>[\u2713\u221A\u2715\u00D7\u25CB\u270E]) (?:skipped |todo )?(?<name>.+?)(?:"
        + @" \(\d{1,8}(?:\.\d{1,3})? ?m?s\))?$")]
    private static partial Regex Case();

    [GeneratedRegex(@"^(?:Snapshots: |Time: |Ran all test suites|Force exiting Jest)")]
    private static partial Regex Tail();
}
