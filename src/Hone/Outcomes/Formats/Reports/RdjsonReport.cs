namespace Hone.Outcomes.Formats.Reports;

/// <summary>The format of reviewdog for findings of any tool: one document, or a line for each.</summary>
internal static class RdjsonReport
{
    public static Check? Read(JsonReport report)
    {
        JsonNode root = report.Root;
        IReadOnlyList<JsonNode> all = root.List("diagnostics");
        bool own = root["diagnostics"] is { IsArray: true }
            && (all.Count == 0 ? root["source"] is not null || root["severity"] is not null : all.All(IsFinding));
        return own ? CheckOf(all, root, report.IsWhole) : null;
    }

    public static IEnumerable<Check> ReadLines(OutputLines lines) =>
        JsonScan.ReadTogether(lines, IsFinding, all => CheckOf(all, all[0], false));

    private static Check CheckOf(IReadOnlyList<JsonNode> all, JsonNode about, bool whole) => ReportChecks.Findings(
        ReportChecks.ToolName(about["source"]?.String("name"), "rdjson"), CheckKind.Lint,
        [.. all.Select(f => Finding(f, about.String("severity")))], whole, Strictness.ErrorsFailRestUnclear);

    private static bool IsFinding(JsonNode finding) =>
        finding.Has("message", "location") && finding["location"]?["path"] is not null;

    private static Diagnostic Finding(JsonNode finding, string? severity)
    {
        JsonNode? place = finding["location"], start = place?["range"]?["start"], end = place?["range"]?["end"];
        return new Diagnostic(place?.String("path"), start?.Int("line"), start?.Int("column"),
            ReportChecks.SeverityOf(finding.String("severity") ?? severity) ?? Severity.Warning,
            finding["code"]?.String("value"), finding.String("message") ?? "")
        {
            EndLine = end?.Int("line"), EndColumn = end?.Int("column"),
        };
    }
}
