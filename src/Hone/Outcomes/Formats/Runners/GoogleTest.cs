using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads GoogleTest.</summary>
internal sealed partial class GoogleTest() : Runner("gtest")
{
    private int? _ran;

    protected override bool Starts(string line) => line.StartsWith("[==========] Running ", StringComparison.Ordinal);

    protected override bool Ends(TestRun run)
    {
        if (_ran is { } ran)
        {
            TestCounts named = run.Counted;
            run.Counts ??= named.Total >= ran ? named : null;
            run.IsWhole = run.Counts is not null;
        }

        _ran = null;
        return true;
    }

    protected override bool More(string line) => line.Length > 14 && line[0] == '['
        ? Listed(line)
        : Closing().IsMatch(line);

    protected override LineRole Step(string line)
    {
        if (line.Length < 14 || line[0] != '[') return LineRole.None;
        if (line.StartsWith("[==========] ", StringComparison.Ordinal)) return Rule(line);
        if (line.StartsWith("[  PASSED  ] ", StringComparison.Ordinal)) return Passed(line);
        if (Case().Match(line) is not { Success: true } match) return LineRole.None;
        Run.IsEvident = true;
        Run.Case(match.Groups["name"].Value, match.Groups["status"].Value switch
        {
            "OK" => TestStatus.Passed,
            "FAILED" => TestStatus.Failed,
            _ => TestStatus.Skipped,
        });
        return LineRole.Part;
    }

    private LineRole Rule(string line)
    {
        Match match = Summary().Match(line);
        Run.IsEvident = true;
        if (match.Success)
        {
            _ran = int.Parse(match.Groups["count"].ValueSpan);
            Run.Says = line[13..];
        }

        return LineRole.Part;
    }

    /// <summary>What passed is counted first; what failed and what was skipped is listed below.</summary>
    private LineRole Passed(string line)
    {
        if (Count().Match(line) is not { Success: true } match) return LineRole.None;
        int passed = int.Parse(match.Groups["count"].ValueSpan), skipped = Run.Count(TestStatus.Skipped);
        int failed = _ran is { } ran ? Math.Max(0, ran - passed - skipped) : Run.Count(TestStatus.Failed);
        return Run.Close(new(passed, failed, 0, skipped), line[13..]);
    }

    private bool Listed(string line)
    {
        if (Count().Match(line) is { Success: true } count)
        {
            int listed = int.Parse(count.Groups["count"].ValueSpan);
            TestCounts old = Run.Counts ?? default;
            int before = old.Failed + old.Skipped;
            if (line.StartsWith("[  SKIPPED ]", StringComparison.Ordinal))
            {
                Run.Counts = old with { Skipped = listed, Failed = Math.Max(0, before - listed) };
            }
            else
            {
                Run.Counts = old with { Failed = listed };
                Run.Says = $"{Run.Says} {listed} failed.";
            }

            return true;
        }

        if (Name().Match(line) is not { Success: true } match) return false;
        Run.Case(match.Groups["name"].Value, match.Groups["status"].Value == "FAILED" ? TestStatus.Failed
            : TestStatus.Skipped);
        return true;
    }

    [GeneratedRegex(@"^\[==========\] (?<count>\d{1,7}) tests? from \d{1,7} test (?:suites?|cases?) ran\.")]
    private static partial Regex Summary();

    [GeneratedRegex(@"^\[  (?:PASSED  |FAILED  |SKIPPED )\] (?<count>\d{1,7}) tests?(?:\.|, listed below:)$")]
    private static partial Regex Count();

    [GeneratedRegex(@"^\[ {1,7}(?<status>OK|FAILED|SKIPPED) {1,2}\] (?<name>[\w./]{1,400}?)(?:, where .{1,2000})?"
        + @" \(\d{1,9} ms(?: total)?\)$")]
    private static partial Regex Case();

    [GeneratedRegex(@"^\[  (?<status>FAILED|SKIPPED) {1,2}\] (?<name>[\w/]{1,300}\.[\w/]{1,300})(?:, where"
        + @" .{1,2000})?$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?: {0,4}\d{1,6} FAILED (?:TESTS?|TEST SUITES?)|  YOU HAVE \d{1,6} DISABLED TESTS?)$")]
    private static partial Regex Closing();
}
