using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads Pest, and PHPUnit where Laravel or Collision prints for it.</summary>
internal sealed partial class Pest() : Runner("pest")
{
    private static readonly string[] s_words =
    [
        "failed", "passed", "skipped", "todo", "todos", "risky", "warning", "warnings", "incomplete", "pending",
            "deprecated",
        "notice", "notices",
    ];

    private string _class = "";

    protected override bool Ends(TestRun run)
    {
        _class = "";
        return true;
    }

    protected override bool More(string line) => line.StartsWith("  Duration: ", StringComparison.Ordinal);

    protected override LineRole Step(string line)
    {
        if (line.Length < 6 || line[0] != ' ') return LineRole.None;
        if (Suite().Match(line) is { Success: true } suite)
        {
            _class = suite.Groups["name"].Value;
            Run.IsEvident = true;
            return LineRole.Part;
        }

        if (Total().Match(line) is { Success: true } total
            && Tally.Of(total.Groups["list"].ValueSpan, s_words) is { } tally)
        {
            int skipped = tally["skipped", "todo", "todos", "incomplete", "pending"];
            int passed = tally["passed", "risky", "warning", "warnings", "deprecated", "notice", "notices"];
            return Run.Close(new(passed, tally["failed"], 0, skipped), line);
        }

        if (_class.Length == 0 || Case().Match(line) is not { Success: true } match) return LineRole.None;
        Run.CaseOfMany($"{_class} > {match.Groups["name"].Value}", match.Groups["mark"].ValueSpan[0] switch
        {
            '\u2713' or '!' => TestStatus.Passed,
            '\u2A2F' or '\u2717' or '\u2715' => TestStatus.Failed,
            _ => TestStatus.Skipped,
        });
        return LineRole.Part;
    }

    [GeneratedRegex(@"^ {2,4}(?:PASS|FAIL|WARN|TODO) {2}(?<name>[A-Z][\w\\]{0,300})(?: .{1,20})?$")]
    private static partial Regex Suite();

    [GeneratedRegex(@"^ {2}Tests: {2,6}(?<list>\d[\w ,]{2,200})(?: \(\d{1,8} assertions?\))?$")]
    private static partial Regex Total();

    [GeneratedRegex(@"^ {2}(?<mark>[\u2713\u2A2F\u2717\u2715\u2191\u2026!-]) (?<name>\S.*?)(?: \u2192 .{1,300})?"
        + @"(?: {1,200}\d{1,6}\.\d{1,3}s)? {0,4}$")]
    private static partial Regex Case();
}
