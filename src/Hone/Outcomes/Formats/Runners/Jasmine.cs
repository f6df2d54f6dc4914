using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads Jasmine.</summary>
internal sealed partial class Jasmine() : Runner("jasmine")
{
    private static readonly string[] s_words =
        ["spec", "specs", "failure", "failures", "pending spec", "pending specs"];

    protected override bool More(string line)
    {
        if (!line.StartsWith("Incomplete: ", StringComparison.Ordinal)) return Finished().IsMatch(line);
        Run.Verdict = line.Contains("No specs found", StringComparison.Ordinal) ? CheckResult.NothingRan
            : CheckResult.Unclear;
        return true;
    }

    protected override LineRole Step(string line)
    {
        if (line.Length == 0) return LineRole.None;
        if (line == "Started" || Finished().IsMatch(line)) return LineRole.Part;
        if (!char.IsAsciiDigit(line[0]) || !line.Contains(" spec") || Tally.Of(line, s_words) is not { } tally
            || !tally.Has("failure", "failures"))
        {
            return LineRole.None;
        }

        int failed = tally["failure", "failures"], pending = tally["pending spec", "pending specs"];
        return Run.Close(new(Math.Max(0, tally["spec", "specs"] - failed - pending), failed, 0, pending), line);
    }

    [GeneratedRegex(@"^Finished in \d{1,7}(?:\.\d{1,4})? seconds?$")]
    private static partial Regex Finished();
}
