using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads AVA.</summary>
internal sealed partial class Ava() : Runner("ava")
{
    protected override bool More(string line) => Total().Match(line) is { Success: true } match && Add(match, line);

    /// <summary>A summary without the empty line before it may be half of one.</summary>
    protected override LineRole Step(string line)
    {
        if (line.Length < 4 || !line.StartsWith("  ", StringComparison.Ordinal)) return LineRole.None;
        if (Case().Match(line) is { Success: true } match)
        {
            Run.CaseOfMany(match.Groups["name"].Value, match.Groups["mark"].ValueSpan[0] switch
            {
                '\u2714' or '\u2713' => TestStatus.Passed,
                '\u2716' or '\u2718' => TestStatus.Failed,
                _ => TestStatus.Skipped,
            });
            return LineRole.Part;
        }

        if (Total().Match(line) is not { Success: true } total) return LineRole.None;
        Add(total, line);
        bool isCut = Line == 0 || Output[Line - 1].Trim().Length > 0;
        if (isCut && Run.Counts is { Ran: > 0, Failed: 0 }) Run.Verdict = CheckResult.Unclear;
        return Run.Close(Run.Says);
    }

    private bool Add(Match match, string line)
    {
        int count = int.Parse(match.Groups["count"].ValueSpan);
        TestCounts counts = Run.Counts ?? default;
        Run.Counts = match.Groups["word"].Value switch
        {
            "passed" => counts with { Passed = counts.Passed + count },
            "failed" or "failure" => counts with { Failed = counts.Failed + count },
            "skipped" or "todo" => counts with { Skipped = counts.Skipped + count },
            "known" => counts with { Passed = counts.Passed + count },
            _ => counts with { Errors = counts.Errors + count },
        };
        Run.Says = Run.Says.Length == 0 ? line.Trim() : $"{Run.Says}, {line.Trim()}";
        return true;
    }

    [GeneratedRegex(@"^ {2}(?<count>\d{1,7}) (?:tests? (?<word>passed|failed|skipped|todo)|(?<word>known)"
        + @" failures?|(?:uncaught|unhandled) (?<word>exception|rejection)s?|hooks? (?<word>failed))$")]
    private static partial Regex Total();

    [GeneratedRegex(@"^ {2}(?<mark>[\u2714\u2713\u2716\u2718]|-) (?:\[(?:skip|expected fail)\]: )?(?<name>.+?)(?:"
        + @" \(\d{1,7}(?:\.\d{1,3})?m?s\))?$")]
    private static partial Regex Case();
}
