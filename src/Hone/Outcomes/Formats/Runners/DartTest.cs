using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads <c>dart test</c> and <c>flutter test</c>, which count on while they run.</summary>
internal sealed partial class DartTest() : Runner("dart test")
{
    private string? _last;
    private TestCounts _counts;

    protected override bool Starts(string line) =>
        _counts.Total > 0 && Progress().Match(line) is { Success: true } match && Read(match) is { Total: 0 };

    protected override bool Ends(TestRun run)
    {
        if (run.Counts is null && _counts.Total > 0) run.Counts = _counts;
        run.HasFailed |= _counts.Failed > 0;
        (_last, _counts) = (null, default);
        return true;
    }

    protected override LineRole Step(string line)
    {
        if (line.Length < 8) return LineRole.None;
        if (line is "No tests ran." || line.StartsWith("No tests match ", StringComparison.Ordinal))
        {
            return Run.Close(default(TestCounts), line);
        }

        if (!char.IsAsciiDigit(line[0]) || Progress().Match(line) is not { Success: true } match) return LineRole.None;
        TestCounts counts = Read(match);
        string says = match.Groups["says"].Value;
        Run.IsEvident = true;
        if (_last is not null && counts.Passed > _counts.Passed) Run.CaseOfMany(_last, TestStatus.Passed);
        if (_last is not null && counts.Skipped > _counts.Skipped) Run.CaseOfMany(_last, TestStatus.Skipped);
        _counts = counts;
        if (says is "All tests passed!" or "Some tests failed." or "All tests skipped." or "No tests ran.")
        {
            return Run.Close(counts, line);
        }

        _last = says.StartsWith("loading ", StringComparison.Ordinal) ? null : says;
        if (!says.EndsWith(" [E]", StringComparison.Ordinal)) return LineRole.Part;
        _last = null;
        Run.Case(says[..^4], TestStatus.Failed);
        return LineRole.Part;
    }

    private static TestCounts Read(Match match)
    {
        int Of(string name) => match.Groups[name] is { Success: true } g ? int.Parse(g.ValueSpan) : 0;
        return new(Of("passed"), Of("failed"), 0, Of("skipped"));
    }

    [GeneratedRegex(@"^\d{2,3}:\d\d \+(?<passed>\d{1,7})(?: ~(?<skipped>\d{1,7}))?(?: -(?<failed>\d{1,7}))?:"
        + @" (?<says>\S.*)$")]
    private static partial Regex Progress();
}
