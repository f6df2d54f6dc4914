using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads doctest, the test framework for C++.</summary>
internal sealed partial class DocTestCpp() : Runner("doctest.cpp")
{
    private string? _name;

    protected override bool Ends(TestRun run)
    {
        _name = null;
        return true;
    }

    protected override bool More(string line) => line.StartsWith("[doctest] assertions: ", StringComparison.Ordinal)
        || line.StartsWith("[doctest] Status: ", StringComparison.Ordinal);

    protected override LineRole Step(string line)
    {
        if (line.StartsWith("TEST CASE:  ", StringComparison.Ordinal))
        {
            _name = line[12..].Trim();
            return LineRole.Part;
        }

        if (line.StartsWith("[doctest] ", StringComparison.Ordinal))
        {
            if (Total().Match(line) is not { Success: true } match) return LineRole.Part;
            int Of(string name) => int.Parse(match.Groups[name].ValueSpan);
            return Run.Close(new(Of("passed"), Of("failed"), 0, 0), line);
        }

        if (_name is null || !Failed().IsMatch(line)) return LineRole.None;
        Run.CaseOfMany(_name, TestStatus.Failed);
        return LineRole.Part;
    }

    [GeneratedRegex(@"^\[doctest\] test cases: {1,9}\d{1,7} \| {1,9}(?<passed>\d{1,7}) passed \| {1,9}"
        + @"(?<failed>\d{1,7}) failed \| {1,9}\d{1,7} skipped$")]
    private static partial Regex Total();

    [GeneratedRegex(@"^\S.{0,300}(?::\d{1,6}:|\(\d{1,6}\):) (?:FATAL )?ERROR: ")]
    private static partial Regex Failed();
}
