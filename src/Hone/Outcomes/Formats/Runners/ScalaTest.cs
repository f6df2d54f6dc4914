using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads the tests that sbt runs, with ScalaTest, MUnit and others.</summary>
internal sealed partial class ScalaTest() : Runner("sbt test")
{
    private TestCounts? _own;

    protected override bool Ends(TestRun run)
    {
        run.Counts ??= _own;
        run.IsWhole |= _own is not null;
        _own = null;
        return true;
    }

    protected override LineRole Step(string line)
    {
        Match level = Level().Match(line);
        if (!level.Success) return LineRole.None;
        string text = line[level.Length..];
        if (Total().Match(text) is { Success: true } total) return Close(total, text);
        if (Own().Match(text) is { Success: true } own) return Count(own, text);
        if (text.StartsWith("No tests were executed",
            StringComparison.Ordinal)) return Run.Close(default(TestCounts), text);
        if (Case().Match(text) is not { Success: true } match) return LineRole.None;
        Run.CaseOfMany(match.Groups["name"].Value, match.Groups["status"].Value switch
        {
            "*** FAILED ***" => TestStatus.Failed,
            "" => TestStatus.Passed,
            _ => TestStatus.Skipped,
        });
        return LineRole.Part;
    }

    private LineRole Count(Match match, string text)
    {
        int Of(string name) => int.Parse(match.Groups[name].ValueSpan);
        _own = (_own ?? default)
            + new TestCounts(Of("passed"), Of("failed"), 0, Of("canceled") + Of("ignored") + Of("pending"));
        Run.IsEvident = true;
        Run.HasFailed |= Of("failed") > 0;
        Run.Says = text;
        return LineRole.Part;
    }

    private LineRole Close(Match match, string text)
    {
        int Of(string name) => match.Groups[name] is { Success: true } g ? int.Parse(g.ValueSpan) : 0;
        int skipped = Of("skipped") + Of("ignored") + Of("canceled") + Of("pending");
        if (match.Groups["word"].Value != "Passed") Run.Verdict = CheckResult.Failed;
        return Run.Close(new(Of("passed"), Of("failed"), Of("errors"), skipped), text);
    }

    [GeneratedRegex(@"^\[(?:info|error|warn)\] ")]
    private static partial Regex Level();

    [GeneratedRegex(@"^(?<word>Passed|Failed|Error): Total \d{1,7}, Failed (?<failed>\d{1,7}), Errors"
        + @" (?<errors>\d{1,7}), Passed (?<passed>\d{1,7})(?:, Skipped (?<skipped>\d{1,7}))?(?:, Ignored"
        + @" (?<ignored>\d{1,7}))?(?:, Canceled (?<canceled>\d{1,7}))?(?:, Pending (?<pending>\d{1,7}))?$")]
    private static partial Regex Total();

    [GeneratedRegex(@"^Tests: succeeded (?<passed>\d{1,7}), failed (?<failed>\d{1,7}), canceled"
        + @" (?<canceled>\d{1,7}), ignored (?<ignored>\d{1,7}), pending (?<pending>\d{1,7})$")]
    private static partial Regex Own();

    [GeneratedRegex(@"^ {0,12}- (?<name>\S.*?)(?: (?<status>\*\*\* FAILED \*\*\*|!!! IGNORED !!!|!!! CANCELED !!!"
        + @"|\(pending\)))?(?: \(\d{1,6} [\w ,]{2,40}\))?$")]
    private static partial Regex Case();
}
