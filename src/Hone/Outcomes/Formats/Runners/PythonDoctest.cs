using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads Python's doctest, which says nothing where all is well unless it is told to.</summary>
internal sealed partial class PythonDoctest() : Runner("doctest")
{
    private TestCounts? _counts;

    protected override bool Ends(TestRun run)
    {
        run.Counts ??= _counts;
        _counts = null;
        return true;
    }

    protected override LineRole Step(string line)
    {
        if (line.Length < 9) return LineRole.None;
        if (Total().Match(line) is { Success: true } total)
        {
            int failed = total.Groups["failed"] is { Success: true } g ? int.Parse(g.ValueSpan) : 0;
            _counts = new(int.Parse(total.Groups["passed"].ValueSpan), failed, 0, 0);
            return LineRole.Part;
        }

        if (line == "Test passed.") return _counts is { } counts ? Run.Close(counts, line) : LineRole.None;
        if (Failed().Match(line) is not { Success: true } match) return LineRole.None;
        Run.Verdict = CheckResult.Failed;
        return Run.Close(_counts ?? new(0, int.Parse(match.Groups["count"].ValueSpan), 0, 0), line);
    }

    [GeneratedRegex(@"^(?<passed>\d{1,7}) passed(?: and (?<failed>\d{1,7}) failed)?\.$")]
    private static partial Regex Total();

    [GeneratedRegex(@"^\*\*\*Test Failed\*\*\* (?<count>\d{1,7}) failures?(?: and \d{1,7} skipped tests?)?\.?$")]
    private static partial Regex Failed();
}
