using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads <c>zig test</c> and <c>zig build test</c>.</summary>
internal sealed partial class ZigTest() : Runner("zig test")
{
    protected override LineRole Step(string line)
    {
        if (line.Length < 8) return LineRole.None;
        if (Case().Match(line) is { Success: true } match)
        {
            Run.Case(match.Groups["name"].Value, match.Groups["status"].Value switch
            {
                "OK" => TestStatus.Passed,
                "FAIL" => TestStatus.Failed,
                _ => TestStatus.Skipped,
            });
            return LineRole.Part;
        }

        if (All().Match(line) is { Success: true } all)
        {
            return Run.Close(new TestCounts(int.Parse(all.Groups["count"].ValueSpan), 0, 0, 0), line);
        }

        Match total = line[0] == 'B' ? Build().Match(line) : Some().Match(line);
        if (!total.Success) return LineRole.None;
        int Of(string name) => total.Groups[name] is { Success: true } g ? int.Parse(g.ValueSpan) : 0;
        if (line[0] == 'B' && Of("badsteps") > 0) Run.HasFailed = true;
        return Run.Close(new(Of("passed"), Of("failed"), 0, Of("skipped")), line);
    }

    [GeneratedRegex(@"^\d{1,6}/\d{1,6} (?<name>[\w.]{1,300}?(?:test[._]).{0,300}?)\.\.\. ?(?<status>OK|FAIL|SKIP)"
        + @"(?: \(\w{1,80}\))?$")]
    private static partial Regex Case();

    [GeneratedRegex(@"^All (?<count>\d{1,7}) tests passed\.$")]
    private static partial Regex All();

    [GeneratedRegex(@"^(?<passed>\d{1,7}) passed; (?:(?<skipped>\d{1,7}) skipped; )?(?<failed>\d{1,7}) failed\.$|^"
        + @"(?<passed>\d{1,7}) passed; (?<skipped>\d{1,7}) skipped\.$")]
    private static partial Regex Some();

    [GeneratedRegex(@"^Build Summary: \d{1,6}/\d{1,6} steps succeeded(?:; (?<badsteps>\d{1,6}) failed)?;"
        + @" (?<passed>\d{1,7})/\d{1,7} tests passed(?:; (?<skipped>\d{1,7}) skipped)?(?:; (?<failed>\d{1,7})"
        + @" failed)?")]
    private static partial Regex Build();
}
