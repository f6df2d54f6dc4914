using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads Bats as it prints to a terminal; elsewhere it prints TAP.</summary>
internal sealed partial class Bats() : Runner("bats")
{
    private static readonly string[] s_words = ["test", "tests", "failure", "failures", "skipped", "not run"];

    protected override LineRole Step(string line)
    {
        if (line.Length < 4) return LineRole.None;
        if (line[0] == ' ' && Case().Match(line) is { Success: true } match)
        {
            bool isSkipped = match.Groups["skipped"].Success;
            Run.CaseOfMany(match.Groups["name"].Value, isSkipped
                ? TestStatus.Skipped
                : match.Groups["mark"].Value == "\u2717" ? TestStatus.Failed : TestStatus.Passed);
            return LineRole.Part;
        }

        if (Run.CaseCount == 0 || !char.IsAsciiDigit(line[0]) || Tally.Of(line, s_words) is not { } tally
            || !tally.Has("failure", "failures"))
        {
            return LineRole.None;
        }

        int failed = tally["failure", "failures"], skipped = tally["skipped", "not run"];
        return Run.Close(new(Math.Max(0, tally["test", "tests"] - failed - skipped), failed, 0, skipped), line);
    }

    [GeneratedRegex(@"^ (?:(?<mark>[\u2713\u2717]) (?<name>\S.*?)|- (?<name>\S.*?) \((?<skipped>skipped)(?::"
        + @" .{1,200})?\))(?: \[\d{1,8}\])?$")]
    private static partial Regex Case();
}
