using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads ExUnit.</summary>
internal sealed partial class ExUnit() : Runner("exunit")
{
    private static readonly string[] s_words =
    [
        "test", "tests", "doctest", "doctests", "property", "properties", "feature", "features", "failure", "failures",
        "excluded", "skipped", "invalid",
    ];

    private bool _isFinished;

    protected override bool Ends(TestRun run)
    {
        _isFinished = false;
        return true;
    }

    protected override bool More(string line) => line.StartsWith("Randomized with seed ", StringComparison.Ordinal);

    protected override LineRole Step(string line)
    {
        if (line.Length < 5) return LineRole.None;
        if (Finished().IsMatch(line))
        {
            _isFinished = true;
            return LineRole.Part;
        }

        if (Failed().Match(line) is { Success: true } failed)
        {
            Run.Case(failed.Groups["name"].Value, TestStatus.Failed);
            return LineRole.Part;
        }

        if (Traced().Match(line) is { Success: true } traced && !line.Contains("excluded", StringComparison.Ordinal))
        {
            Run.Case(traced.Groups["name"].Value, TestStatus.Passed);
            return LineRole.Part;
        }

        if (!_isFinished && !Next().StartsWith("Randomized with seed ", StringComparison.Ordinal)) return LineRole.None;
        if (!char.IsAsciiDigit(line[0]) || Tally.Of(line, s_words) is not { } tally
            || !tally.Has("failure", "failures"))
        {
            return LineRole.None;
        }

        int all = tally["test", "tests", "doctest", "doctests", "property", "properties", "feature", "features"];
        int bad = tally["failure", "failures"], errors = tally["invalid"], skipped = tally["skipped", "excluded"];
        return Run.Close(new(Math.Max(0, all - bad - errors - skipped), bad, errors, skipped), line);
    }

    /// <summary>The next line that is not empty.</summary>
    private string Next()
    {
        for (int i = Line + 1; i < Math.Min(Output.Count, Line + 3); i++)
        {
            if (Output[i].Length > 0) return Output[i];
        }

        return "";
    }

    [GeneratedRegex(@"^Finished in [\d.]{1,12} seconds(?: \(.{1,80}\))?$")]
    private static partial Regex Finished();

    [GeneratedRegex(@"^ {1,4}\d{1,6}\) (?<name>(?:test|doctest|property|feature) \S.*\([A-Z][\w.]{0,200}\))$")]
    private static partial Regex Failed();

    [GeneratedRegex(@"^ {2}\* (?<name>(?:test|doctest|property|feature) \S.*) \([\d.]{1,10}ms\)(?: \[L#\d{1,6}\])?$")]
    private static partial Regex Traced();
}
