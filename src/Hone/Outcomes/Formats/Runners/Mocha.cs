using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads Mocha.</summary>
internal sealed partial class Mocha() : Runner("mocha")
{
    private readonly NameTree _tree = new();

    protected override bool Ends(TestRun run)
    {
        _tree.Clear();
        return true;
    }

    protected override bool More(string line)
    {
        if (Run.Counts is not { } counts || Total().Match(line) is not { Success: true } match) return false;
        int count = int.Parse(match.Groups["count"].ValueSpan);
        switch (match.Groups["word"].Value)
        {
            case "pending": Run.Counts = counts with { Skipped = count }; return true;
            case "failing":
                Run.Counts = counts with { Failed = count };
                Run.Says = $"{Run.Says}, {line.Trim()}";
                return true;
            default: return false;
        }
    }

    protected override LineRole Step(string line)
    {
        if (line.Length < 4 || line[0] != ' ' || line[1] != ' ') return LineRole.None;
        if (Total().Match(line) is { Success: true } total)
        {
            if (total.Groups["word"].Value != "passing") return LineRole.None;
            return Run.Close(new TestCounts(int.Parse(total.Groups["count"].ValueSpan), 0, 0, 0), line);
        }

        Match match = Case().Match(line);
        if (!match.Success)
        {
            if (line.Length < 300) _tree.Heading(line);
            return LineRole.None;
        }

        Run.CaseOfMany(_tree.Path(NameTree.Indent(line), match.Groups["name"].Value),
            match.Groups["mark"].ValueSpan[^1] switch
        {
            ')' => TestStatus.Failed,
            '-' => TestStatus.Skipped,
            _ => TestStatus.Passed,
        });
        return LineRole.Part;
    }

    [GeneratedRegex(@"^ {2}(?<count>\d{1,7}) (?:(?<word>passing) \(\d{1,7}m?[smh]\)|(?<word>pending|failing))$")]
    private static partial Regex Total();

    [GeneratedRegex(@"^ {2,80}(?<mark>[\u2713\u2714\u221A]|\d{1,6}\)|-) (?<name>.+?)(?: \(\d{1,8}m?s\))?$")]
    private static partial Regex Case();
}
