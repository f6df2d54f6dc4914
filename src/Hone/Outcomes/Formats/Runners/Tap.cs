using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads the Test Anything Protocol, from whoever prints it.</summary>
internal sealed partial class Tap() : Runner("tap")
{
    private readonly List<(int Indent, string Name)> _subtests = [];
    private TestCounts _top;
    private int _results;
    private int? _plan;
    private bool _isBail;
    private Tally? _own;

    protected override bool Starts(string line) =>
        line.StartsWith("TAP version 1", StringComparison.Ordinal)
        || (_plan is not null && _results >= _plan && line.StartsWith("1..", StringComparison.Ordinal));

    protected override bool Ends(TestRun run)
    {
        bool isPlanned = _plan is not null && _results >= _plan;
        run.IsWhole = isPlanned || _isBail;
        run.IsEvident = _plan is not null ? _results > 0 || _plan == 0 : _results > 1 && run.IsEvident;
        run.Counts = _own is { } own ? Own(own) : _top;
        run.HasFailed |= _isBail || _top.Failed > 0;
        if (run.IsWhole && _results > 0 && run.Says.Length == 0)
        {
            run.Says = $"{_results - _top.Failed} of {_results} ok";
        }

        _subtests.Clear();
        (_top, _results, _plan, _isBail, _own, _ownText) = (default, 0, null, false, null, "");
        return true;
    }

    protected override LineRole Step(string line)
    {
        if (line.Length < 3) return LineRole.None;
        int indent = NameTree.Indent(line);
        if (indent > 80 || indent == line.Length) return LineRole.None;
        return line[indent] switch
        {
            'o' or 'n' => Result(line, indent),
            '1' when indent == 0 => Planned(line),
            '#' => Comment(line, indent),
            'T' when indent == 0 && Version().IsMatch(line) => Run.Evident(),
            'B' when indent == 0 && Run.Lines.Count > 0
                && line.StartsWith("Bail out!", StringComparison.Ordinal) => Bail(line),
            _ => LineRole.None,
        };
    }

    private LineRole Bail(string line)
    {
        (_isBail, Run.Says) = (true, line);
        return LineRole.Part;
    }

    private LineRole Planned(string line)
    {
        if (Plan().Match(line) is not { Success: true } match
            || (_plan is not null && Run.Lines.Count > 0)) return LineRole.None;
        _plan = int.Parse(match.Groups["count"].ValueSpan);
        return LineRole.Part;
    }

    private LineRole Result(string line, int indent)
    {
        if (Point().Match(line) is not { Success: true } match) return LineRole.None;
        if (indent > 0 && Run.Lines.Count == 0) return LineRole.None;
        string directive = match.Groups["directive"].Value;
        bool isOk = !match.Groups["not"].Success;
        TestStatus status = directive.Length > 0 ? TestStatus.Skipped : isOk ? TestStatus.Passed : TestStatus.Failed;
        bool hasSubtests = _subtests.Count > 0 && _subtests[^1].Indent == indent;
        while (_subtests.Count > 0 && _subtests[^1].Indent >= indent) _subtests.RemoveAt(_subtests.Count - 1);
        string name = match.Groups["name"].Value.Trim();
        if (name.Length > 0)
        {
            string path = string.Join(" > ", _subtests.Select(s => s.Name).Append(name));
            Run.CaseOfMany(path, status);
        }

        if (indent == 0)
        {
            _results++;
            _top += new TestCounts(status == TestStatus.Passed ? 1 : 0, status == TestStatus.Failed ? 1 : 0, 0,
                status == TestStatus.Skipped ? 1 : 0);
        }

        Run.HasFailed |= status == TestStatus.Failed && !hasSubtests;
        return LineRole.Part;
    }

    /// <summary>Names of subtests, and the counts that some write as comments at the end.</summary>
    private LineRole Comment(string line, int indent)
    {
        if (Subtest().Match(line) is { Success: true } subtest)
        {
            while (_subtests.Count > 0 && _subtests[^1].Indent >= indent) _subtests.RemoveAt(_subtests.Count - 1);
            if (_subtests.Count < 20) _subtests.Add((indent, subtest.Groups["name"].Value));
            return LineRole.Part;
        }

        if (Run.Lines.Count == 0 || indent > 0
            || Total().Match(line) is not { Success: true } total) return LineRole.None;
        string pair = $"{total.Groups["count"].Value} {total.Groups["word"].Value}";
        string before = _own is null ? "" : _ownText + ", ";
        _ownText = before + pair;
        _own = Tally.Of(_ownText, "tests", "suites", "pass", "fail", "cancelled", "skipped", "skip", "todo");
        if (total.Groups["word"].Value == "suites") Run.Tool = "node:test";
        return LineRole.Part;
    }

    private string _ownText = "";

    private TestCounts? Own(Tally tally) => tally.Has("pass")
        ? new(tally["pass"], tally["fail", "cancelled"], 0, tally["skipped", "skip", "todo"])
        : _top;

    [GeneratedRegex(@"^TAP version 1[2-4]$")]
    private static partial Regex Version();

    [GeneratedRegex(@"^1\.\.(?<count>\d{1,7})(?: # .{0,200})?$")]
    private static partial Regex Plan();

    [GeneratedRegex(@"^ {0,80}(?<not>not )?ok \d{1,7}(?: (?:- )?(?<name>.*?))?(?:\s+# (?<directive>(?i:skip"
        + @"|todo))\b.*|(?: # time=[\d.]{1,12}m?s))?(?: \{)?$")]
    private static partial Regex Point();

    [GeneratedRegex(@"^ {0,80}# Subtest: (?<name>.+)$")]
    private static partial Regex Subtest();

    [GeneratedRegex(@"^# (?<word>tests|suites|pass|fail|cancelled|skipped|skip|todo) {1,4}(?<count>\d{1,7})$")]
    private static partial Regex Total();
}
