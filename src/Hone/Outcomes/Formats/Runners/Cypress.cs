using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads Cypress, which runs Mocha once for each file and sums up in a table.</summary>
internal sealed partial class Cypress() : Runner("cypress")
{
    private readonly NameTree _tree = new();
    private bool _isOpen;

    protected override bool Starts(string line) => line == "  (Run Starting)";

    protected override bool Ends(TestRun run)
    {
        _tree.Clear();
        _isOpen = false;
        return true;
    }

    protected override LineRole Step(string line)
    {
        if (line == "  (Run Starting)") _isOpen = Run.IsEvident = true;
        if (Closing().Match(line) is { Success: true } closing) return Table(closing, line);
        if (!_isOpen) return LineRole.None;
        Match match = Case().Match(line);
        if (match.Success)
        {
            string name = _tree.Path(NameTree.Indent(line), match.Groups["name"].Value);
            Run.CaseOfMany(name, match.Groups["mark"].ValueSpan[^1] switch
            {
                ')' => TestStatus.Failed,
                '-' => TestStatus.Skipped,
                _ => TestStatus.Passed,
            });
        }
        else if (line.StartsWith("  ", StringComparison.Ordinal) && line.Length < 300)
        {
            _tree.Heading(line);
        }

        return LineRole.Part;
    }

    private LineRole Table(Match match, string line)
    {
        int Of(string name) => int.TryParse(match.Groups[name].ValueSpan, out int count) ? count : 0;
        if (!match.Groups["all"].Success) return LineRole.None;
        if (match.Groups["bad"].Success) Run.Verdict = CheckResult.Failed;
        _isOpen = false;
        return Run.Close(new(Of("passed"), Of("failed"), 0, Of("pending") + Of("skipped")), line);
    }

    [GeneratedRegex(@"^ {2,6}(?:[\u2714\u221A] {1,3}All specs passed!|(?<bad>[\u2716\u00D7]) {1,3}\d{1,5} of"
        + @" \d{1,5} failed \(\d{1,3}%\)) {1,60}[\d:]{2,12}(?:ms)? {1,20}(?<all>\d{1,7}) {1,20}(?<passed>\d{1,7}|-)"
        + @" {1,20}(?<failed>\d{1,7}|-) {1,20}(?<pending>\d{1,7}|-) {1,20}(?<skipped>\d{1,7}|-) {0,20}$")]
    private static partial Regex Closing();

    [GeneratedRegex(@"^ {4,80}(?<mark>[\u2713\u2714\u221A]|\d{1,6}\)|-) (?<name>.+?)(?: \(\d{1,8}m?s\))?$")]
    private static partial Regex Case();
}
