using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads Catch2, versions 2 and 3.</summary>
internal sealed partial class Catch() : Runner("catch2")
{
    private static readonly string[] s_words = ["passed", "failed", "failed as expected", "skipped"];

    private string? _name;
    private bool _isRule;

    protected override bool Ends(TestRun run)
    {
        (_name, _isRule) = (null, false);
        return true;
    }

    protected override bool More(string line) => Assertions().IsMatch(line);

    protected override LineRole Step(string line)
    {
        if (line.Length < 8) return LineRole.None;
        if (line[0] == '-') return Rule(line);
        if (_isRule)
        {
            (_name, _isRule) = (_name ?? line, false);
            return LineRole.None;
        }

        return line[0] switch
        {
            'A' => All(line),
            't' => Some(line),
            'N' => line == "No tests ran" || line.StartsWith("No test cases matched '", StringComparison.Ordinal)
                ? Run.Close(default(TestCounts), line)
                : Failure(line),
            _ => Failure(line),
        };
    }

    /// <summary>The name of a test stands between two rules, the sections that lead to the place below it.</summary>
    private LineRole Rule(string line)
    {
        if (line.Length < 79 || line.AsSpan().Trim('-').Length > 0) return LineRole.None;
        bool isFirst = _name is null || Output[Line - 1].Length == 0;
        if (isFirst) (_name, _isRule) = (null, true);
        return LineRole.None;
    }

    private LineRole Failure(string line)
    {
        if (_name is null || !Failed().IsMatch(line)) return LineRole.None;
        Run.CaseOfMany(_name, TestStatus.Failed);
        return LineRole.Part;
    }

    private LineRole All(string line)
    {
        if (Passed().Match(line) is not { Success: true } match) return Failure(line);
        return Run.Close(new TestCounts(int.Parse(match.Groups["count"].ValueSpan), 0, 0, 0), line);
    }

    private LineRole Some(string line)
    {
        if (Total().Match(line) is not { Success: true } match
            || Tally.Of(match.Groups["list"].ValueSpan, s_words) is not { } tally
            || tally[s_words] != int.Parse(match.Groups["all"].ValueSpan))
        {
            return Failure(line);
        }

        return Run.Close(new(tally["passed", "failed as expected"], tally["failed"], 0, tally["skipped"]), line);
    }

    [GeneratedRegex(@"^All tests passed \((?:no assertions|\d{1,9} assertions?) in (?<count>\d{1,7}) test cases?\)$")]
    private static partial Regex Passed();

    [GeneratedRegex(@"^test cases: {1,9}(?<all>\d{1,7}) \|(?<list>[\w |]{3,160})$")]
    private static partial Regex Total();

    [GeneratedRegex(@"^assertions: {1,9}(?:\d{1,9} \||- none -)")]
    private static partial Regex Assertions();

    [GeneratedRegex(@"^(?:\S.{0,300}:\d{1,6}|.{1,300}\(\d{1,6}\)): FAILED:$")]
    private static partial Regex Failed();
}
