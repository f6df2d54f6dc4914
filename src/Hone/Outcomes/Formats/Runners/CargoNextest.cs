using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads <c>cargo nextest run</c>.</summary>
internal sealed partial class CargoNextest() : Runner("cargo nextest")
{
    protected override bool More(string line) => Closed().IsMatch(line) || Case().IsMatch(line);

    protected override LineRole Step(string line)
    {
        if (line.StartsWith("error: no tests to run", StringComparison.Ordinal) && Run.Lines.Count > 0)
        {
            return Run.Close(default(TestCounts), line);
        }

        if (line.Length < 8 || line[0] != ' ') return LineRole.None;
        if (Summary().Match(line) is { Success: true } closing) return Closing(closing, line);
        if (Starting().IsMatch(line))
        {
            Run.IsEvident = true;
            return LineRole.Part;
        }

        if (Case().Match(line) is not { Success: true } match) return LineRole.None;
        Run.IsEvident = true;
        Run.Case(match.Groups["name"].Value, match.Groups["status"].Value switch
        {
            "PASS" or "LEAK" or "SLOW" or "FLAKY" => TestStatus.Passed,
            "SKIP" => TestStatus.Skipped,
            _ => TestStatus.Failed,
        });
        return LineRole.Part;
    }

    private LineRole Closing(Match match, string line)
    {
        int Of(string name) => match.Groups[name] is { Success: true } g ? int.Parse(g.ValueSpan) : 0;
        return Run.Close(new(Of("passed"), Of("failed") + Of("timed"), Of("exec"), Of("skipped")), line);
    }

    [GeneratedRegex(@"^ {1,8}Starting \d{1,7} tests? across \d{1,5} binar")]
    private static partial Regex Starting();

    [GeneratedRegex(@"^ {1,12}(?:TRY \d{1,3} )?(?<status>PASS|FAIL|SIG\w{2,6}|ABORT|TIMEOUT|TMT|LEAK|SKIP|FLAKY"
        + @" \d{1,3}/\d{1,3}|FLAKY) \[ {0,6}\d{1,7}\.\d{1,4}s\](?: \( {0,6}\d{1,7}/\d{1,7}\))? {1,3}(?<name>\S+"
        + @" \S.*)$")]
    private static partial Regex Case();

    [GeneratedRegex(@"^ {1,8}Summary \[ {0,6}\d{1,7}\.\d{1,4}s\] (?:\d{1,7}/)?\d{1,7} tests? run:"
        + @" (?<passed>\d{1,7}) passed(?: \([^)]{1,80}\))?(?:, (?<failed>\d{1,7}) failed)?(?:, (?<exec>\d{1,7}) exec"
        + @" failed)?(?:, (?<timed>\d{1,7}) timed out)?(?:, (?<skipped>\d{1,7}) skipped)?$")]
    private static partial Regex Summary();

    [GeneratedRegex(@"^(?:error: test run failed|warning: \d{1,7}/\d{1,7} tests? (?:was|were) not run)")]
    private static partial Regex Closed();
}
