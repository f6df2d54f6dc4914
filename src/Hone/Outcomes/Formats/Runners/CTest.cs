using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads CTest.</summary>
internal sealed partial class CTest() : Runner("ctest")
{
    protected override bool Starts(string line) => Run.IsClosed
        && line.StartsWith("Test project ", StringComparison.Ordinal);

    protected override bool More(string line) => line.StartsWith("Total Test time (real) = ", StringComparison.Ordinal)
        || line is "The following tests FAILED:" || Failed().IsMatch(line);

    protected override LineRole Step(string line)
    {
        if (line.Length < 10) return LineRole.None;
        if (Case().Match(line) is { Success: true } match) return Named(match);
        if (line == "No tests were found!!!") return Run.Close(default(TestCounts), line);
        if (line.StartsWith("Test project ", StringComparison.Ordinal)) return LineRole.Part;
        if (Total().Match(line) is not { Success: true } total) return LineRole.None;
        int failed = int.Parse(total.Groups["failed"].ValueSpan), all = int.Parse(total.Groups["all"].ValueSpan);
        int skipped = Run.Count(TestStatus.Skipped);
        return Run.Close(new(Math.Max(0, all - failed - skipped), failed, 0, skipped), line);
    }

    private LineRole Named(Match match)
    {
        Run.IsEvident = true;
        string status = match.Groups["status"].Value;
        TestStatus read = status switch
        {
            "Passed" => TestStatus.Passed,
            "Skipped" => TestStatus.Skipped,
            "Not Run (Disabled)" => TestStatus.Skipped,
            "Not Run" => TestStatus.Error,
            _ => TestStatus.Failed,
        };
        if (status != "Not Run (Disabled)") Run.Case(match.Groups["name"].Value, read);
        return LineRole.Part;
    }

    [GeneratedRegex(@"^ {0,8}\d{1,6}/\d{1,6} Test {1,8}#\d{1,6}: (?<name>\S.*?) \.{2,200} {0,4}(?:\*\*\*)?"
        + @"(?<status>Passed|Failed|Skipped|Timeout|Not Run \(Disabled\)|Not Run|Exception: \w{1,30}|Bad Command"
        + @" Line|\w[\w ]{1,30}?)(?:  {1,8}[\d.]{1,12} sec| {0,2}(?:Required|Error) .{0,300}"
        + @"|(?:\*\*\*)?Exception.{0,60})?$")]
    private static partial Regex Case();

    [GeneratedRegex(@"^\d{1,3}% tests passed, (?<failed>\d{1,7}) tests? failed out of (?<all>\d{1,7})$")]
    private static partial Regex Total();

    [GeneratedRegex(@"^\t {1,8}\d{1,6} - \S.* \((?:Failed|Timeout|Not Run|SEGFAULT|Skipped|Disabled"
        + @"|\w{1,30}.{0,60})\)$")]
    private static partial Regex Failed();
}
