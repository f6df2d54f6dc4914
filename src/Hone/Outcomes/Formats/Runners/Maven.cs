using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>
/// Reads what Maven's test plugins print: a line for each class, and one for each module that sums them up.
/// </summary>
internal sealed partial class Maven() : Runner("maven")
{
    private TestCounts? _modules;
    private TestCounts? _classes;
    private bool _isOpen;

    protected override bool Starts(string line) =>
        _modules is not null && line.Contains("Scanning for projects...", StringComparison.Ordinal);

    protected override bool Ends(TestRun run)
    {
        run.Counts = _modules ?? _classes;
        run.IsWhole |= _modules is not null && !_isOpen;
        (_modules, _classes, _isOpen) = (null, null, false);
        return true;
    }

    protected override LineRole Step(string line)
    {
        string text = Level().Replace(line, "", 1);
        if (text.Length < 6) return LineRole.None;
        if (text.StartsWith("Tests run:", StringComparison.Ordinal)) return Counted(text);
        if (Case().Match(text) is { Success: true } match) return Failure(match);
        if (text is " T E S T S") return Open();
        if (text.StartsWith("No tests to run.", StringComparison.Ordinal)) return Nothing(text);
        if (Run.Lines.Count == 0) return LineRole.None;
        if (text is "Results:" or "Results :") return LineRole.Part;
        if (text.StartsWith("There are test failures", StringComparison.Ordinal)) Run.HasFailed = true;
        if (text is not ("BUILD FAILURE" or "BUILD SUCCESS")) return LineRole.None;
        if (text == "BUILD FAILURE" && Run.Says.Length == 0) Run.Says = text;
        return _modules is null ? LineRole.Part : Run.Close(Run.Says.Length > 0 ? Run.Says : text);
    }

    private LineRole Open()
    {
        _isOpen = Run.IsEvident = true;
        return LineRole.Part;
    }

    private LineRole Nothing(string text)
    {
        _modules ??= default(TestCounts);
        Run.IsEvident = true;
        if (Run.Says.Length == 0) Run.Says = text;
        return LineRole.Part;
    }

    private LineRole Counted(string text)
    {
        if (Counts().Match(text) is not { Success: true } match) return LineRole.None;
        int Of(string name) => match.Groups[name] is { Success: true } g ? int.Parse(g.ValueSpan) : 0;
        int failed = Of("failed"), errors = Of("errors"), skipped = Of("skipped");
        TestCounts counts = new(Math.Max(0, Of("run") - failed - errors - skipped), failed, errors, skipped);
        Run.IsEvident = true;
        bool wasRed = Run.HasFailed;
        Run.HasFailed |= failed + errors > 0;
        if (match.Groups["time"].Success)
        {
            _classes = (_classes ?? default) + counts;
            _isOpen = true;
            return LineRole.Part;
        }

        _modules = (_modules ?? default) + counts;
        _isOpen = false;
        if (!wasRed || failed + errors > 0) Run.Says = text;
        return LineRole.Part;
    }

    /// <summary>A test that failed; a class that failed ends in the same words and has counts before them.</summary>
    private LineRole Failure(Match match)
    {
        Run.IsEvident = true;
        string name = match.Groups["name"].Value;
        string type = match.Groups["type"].Value;
        bool isOld = type.Length > 0 && !name.Contains(type, StringComparison.Ordinal);
        Run.Case(isOld ? $"{type}.{name}" : name, match.Groups["word"].Value switch
        {
            "FAILURE" => TestStatus.Failed,
            _ => TestStatus.Error,
        });
        return LineRole.Part;
    }

    [GeneratedRegex(@"^\[(?:INFO|WARNING|ERROR|WARN)\] {0,2}")]
    private static partial Regex Level();

    [GeneratedRegex(@"^Tests run: {1,4}(?<run>\d{1,7}), {1,3}Failures: {1,4}(?<failed>\d{1,7})(?:, {1,3}Errors:"
        + @" {1,4}(?<errors>\d{1,7}))(?:, {1,3}Skipped: {1,4}(?<skipped>\d{1,7}))?(?:, Flakes: \d{1,7})?(?<time>,"
        + @" Time elapsed: .{1,600})?$")]
    private static partial Regex Counts();

    [GeneratedRegex(@"^(?<name>[A-Za-z_$][\w.$]{0,300}(?:\([\w$, ]{0,200}\))?(?:[\[{][^\]}]{0,200}[\]}])?)"
        + @"(?:\((?<type>[\w.$]{1,300})\))? {1,3}(?:-{1,2} ?)?Time elapsed: {1,3}[\d.,]{1,12} s(?:ec)? {1,3}"
        + @"<<< (?<word>FAILURE|ERROR)!")]
    private static partial Regex Case();
}
