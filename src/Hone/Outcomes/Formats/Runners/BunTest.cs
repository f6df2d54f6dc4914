using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads <c>bun test</c>.</summary>
internal sealed partial class BunTest() : Runner("bun test")
{
    private int _passed;
    private int _failed;
    private int _skipped;
    private int _errors;

    protected override bool Starts(string line) => line.StartsWith("bun test v", StringComparison.Ordinal);

    protected override bool Ends(TestRun run)
    {
        (_passed, _failed, _skipped, _errors) = (0, 0, 0, 0);
        return true;
    }

    protected override LineRole Step(string line)
    {
        if (line.Length < 3) return LineRole.None;
        if (line.StartsWith("bun test v", StringComparison.Ordinal))
        {
            Run.IsEvident = true;
            return LineRole.Part;
        }

        if (line[0] == ' ') return Total(line);
        if (line[0] == 'R' && Closing().Match(line) is { Success: true } closing)
        {
            Run.HasFailed |= _errors > 0;
            return Run.Close(new(_passed, _failed, _errors, _skipped), $"{_passed} pass, {_failed} fail, {line}");
        }

        if (Case().Match(line) is not { Success: true } match) return LineRole.None;
        string mark = match.Groups["mark"].Value;
        Run.IsEvident |= mark[0] == '(';
        Run.CaseOfMany(match.Groups["name"].Value, mark switch
        {
            "\u2713" or "(pass)" => TestStatus.Passed,
            "\u2717" or "(fail)" => TestStatus.Failed,
            _ => TestStatus.Skipped,
        });
        return LineRole.Part;
    }

    private LineRole Total(string line)
    {
        if (Count().Match(line) is not { Success: true } match) return LineRole.None;
        int count = int.Parse(match.Groups["count"].ValueSpan);
        switch (match.Groups["word"].Value)
        {
            case "pass": _passed = count; break;
            case "fail": _failed = count; Run.HasFailed |= count > 0; break;
            case "skip" or "todo": _skipped += count; break;
            case "error" or "errors": _errors = count; break;
        }

        return LineRole.Part;
    }

    [GeneratedRegex(@"^ {1,6}(?<count>\d{1,7}) (?<word>pass|fail|skip|todo|errors?|expect\(\) calls|snapshots?)$")]
    private static partial Regex Count();

    [GeneratedRegex(@"^Ran \d{1,7} tests? across \d{1,6} files?\. {1,3}(?:\d{1,6} total )?\[[\d.]{1,12}m?s\]$")]
    private static partial Regex Closing();

    [GeneratedRegex(@"^(?<mark>[\u2713\u2717\u00BB\u270E]|\((?:pass|fail|skip|todo)\)) (?<name>.+?)(?:"
        + @" \[[\d.]{1,12}m?s\])?$")]
    private static partial Regex Case();
}
