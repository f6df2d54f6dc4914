using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads the list of test targets at the end of <c>bazel test</c>.</summary>
internal sealed partial class Bazel() : Runner("bazel test")
{
    protected override LineRole Step(string line)
    {
        if (line.StartsWith("Executed ", StringComparison.Ordinal)) return Closing(line);
        if (line.Length < 6 || line[0] is not ('/' or '@') || Target().Match(line) is not { Success: true } match)
        {
            return LineRole.None;
        }

        Run.IsEvident = true;
        Run.Case(match.Groups["name"].Value, match.Groups["status"].Value switch
        {
            "PASSED" or "FLAKY" => TestStatus.Passed,
            "FAILED" or "TIMEOUT" => TestStatus.Failed,
            "FAILED TO BUILD" => TestStatus.Error,
            _ => TestStatus.Skipped,
        });
        return LineRole.Part;
    }

    private LineRole Closing(string line)
    {
        if (Executed().Match(line) is not { Success: true } match) return LineRole.None;
        int Of(string name) => match.Groups[name] is { Success: true } g ? int.Parse(g.ValueSpan) : 0;
        int all = Of("all"), failed = Of("failed") + Of("remote"), broken = Of("broken"), skipped = Of("skipped");
        int passed = match.Groups["passed"].Success ? Of("passed") : Math.Max(0, all - failed - broken - skipped);
        if (!match.Groups["passed"].Success && failed + broken + skipped > 0) passed = Run.Count(TestStatus.Passed);
        return Run.Close(new(passed, failed, broken, skipped), line);
    }

    [GeneratedRegex(@"^(?<name>@{0,2}[\w.~+-]{0,100}//[\w/.+@=-]{0,300}(?::[\w/.+@=-]{1,200})?) {2,300}"
        + @"(?:\(cached\) )?(?<status>PASSED|FLAKY|FAILED TO BUILD|FAILED|TIMEOUT|NO STATUS|SKIPPED)(?:, .{1,60}| in"
        + @" .{1,80})?$")]
    private static partial Regex Target();

    [GeneratedRegex(@"^Executed \d{1,7} out of (?<all>\d{1,7}) tests?: (?:(?<passed>\d{1,7}) tests? pass(?:es)?)?"
        + @"(?:(?:, | and )?(?<broken>\d{1,7}) fails? to build)?(?:(?:, | and )?(?<failed>\d{1,7}) fails? locally)?"
        + @"(?:(?:, | and )?(?<remote>\d{1,7}) fails? remotely)?(?:(?:, | and )?(?<skipped>\d{1,7}) (?:was|were)"
        + @" skipped)?\.$")]
    private static partial Regex Executed();
}
