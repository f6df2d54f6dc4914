using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads the runner of its own that SymPy brings.</summary>
internal sealed partial class Sympy() : Runner("sympy")
{
    private static readonly string[] s_words =
    [
        "passed", "skipped", "failed", "exceptions", "expected to fail but passed", "expected to fail",
        "fail to import", "failed to import", "error", "errors",
    ];

    protected override bool Starts(string line) => line.Length > 20 && line[0] == '='
        && Title(line) == "test process starts";

    protected override LineRole Step(string line)
    {
        if (line.Length == 0) return LineRole.None;
        if (line[0] == '=') return Rule(Title(line));
        if (Case().Match(line) is not { Success: true } match) return LineRole.None;
        Run.CaseOfMany(match.Groups["name"].Value, match.Groups["status"].Value switch
        {
            "ok" or "f" or "X" => TestStatus.Passed,
            "F" => TestStatus.Failed,
            "E" => TestStatus.Error,
            _ => TestStatus.Skipped,
        });
        return LineRole.Part;
    }

    private LineRole Rule(string title)
    {
        if (title == "test process starts")
        {
            Run.IsEvident = true;
            return LineRole.Part;
        }

        Match match = Closing().Match(title);
        if (!match.Success || Tally.Of(match.Groups["list"].ValueSpan, s_words) is not { } tally) return LineRole.None;
        return Run.Close(
            new(
                tally["passed", "expected to fail but passed", "expected to fail"],
                tally["failed"],
                tally["exceptions", "error", "errors", "fail to import", "failed to import"],
                tally["skipped"]),
            title);
    }

    private static string Title(string line) => line.Trim('=', ' ');

    [GeneratedRegex(@"^(?<name>test_\w{1,200}) (?<status>ok|F|E|f|X|s|S|T|w|K)(?:\s{1,80}\[(?:OK|FAIL)\])?$")]
    private static partial Regex Case();

    [GeneratedRegex(@"^tests finished: (?<list>[\w ,]{1,200}), in \d{1,7}\.\d\d seconds$")]
    private static partial Regex Closing();
}
