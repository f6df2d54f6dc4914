using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads Cucumber and Behave, which count scenarios.</summary>
internal sealed partial class Cucumber() : Runner("cucumber")
{
    private static readonly string[] s_words =
        ["passed", "failed", "skipped", "undefined", "pending", "ambiguous", "error", "untested"];

    protected override bool More(string line) => Steps().IsMatch(line);

    protected override LineRole Step(string line)
    {
        if (line.Length < 10) return LineRole.None;
        if (Case().Match(line) is { Success: true } match)
        {
            Run.CaseOfMany(match.Groups["name"].Value, TestStatus.Failed);
            return LineRole.Part;
        }

        if (!char.IsAsciiDigit(line[0])) return LineRole.None;
        if (Scenarios().Match(line) is { Success: true } scenarios)
        {
            string list = scenarios.Groups["list"].Value;
            Tally? tally = list.Length == 0 ? null : Tally.Of(list, s_words);
            return tally is null && list.Length > 0 ? LineRole.None : Close(tally, line);
        }

        return Behave().Match(line) is { Success: true } behave
            && Tally.Of($"{behave.Groups["first"].Value}{behave.Groups["list"].Value}", s_words) is { } counts
            ? Close(counts, line)
            : LineRole.None;
    }

    /// <summary>A scenario with a step that nobody wrote is an error: it could not run.</summary>
    private LineRole Close(Tally? tally, string line) => Run.Close(
        tally is null
            ? default
            : new(tally["passed"], tally["failed"], tally["undefined", "ambiguous", "error"],
                tally["skipped", "pending", "untested"]),
        line);

    [GeneratedRegex(@"^\d{1,7} scenarios?(?: \((?<list>\d[\w ,]{1,160})\))?$")]
    private static partial Regex Scenarios();

    [GeneratedRegex(@"^(?<first>\d{1,7} )scenarios? (?<list>passed, \d{1,7} failed(?:, \d{1,7} error)?, \d{1,7}"
        + @" skipped(?:, \d{1,7} undefined)?(?:, \d{1,7} untested)?)$")]
    private static partial Regex Behave();

    [GeneratedRegex(@"^(?:\d{1,7} steps?(?: \(| passed,)|\d{1,3}m\d{1,2}\.\d{1,3}s|Took \d)")]
    private static partial Regex Steps();

    [GeneratedRegex(@"^cucumber (?:-p \S{1,60} )?\S{1,200}:\d{1,6} # (?<name>.+)$")]
    private static partial Regex Case();
}
