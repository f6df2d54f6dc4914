using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads <c>deno test</c>.</summary>
internal sealed partial class DenoTest() : Runner("deno test")
{
    private readonly NameTree _tree = new();

    protected override bool Ends(TestRun run)
    {
        _tree.Clear();
        return true;
    }

    protected override bool More(string line) => line == "error: Test failed";

    protected override LineRole Step(string line)
    {
        if (line.Length < 3) return LineRole.None;
        if (Closing().Match(line) is { Success: true } closing) return Close(closing, line);
        if (Running().IsMatch(line))
        {
            Run.IsEvident = true;
            return LineRole.Part;
        }

        if (Run.Lines.Count == 0 && !Timed().IsMatch(line)) return LineRole.None;
        return Case(line);
    }

    /// <summary>A test with steps prints its name twice, before them and after.</summary>
    private LineRole Case(string line)
    {
        int dots = line.IndexOf(" ... ", StringComparison.Ordinal);
        int indent = NameTree.Indent(line);
        if (dots < 0)
        {
            if (!line.EndsWith(" ...", StringComparison.Ordinal) || line.Length > 300) return LineRole.None;
            _tree.Heading(line[..^4]);
            return LineRole.Part;
        }

        Match status = Timed().Match(line, dots);
        if (!status.Success) return LineRole.None;
        string name = line[..dots].Trim();
        Run.CaseOfMany(_tree.Path(indent, name), status.Groups["status"].Value switch
        {
            "ok" => TestStatus.Passed,
            "FAILED" => TestStatus.Failed,
            _ => TestStatus.Skipped,
        });
        return LineRole.Part;
    }

    private LineRole Close(Match match, string line)
    {
        int Of(string name) => match.Groups[name] is { Success: true } g ? int.Parse(g.ValueSpan) : 0;
        if (line[0] == 'F') Run.Verdict = CheckResult.Failed;
        return Run.Close(new(Of("passed"), Of("failed"), 0, Of("ignored")), line);
    }

    [GeneratedRegex(@"^running \d{1,7} tests? from \S")]
    private static partial Regex Running();

    [GeneratedRegex(@" \.\.\. (?<status>ok|FAILED|ignored)(?: \(due to \d{1,6} failed steps?\))?"
        + @" \([\dhms.]{1,16}\)$")]
    private static partial Regex Timed();

    [GeneratedRegex(@"^(?:ok|FAILED) \| (?<passed>\d{1,7}) passed(?: \(\d{1,7} steps?\))? \| (?<failed>\d{1,7})"
        + @" failed(?: \(\d{1,7} steps?\))?(?: \| (?<ignored>\d{1,7}) ignored(?: \(\d{1,7} steps?\))?)?(?:"
        + @" \| \d{1,7} measured)?(?: \| \d{1,7} filtered out)? \([\dhms.]{1,16}\)$")]
    private static partial Regex Closing();
}
