using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads the runner that comes with Node.js, in its spec form; its other form is TAP.</summary>
internal sealed partial class NodeTest() : Runner("node:test")
{
    private readonly NameTree _tree = new();
    private int _passed;
    private int _failed;
    private int _skipped;
    private bool _inSummary;
    private bool _inReport;

    protected override bool Ends(TestRun run)
    {
        _tree.Clear();
        (_passed, _failed, _skipped, _inSummary, _inReport) = (0, 0, 0, false, false);
        return true;
    }

    protected override bool More(string line)
    {
        _inReport |= line is "\u2716 failing tests:";
        return _inReport && (line.StartsWith("test at ", StringComparison.Ordinal) || line is "\u2716 failing tests:"
            || Case().IsMatch(line));
    }

    protected override LineRole Step(string line)
    {
        if (line.Length < 3) return LineRole.None;
        if (Total().Match(line) is { Success: true } total) return Totals(total, line);
        string text = line.TrimStart(' ');
        if (text.StartsWith('\u25B6'))
        {
            _tree.Heading(new string(' ', line.Length - text.Length) + Bare(text[1..].Trim()));
            return LineRole.Part;
        }

        if (Case().Match(line) is not { Success: true } match) return LineRole.None;
        string name = match.Groups["name"].Value;
        string path = _tree.Path(NameTree.Indent(line), name);
        bool isSkipped = match.Groups["note"].Success || match.Groups["mark"].Value == "\uFE63";
        Run.CaseOfMany(path, isSkipped
            ? TestStatus.Skipped
            : match.Groups["mark"].ValueSpan[0] == '\u2714' ? TestStatus.Passed : TestStatus.Failed);
        return LineRole.Part;
    }

    private LineRole Totals(Match match, string line)
    {
        int count = match.Groups["count"].ValueSpan.IndexOf('.') < 0 ? int.Parse(match.Groups["count"].ValueSpan) : 0;
        _inSummary = Run.IsEvident = true;
        switch (match.Groups["word"].Value)
        {
            case "pass": _passed = count; Run.Says = line; break;
            case "fail": _failed += count; Run.Says = count > 0 ? line : Run.Says; break;
            case "cancelled": _failed += count; break;
            case "skipped" or "todo": _skipped += count; break;
            case "duration_ms" when Run.Says.Length > 0: return Run.Close(new(_passed, _failed, 0, _skipped), Run.Says);
        }

        Run.HasFailed |= _failed > 0;
        return LineRole.Part;
    }

    /// <summary>A heading without the time that a suite took.</summary>
    private static string Bare(string heading) =>
        heading.EndsWith("ms)", StringComparison.Ordinal)
            && heading.LastIndexOf(" (", StringComparison.Ordinal) is var at and > 0
            ? heading[..at]
            : heading;

    [GeneratedRegex(@"^\u2139 (?<word>tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) (?<count>\d{1,7}"
        + @"(?:\.\d{1,7})?)$")]
    private static partial Regex Total();

    [GeneratedRegex(@"^ {0,80}(?<mark>[\u2714\u2716\uFE63]) (?<name>.+?) \(\d{1,8}(?:\.\d{1,7})?ms\)(?<note> #"
        + @" (?:SKIP|TODO|.{1,200}))?$")]
    private static partial Regex Case();
}
