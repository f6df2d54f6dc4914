using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads PHPUnit.</summary>
internal sealed partial class PhpUnit() : Runner("phpunit")
{
    private string _heading = "";
    private TestStatus _status = TestStatus.Failed;

    protected override bool Starts(string line) => line.StartsWith("PHPUnit ", StringComparison.Ordinal)
        && line.Contains(" by Sebastian Bergmann", StringComparison.Ordinal);

    protected override bool Ends(TestRun run)
    {
        (_heading, _status) = ("", TestStatus.Failed);
        return true;
    }

    protected override LineRole Step(string line)
    {
        if (line.Length < 3) return LineRole.None;
        if (Starts(line)) return Run.Evident();
        if (Ok().Match(line) is { Success: true } ok)
        {
            return Run.Close(new TestCounts(int.Parse(ok.Groups["all"].ValueSpan), 0, 0, 0), line);
        }

        if (Banner().IsMatch(line))
        {
            _heading = line;
            return LineRole.Part;
        }

        if (line == "No tests executed!") return Run.Close(default(TestCounts), line);
        if (Total().Match(line) is { Success: true } total && _heading.Length > 0) return Close(total, line);
        return Named(line);
    }

    private LineRole Close(Match match, string line)
    {
        int failed = 0, errors = 0, skipped = 0;
        foreach (string part in match.Groups["list"].Value.Split(',', StringSplitOptions.TrimEntries))
        {
            int colon = part.IndexOf(": ", StringComparison.Ordinal);
            if (colon < 0 || !int.TryParse(part.AsSpan(colon + 2), out int count)) continue;
            switch (part[..colon])
            {
                case "Failures": failed += count; break;
                case "Errors": errors += count; break;
                case "Skipped" or "Incomplete": skipped += count; break;
            }
        }

        int all = int.Parse(match.Groups["all"].ValueSpan);
        if (_heading.StartsWith("FAILURES", StringComparison.Ordinal)
            || _heading.StartsWith("ERRORS", StringComparison.Ordinal))
        {
            Run.Verdict = CheckResult.Failed;
        }

        return Run.Close(new(Math.Max(0, all - failed - errors - skipped), failed, errors, skipped), line);
    }

    /// <summary>Reports are numbered under a line that says what they are of.</summary>
    private LineRole Named(string line)
    {
        if (Section().Match(line) is { Success: true } section)
        {
            _status = section.Groups["word"].Value switch
            {
                "error" or "errors" => TestStatus.Error,
                "failure" or "failures" => TestStatus.Failed,
                _ => TestStatus.Skipped,
            };
            return LineRole.Part;
        }

        if (Run.Lines.Count == 0 || Case().Match(line) is not { Success: true } match) return LineRole.None;
        Run.Case(match.Groups["name"].Value, _status);
        return LineRole.Part;
    }

    [GeneratedRegex(@"^OK \((?<all>\d{1,7}) tests?, \d{1,8} assertions?\)$")]
    private static partial Regex Ok();

    [GeneratedRegex(@"^(?:FAILURES!|ERRORS!|WARNINGS!|OK, but .{5,80}!)$")]
    private static partial Regex Banner();

    [GeneratedRegex(@"^Tests: (?<all>\d{1,7}), Assertions: \d{1,8}(?<list>(?:, [A-Z][A-Za-z ]{2,30}:"
        + @" \d{1,7}){0,9})\.$")]
    private static partial Regex Total();

    [GeneratedRegex(@"^There (?:was|were) \d{1,7} (?:PHPUnit )?(?<word>errors?|failures?|skipped tests?|incomplete"
        + @" tests?|risky tests?|warnings?)")]
    private static partial Regex Section();

    [GeneratedRegex(@"^\d{1,6}\) (?<name>[A-Za-z_][\w\\]{0,300}::\w{1,200}(?: with data set .{1,200})?)$")]
    private static partial Regex Case();
}
