using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads the console runner of NUnit.</summary>
internal sealed partial class NUnitConsole() : Runner("nunit")
{
    private bool _isAfter;

    protected override bool Ends(TestRun run)
    {
        _isAfter = false;
        return true;
    }

    protected override LineRole Step(string line)
    {
        if (line == "Test Run Summary") return Run.Evident();
        if (Case().Match(line) is { Success: true } match)
        {
            _isAfter = true;
            Run.Case(match.Groups["name"].Value, match.Groups["word"].Value switch
            {
                "Failed" => TestStatus.Failed,
                "Error" => TestStatus.Error,
                _ => TestStatus.Skipped,
            });
            return LineRole.Part;
        }

        if (Total().Match(line) is not { Success: true } total) return LineRole.None;
        int Of(string name) => int.Parse(total.Groups[name].ValueSpan);
        int skipped = Of("skipped") + Of("vague");
        return Run.Close(new(Of("passed"), Of("failed"), 0, skipped), line);
    }

    protected override bool More(string line) =>
        !_isAfter && (Case().IsMatch(line) || line.StartsWith("  Overall result: ", StringComparison.Ordinal));

    [GeneratedRegex(@"^ {1,4}Test Count: \d{1,7}, (?:Passed|Pass): (?<passed>\d{1,7}), (?:Failed|Fail):"
        + @" (?<failed>\d{1,7}),(?: Warnings: \d{1,7},)? Inconclusive: (?<vague>\d{1,7}), Skipped:"
        + @" (?<skipped>\d{1,7})$")]
    private static partial Regex Total();

    [GeneratedRegex(@"^\d{1,6}\) (?<word>Failed|Error|Skipped|Ignored) : (?<name>\S.*)$")]
    private static partial Regex Case();
}
