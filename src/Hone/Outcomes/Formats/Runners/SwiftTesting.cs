using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads Swift Testing.</summary>
internal sealed partial class SwiftTesting() : Runner("swift-testing")
{
    protected override LineRole Step(string line)
    {
        int at = line.Length > 2 && !char.IsAscii(line[0]) ? line.IndexOf(' ') : -1;
        if (at is < 1 or > 4) return LineRole.None;
        while (at < line.Length && line[at] == ' ') at++;
        string text = line[at..];
        if (!text.StartsWith("Test ", StringComparison.Ordinal)) return LineRole.None;
        if (Closing().Match(text) is { Success: true } closing) return Close(closing, text);
        if (text == "Test run started.") return Run.Evident();
        if (Case().Match(text) is not { Success: true } match) return LineRole.None;
        Run.IsEvident = true;
        Run.CaseOfMany(match.Groups["name"].Value, match.Groups["word"].Value switch
        {
            "passed" => TestStatus.Passed,
            "failed" => TestStatus.Failed,
            _ => TestStatus.Skipped,
        });
        return LineRole.Part;
    }

    /// <summary>The closing line counts all tests; how many failed is known from their lines.</summary>
    private LineRole Close(Match match, string text)
    {
        int all = int.Parse(match.Groups["all"].ValueSpan), skipped = Math.Min(all, Run.Count(TestStatus.Skipped));
        bool isFailed = match.Groups["word"].Value == "failed";
        int failed = Math.Min(all - skipped, Math.Max(isFailed ? 1 : 0, Run.Count(TestStatus.Failed)));
        if (isFailed) Run.Verdict = CheckResult.Failed;
        return Run.Close(new(Math.Max(0, all - failed - skipped), failed, 0, skipped), text);
    }

    [GeneratedRegex(@"^Test run with (?<all>\d{1,7}) tests?(?: in \d{1,7} suites?)? (?<word>passed|failed) after"
        + @" [\d.]{1,12} seconds(?: with .{1,80})?\.$")]
    private static partial Regex Closing();

    [GeneratedRegex(@"^Test (?:""(?<name>.{1,300})""|(?<name>[\w:]{1,200}\(.{0,200}?\))) (?:(?<word>passed|failed)"
        + @" after [\d.]{1,12} seconds(?: with .{1,80})?\.|(?<word>skipped)(?:: .{1,300}|\.)?)$")]
    private static partial Regex Case();
}
