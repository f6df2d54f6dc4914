namespace Hone.Outcomes.Formats.Reports;

/// <summary>Puts together the checks that reports stand for.</summary>
internal static class ReportChecks
{
    private const int ToolNameMax = 40;

    /// <summary>A run of tests.</summary>
    /// <param name="tool">Who ran them.</param>
    /// <param name="tally">What the report lists.</param>
    /// <param name="whole">False where the report breaks off.</param>
    /// <param name="failed">True where the report says that the run failed, whatever its cases say.</param>
    public static Check Tests(string tool, Tally tally, bool whole, bool failed = false)
    {
        TestCounts counts = tally.Counts;
        CheckResult result = failed || counts.Result == CheckResult.Failed ? CheckResult.Failed
            : whole ? counts.Result
            : CheckResult.Unclear;
        return new Check(tool, CheckKind.Tests, result)
        {
            Counts = counts, Tests = tally.Tests, IsWhole = whole, Says = Says(counts),
        };
    }

    /// <summary>A look at code.</summary>
    public static Check Findings(
        string tool, CheckKind kind, IReadOnlyList<Diagnostic> found, bool whole, Strictness strictness) =>
        new(tool, kind, Result(found, whole, strictness))
        {
            Diagnostics = found, IsWhole = whole, Says = found.Count == 1 ? "1 finding" : $"{found.Count} findings",
        };

    /// <summary>The name that a report gives its tool, in small letters; else the other one.</summary>
    public static string ToolName(string? named, string otherwise) =>
        named is { Length: > 0 and <= ToolNameMax } && named.All(IsNameCharacter)
            ? named.ToLowerInvariant()
            : otherwise;

    /// <summary>A severity by the words that tools use; null where the word is unknown.</summary>
    public static Severity? SeverityOf(string? word) => word?.ToLowerInvariant() switch
    {
        "error" or "fatal" or "fatal error" or "failure" or "critical" or "blocker" or "high" => Severity.Error,
        "warning" or "warn" or "medium" or "major" => Severity.Warning,
        "info" or "information" or "note" or "notice" or "hint" or "help" or "style" or "convention" or "refactor"
            or "ignore" or "none" or "low" or "minor" or "remark" => Severity.Info,
        _ => null,
    };

    private static CheckResult Result(IReadOnlyList<Diagnostic> found, bool whole, Strictness strictness)
    {
        bool errors = strictness == Strictness.AnyFails
            ? found.Count > 0
            : found.Any(d => d.Severity is null or Severity.Error);
        if (errors) return CheckResult.Failed;
        bool open = strictness == Strictness.ErrorsFailRestUnclear && found.Any(d => d.Severity == Severity.Warning);
        return whole && !open ? CheckResult.Passed : CheckResult.Unclear;
    }

    private static string Says(TestCounts counts)
    {
        (int Count, string What)[] parts =
        [
            (counts.Failed, "failed"), (counts.Errors, "errors"), (counts.Passed, "passed"),
            (counts.Skipped, "skipped"),
        ];
        string text = string.Join(", ", parts.Where(p => p.Count > 0).Select(p => $"{p.Count} {p.What}"));
        return text.Length > 0 ? text : "no tests";
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or ' ' or '+';
}
