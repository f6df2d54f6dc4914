using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads RSpec.</summary>
internal sealed partial class RSpec() : Runner("rspec")
{
    private static readonly string[] s_words =
    [
        "example", "examples", "failure", "failures", "pending", "error occurred outside of examples",
        "errors occurred outside of examples",
    ];

    protected override bool More(string line)
    {
        if (Failure().Match(line) is { Success: true } match)
        {
            Run.CaseOfMany(match.Groups["name"].Value, TestStatus.Failed);
            return true;
        }

        return line == "Failed examples:" || line.StartsWith("Randomized with seed ", StringComparison.Ordinal);
    }

    protected override LineRole Step(string line)
    {
        if (line.Length == 0) return LineRole.None;
        if (Doc().Match(line) is { Success: true } doc)
        {
            Run.CaseOfMany(doc.Groups["name"].Value, doc.Groups["word"].Value == "FAILED" ? TestStatus.Failed
                : TestStatus.Skipped);
            return LineRole.Part;
        }

        if (!char.IsAsciiDigit(line[0]) || !line.Contains(" example", StringComparison.Ordinal)
            || Tally.Of(line, s_words) is not { } tally || !tally.Has("failure", "failures"))
        {
            return LineRole.None;
        }

        int failed = tally["failure", "failures"], pending = tally["pending"];
        int errors = tally["error occurred outside of examples", "errors occurred outside of examples"];
        return Run.Close(new(Math.Max(0, tally["example", "examples"] - failed - pending), failed, errors,
            pending), line);
    }

    [GeneratedRegex(@"^rspec \S{1,300} # (?<name>.+)$")]
    private static partial Regex Failure();

    [GeneratedRegex(@"^ {2,60}(?<name>\S.*) \((?<word>FAILED|PENDING)(?: - \d{1,6}|: .{1,300})\)$")]
    private static partial Regex Doc();
}
