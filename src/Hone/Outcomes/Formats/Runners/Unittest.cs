using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads Python's unittest and those who print like it: Django's runner, nose, nose2, trial.</summary>
internal sealed partial class Unittest() : Runner("unittest")
{
    private int? _ran;
    private string? _name;
    private string? _title;

    protected override bool Ends(TestRun run)
    {
        _ran = null;
        _name = _title = null;
        return true;
    }

    protected override LineRole Step(string line)
    {
        if (line.Length == 0) return LineRole.None;
        if (_ran is not null) return Closing(line);
        if (line.StartsWith("Ran ", StringComparison.Ordinal) && Ran().Match(line) is { Success: true } ran)
        {
            _ran = int.Parse(ran.Groups["ran"].ValueSpan);
            Run.IsEvident = true;
            Run.Says = line;
            return LineRole.Part;
        }

        if (Heading().Match(line) is { Success: true } heading) return Block(heading);
        int dots = line.IndexOf(" ... ", StringComparison.Ordinal);
        if (dots < 0 && line.EndsWith(" ...", StringComparison.Ordinal)) dots = line.Length - 4;
        return dots > 0 ? Result(LastOf(line, ref dots), dots) : Alone(line);
    }

    private LineRole Closing(string line)
    {
        Match match = Closed().Match(line);
        if (!match.Success)
        {
            if (!Ran().IsMatch(line)) return LineRole.None;
            _ran = int.Parse(Ran().Match(line).Groups["ran"].ValueSpan);
            return LineRole.Part;
        }

        TestCounts counts = Counts(_ran ?? 0, match.Groups["list"].Value);
        if (match.Groups["word"].Value == "FAILED") Run.Verdict = CheckResult.Failed;
        return Run.Close(counts, line);
    }

    /// <summary>What ran includes the skipped; what failed may be more than ran: parts of tests, and set-ups.</summary>
    private static TestCounts Counts(int ran, string list)
    {
        int failed = 0, errors = 0, skipped = 0;
        foreach (string part in list.Split(',', StringSplitOptions.TrimEntries))
        {
            int equals = part.IndexOf('=');
            if (equals < 0 || !int.TryParse(part.AsSpan(equals + 1), out int count)) continue;
            switch (part[..equals].ToLowerInvariant())
            {
                case "failures": failed += count; break;
                case "errors": errors += count; break;
                case "skipped" or "skip" or "skips": skipped += count; break;
            }
        }

        return new(Math.Max(0, ran - failed - errors - skipped), failed, errors, skipped);
    }

    /// <summary>
    /// What begins with the last test of a line: one whose parts failed is given no word, so that the next follows it.
    /// </summary>
    private static string LastOf(string line, ref int dots)
    {
        int last = line.LastIndexOf(" ... ", StringComparison.Ordinal);
        if (last <= dots) return line;
        int before = line.LastIndexOf(" ... ", last - 1, StringComparison.Ordinal);
        if (before < 0 || before + 5 >= last || !Name().IsMatch(line[(before + 5)..last])) return line;
        dots = last - before - 5;
        return line[(before + 5)..];
    }

    private LineRole Result(string line, int dots)
    {
        string name = line[..dots];
        string rest = line.Length > dots + 5 ? line[(dots + 5)..] : "";
        bool isShape = Name().IsMatch(name);
        if (!isShape && (_name is null || _title is not null) && !Dotted().IsMatch(name)) return LineRole.None;
        if (isShape || _name is null) (_name, _title) = (name, null);
        else _title = name;
        Run.IsEvident |= isShape && rest.Length > 0 && Status().IsMatch(rest);
        Match status = Status().Match(rest);
        if (status.Success) return Settle(status.Groups["status"].Value);
        if (Name().IsMatch(rest)) (_name, _title) = (rest, null);
        return LineRole.Part;
    }

    /// <summary>A status that something else was printed before, or the name of a test whose title follows.</summary>
    private LineRole Alone(string line)
    {
        if (_name is not null && AloneStatus().Match(line) is { Success: true } status)
        {
            return Settle(status.Groups["status"].Value);
        }

        if (!Name().IsMatch(line)) return LineRole.None;
        (_name, _title) = (line, null);
        return LineRole.Part;
    }

    private LineRole Settle(string word)
    {
        TestStatus status = word[0] switch
        {
            'F' => TestStatus.Failed,
            'E' => TestStatus.Error,
            's' or 'S' => TestStatus.Skipped,
            _ => TestStatus.Passed,
        };
        Run.Case(_name!, status);
        if (_title is not null) Run.OtherName(_title, status);
        _name = _title = null;
        return LineRole.Part;
    }

    /// <summary>The head of a report on what failed; a part of a test is named after it in brackets.</summary>
    private LineRole Block(Match heading)
    {
        string name = heading.Groups["name"].Value;
        TestStatus status = heading.Groups["word"].Value == "FAIL" ? TestStatus.Failed : TestStatus.Error;
        bool under = Line > 0 && Output[Line - 1].StartsWith("======", StringComparison.Ordinal);
        if (!under && Run.Lines.Count == 0) return LineRole.None;
        if (Name().IsMatch(name)) Run.IsEvident |= under;
        if (under || Run.StatusOf(name) is not null) Run.Case(name, status);
        return LineRole.Part;
    }

    [GeneratedRegex(@"^Ran (?<ran>\d{1,7}) tests? in \d{1,7}\.\d{1,6} ?s$")]
    private static partial Regex Ran();

    [GeneratedRegex(@"^(?<word>OK|FAILED|NO TESTS RAN|PASSED)(?: \((?<list>[A-Za-z ]{3,30}=\d[\w =,]{0,200})\))?$")]
    private static partial Regex Closed();

    [GeneratedRegex(@"^[\w.]{1,200} \([\w.<>-]{1,300}\)(?: (?:\[[^\]]{0,200}\]|\([^)]{0,200}\)))?$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?:[\w.]{1,300}[.:][\w.]{1,200}(?:\(.{0,200}\))?|Doctest: [\w.]{1,300})$")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"^(?:.{0,2000}\W)?(?<status>ok|FAIL|ERROR|SKIP(?:: .{0,500})?|skipped ['""].{0,500}|skipped"
        + @"|expected failure|unexpected success)$")]
    private static partial Regex Status();

    [GeneratedRegex(@"^(?<status>ok|FAIL|ERROR|skipped ['""].{0,500}|expected failure|unexpected success)$")]
    private static partial Regex AloneStatus();

    [GeneratedRegex(@"^(?<word>FAIL|ERROR): (?<name>[\w.]{1,200}(?: \([\w.<>-]{1,300}\))?)(?: .{0,500})?$")]
    private static partial Regex Heading();
}
