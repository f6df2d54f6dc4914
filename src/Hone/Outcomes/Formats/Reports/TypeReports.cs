namespace Hone.Outcomes.Formats.Reports;

/// <summary>What the type checkers mypy, pyright and PHPStan write as JSON.</summary>
internal static class TypeReports
{
    /// <summary>Mypy: a line for each finding, and nothing tells the end; it counts columns from 0.</summary>
    public static IEnumerable<Check> ReadMypy(OutputLines lines) => JsonScan.ReadTogether(lines, IsMypy, all =>
        ReportChecks.Findings("mypy", CheckKind.Types, [.. all.Select(Mypy)], false, Strictness.ErrorsFail));

    /// <summary>Pyright: one object with its own summary; it counts lines and columns from 0.</summary>
    public static Check? ReadPyright(JsonReport report)
    {
        if (report.Root["generalDiagnostics"] is not { IsArray: true } all) return null;
        List<Diagnostic> found = [.. all.Items.Select(Pyright)];
        Check check =
            ReportChecks.Findings("pyright", CheckKind.Types, found, report.IsWhole, Strictness.ErrorsFail);
        JsonNode? summary = report.Root["summary"];
        return summary?.Count("errorCount") > 0 ? check with { Result = CheckResult.Failed }
            : report.IsWhole && found.Count == 0 && summary?.Int("filesAnalyzed") == 0
                ? check with { Result = CheckResult.NothingRan }
            : check;
    }

    /// <summary>PHPStan: totals, and an object with a member for each file.</summary>
    public static Check? ReadPhpstan(JsonReport report)
    {
        JsonNode root = report.Root;
        if (root["totals"]?["file_errors"] is null) return null;
        List<Diagnostic> found =
        [
            .. (root["files"]?.Items ?? []).SelectMany(f => f.List("messages").Select(m => Phpstan(f.Name, m))),
            .. root.List("errors").Select(e => new Diagnostic(null, null, null, Severity.Error, null, e.Text)),
        ];
        return ReportChecks.Findings("phpstan", CheckKind.Types, found, report.IsWhole, Strictness.AnyFails);
    }

    private static bool IsMypy(JsonNode line) =>
        line.Has("file", "line", "column", "message", "hint", "code", "severity");

    private static Diagnostic Mypy(JsonNode line) => new(
        line.String("file"), line.Int("line") is > 0 and { } at ? at : null, FromOne(line.Int("column")),
        ReportChecks.SeverityOf(line.String("severity")), line.String("code"), line.String("message") ?? "");

    private static Diagnostic Pyright(JsonNode finding)
    {
        JsonNode? start = finding["range"]?["start"], end = finding["range"]?["end"];
        return new Diagnostic(finding.String("file") ?? finding.String("uri"), FromOne(start?.Int("line")),
            FromOne(start?.Int("character")), ReportChecks.SeverityOf(finding.String("severity")),
            finding.String("rule"), finding.String("message") ?? "")
        {
            EndLine = FromOne(end?.Int("line")), EndColumn = FromOne(end?.Int("character")),
        };
    }

    private static Diagnostic Phpstan(string file, JsonNode message) => new(
        file, message.Int("line"), null, null, message.String("identifier"), message.String("message") ?? "");

    private static int? FromOne(int? fromZero) => fromZero is >= 0 and < int.MaxValue ? fromZero + 1 : null;
}
