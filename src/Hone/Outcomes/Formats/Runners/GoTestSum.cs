using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads gotestsum, which runs Go's tests and sums them up.</summary>
internal sealed partial class GoTestSum() : Runner("gotestsum")
{
    private static readonly string[] s_words =
        ["test", "tests", "skipped", "failure", "failures", "error", "errors"];

    protected override LineRole Step(string line)
    {
        if (line.StartsWith("DONE ", StringComparison.Ordinal)) return Closing(line);
        if (Case().Match(line) is not { Success: true } match) return LineRole.None;
        Run.CaseOfMany(match.Groups["name"].Value.Replace(". ", ".", StringComparison.Ordinal),
            line[line.IndexOf(':') > 0 ? 4 : 0] switch
        {
            'P' => TestStatus.Passed,
            'F' => TestStatus.Failed,
            _ => TestStatus.Skipped,
        });
        return LineRole.Part;
    }

    private LineRole Closing(string line)
    {
        Match match = Done().Match(line);
        if (!match.Success || Tally.Of(match.Groups["list"].ValueSpan, s_words) is not { } tally) return LineRole.None;
        int failed = tally["failure", "failures"], skipped = tally["skipped"];
        int passed = Math.Max(0, tally["test", "tests"] - failed - skipped);
        return Run.Close(new(passed, failed, tally["error", "errors"], skipped), line);
    }

    [GeneratedRegex(@"^DONE (?:\d{1,3} runs?, )?(?<list>\d[\w ,]{1,200}) in \d{1,7}\.\d{1,4}s$")]
    private static partial Regex Done();

    [GeneratedRegex(@"^(?:=== (?:FAIL|SKIP): (?<name>\S+ Test\S+)|(?:PASS|FAIL|SKIP) (?<name>[\w./-]+\.Test\S+))"
        + @"(?: .*)?\(\d{1,7}\.\d{1,4}s\)$")]
    private static partial Regex Case();
}
