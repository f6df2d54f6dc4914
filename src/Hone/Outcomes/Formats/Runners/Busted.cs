using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads busted, the test framework for Lua.</summary>
internal sealed partial class Busted() : Runner("busted")
{
    protected override bool More(string line)
    {
        if (Case().Match(line) is not { Success: true } match) return false;
        Run.CaseOfMany(match.Groups["name"].Value, match.Groups["word"].Value switch
        {
            "Failure" => TestStatus.Failed,
            "Error" => TestStatus.Error,
            _ => TestStatus.Skipped,
        });
        return true;
    }

    protected override LineRole Step(string line)
    {
        if (line.Length == 0 || !char.IsAsciiDigit(line[0]) || Total().Match(line) is not { Success: true } match)
        {
            return LineRole.None;
        }

        int Of(string name) => int.Parse(match.Groups[name].ValueSpan);
        return Run.Close(new(Of("passed"), Of("failed"), Of("errors"), Of("pending")), line);
    }

    [GeneratedRegex(@"^(?<passed>\d{1,7}) success(?:es)? / (?<failed>\d{1,7}) failures? / (?<errors>\d{1,7})"
        + @" errors? / (?<pending>\d{1,7}) pending : [\d.]{1,14} seconds$")]
    private static partial Regex Total();

    [GeneratedRegex(@"^(?<word>Failure|Error|Pending) \u2192 \S{1,300} @ \d{1,6}$|^(?<word>Failure|Error|Pending):"
        + @" (?<name>\S.*)$")]
    private static partial Regex Case();
}
