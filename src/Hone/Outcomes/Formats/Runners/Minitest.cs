using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Reads Minitest and test-unit.</summary>
internal sealed partial class Minitest() : Runner("minitest")
{
    private static readonly string[] s_words =
    [
        "run", "runs", "test", "tests", "assertion", "assertions", "failure", "failures", "error", "errors", "skip",
        "skips", "pendings", "omissions", "notifications",
    ];

    private string? _word;

    protected override bool Starts(string line) => Run.IsClosed
        && line.StartsWith("Run options: ", StringComparison.Ordinal);

    protected override bool Ends(TestRun run)
    {
        _word = null;
        return true;
    }

    protected override LineRole Step(string line)
    {
        if (line.Length < 4) return LineRole.None;
        if (Report(line)) return LineRole.Part;
        if (Case().Match(line) is { Success: true } match)
        {
            Run.Case(match.Groups["name"].Value, match.Groups["mark"].Value switch
            {
                "." => TestStatus.Passed,
                "F" => TestStatus.Failed,
                "E" => TestStatus.Error,
                _ => TestStatus.Skipped,
            });
            return LineRole.Part;
        }

        if (!char.IsAsciiDigit(line[0]) || !line.Contains(" assertion", StringComparison.Ordinal)
            || Tally.Of(line, s_words) is not { } tally || !tally.Has("run", "runs", "test", "tests")
                || !tally.Has("errors", "error"))
        {
            return LineRole.None;
        }

        int failed = tally["failure", "failures"], errors = tally["error", "errors"];
        int skipped = tally["skip", "skips", "pendings", "omissions"];
        return Run.Close(new(Math.Max(0, tally["run", "runs", "test", "tests"] - failed - errors - skipped),
            failed, errors, skipped), line);
    }

    /// <summary>What failed is told in two lines: the kind, then the name with its place.</summary>
    private bool Report(string line)
    {
        if (Kind().Match(line) is { Success: true } kind)
        {
            _word = kind.Groups["word"].Value;
            return true;
        }

        if (_word is null || Place().Match(line) is not { Success: true } place) return false;
        Run.Case(place.Groups["name"].Value, _word switch
        {
            "Failure" => TestStatus.Failed,
            "Error" => TestStatus.Error,
            _ => TestStatus.Skipped,
        });
        _word = null;
        return true;
    }

    [GeneratedRegex(@"^ {0,4}(?:\d{1,6}\) )?(?<word>Failure|Error|Skipped):$")]
    private static partial Regex Kind();

    [GeneratedRegex(@"^(?<name>[A-Z][\w:]{0,200}#test_\S{1,200}?)(?: \[.{1,300}\])?:$")]
    private static partial Regex Place();

    [GeneratedRegex(@"^(?<name>[A-Z][\w:]{0,200}#test_.{1,300}) = [\d.]{1,10} s = (?<mark>[.FES])$")]
    private static partial Regex Case();
}
