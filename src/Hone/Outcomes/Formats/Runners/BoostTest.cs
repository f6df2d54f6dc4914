using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads Boost.Test.</summary>
internal sealed partial class BoostTest() : Runner("boost.test")
{
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);
    private int? _all;

    protected override bool Starts(string line) => Running().IsMatch(line);

    protected override bool Ends(TestRun run)
    {
        _failed.Clear();
        _all = null;
        return true;
    }

    protected override LineRole Step(string line)
    {
        if (Running().Match(line) is { Success: true } running)
        {
            _all = int.Parse(running.Groups["count"].ValueSpan);
            Run.IsEvident = true;
            return LineRole.Part;
        }

        if (line.StartsWith("*** ", StringComparison.Ordinal)) return Closing(line);
        if (Run.Lines.Count == 0 || Failure().Match(line) is not { Success: true } match) return LineRole.None;
        _failed.Add(match.Groups["name"].Value);
        Run.Case(match.Groups["name"].Value, TestStatus.Failed);
        return LineRole.Part;
    }

    /// <summary>The closing line counts assertions; the tests are counted by the names of those that failed.</summary>
    private LineRole Closing(string line)
    {
        if (line == "*** No errors detected")
        {
            return _all is { } all ? Run.Close(new TestCounts(all, 0, 0, 0), line) : Passed(line);
        }

        if (!Failures().IsMatch(line)) return LineRole.None;
        Run.HasFailed = true;
        int failed = Math.Max(1, _failed.Count);
        return _all is { } ran ? Run.Close(new(Math.Max(0, ran - failed), failed, 0, 0), line) : Run.Close(line);
    }

    private LineRole Passed(string line)
    {
        Run.Verdict = CheckResult.Passed;
        return Run.Close(line);
    }

    [GeneratedRegex(@"^Running (?<count>\d{1,7}) test cases?\.\.\.$")]
    private static partial Regex Running();

    [GeneratedRegex(@"^\*\*\* \d{1,7} failures? (?:is|are) detected(?: \(.{1,80}\))?(?: in (?:the )?test (?:module"
        + @"|suite|case) .{1,300})?$")]
    private static partial Regex Failures();

    [GeneratedRegex(@"^\S.{0,300}: (?:fatal )?error: in ""(?<name>[^""]{1,300})"": ")]
    private static partial Regex Failure();
}
