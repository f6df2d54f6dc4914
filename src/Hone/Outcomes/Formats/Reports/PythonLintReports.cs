namespace Hone.Outcomes.Formats.Reports;

/// <summary>What ruff, flake8 and pylint write as JSON.</summary>
internal static class PythonLintReports
{
    /// <summary>Ruff: one array; an element stands for a finding.</summary>
    public static Check? ReadRuff(JsonReport report) =>
        report.Root.IsArray && report.Root.Items.All(IsRuff)
            ? ReportChecks.Findings("ruff", CheckKind.Lint, [.. report.Root.Items.Select(Ruff)], report.IsWhole,
                Strictness.AnyFails)
            : null;

    /// <summary>Ruff with <c>json-lines</c>: a line stands for a finding, and nothing tells the end.</summary>
    public static IEnumerable<Check> ReadRuffLines(OutputLines lines) => JsonScan.ReadTogether(lines, IsRuff, all =>
        ReportChecks.Findings("ruff", CheckKind.Lint, [.. all.Select(Ruff)], false, Strictness.AnyFails));

    /// <summary>Flake8 with its JSON plug-in: one list for each file, empty ones too.</summary>
    public static Check? ReadFlake8(JsonReport report)
    {
        JsonNode root = report.Root;
        bool own = root.IsObject && root.Items.All(f => f.IsArray && f.Items.All(IsFlake8))
            && root.Items.Any(f => f.Items.Count > 0);
        if (!own) return null;
        List<Diagnostic> found = [.. root.Items.SelectMany(file => file.Items).Select(f => new Diagnostic(
            f.String("filename"), f.Int("line_number"), f.Int("column_number"), null, f.String("code"),
            f.String("text") ?? ""))];
        return ReportChecks.Findings("flake8", CheckKind.Lint, found, report.IsWhole, Strictness.AnyFails);
    }

    /// <summary>Pylint: an array (<c>json</c>), or an object with the array and a summary (<c>json2</c>).</summary>
    public static Check? ReadPylint(JsonReport report)
    {
        JsonNode root = report.Root;
        bool second = root["statistics"]?["messageTypeCount"] is not null
            || (!report.IsWhole && root["messages"] is not null);
        IReadOnlyList<JsonNode> all = root.IsArray ? root.Items : second ? root.List("messages") : [];
        if ((!second && all.Count == 0) || !all.All(IsPylint)) return null;
        return ReportChecks.Findings(
            "pylint", CheckKind.Lint, [.. all.Select(Pylint)], report.IsWhole, Strictness.AnyFails);
    }

    private static bool IsRuff(JsonNode finding) => finding.Has("code", "end_location", "location", "filename");

    private static Diagnostic Ruff(JsonNode finding) => new(
        finding.String("filename"), finding["location"]?.Int("row"), finding["location"]?.Int("column"),
        ReportChecks.SeverityOf(finding.String("severity")), finding.String("code"), finding.String("message") ?? "")
    {
        EndLine = finding["end_location"]?.Int("row"), EndColumn = finding["end_location"]?.Int("column"),
    };

    private static bool IsFlake8(JsonNode finding) => finding.Has("code", "line_number", "column_number", "text");

    private static bool IsPylint(JsonNode finding) =>
        finding.Has("type", "symbol", "message") && (finding.Has("message-id") || finding.Has("messageId"));

    private static Diagnostic Pylint(JsonNode finding) => new(
        finding.String("path"), finding.Int("line"), finding.Int("column"),
        ReportChecks.SeverityOf(finding.String("type")), finding.String("message-id") ?? finding.String("messageId"),
        finding.String("message") ?? "")
    {
        EndLine = finding.Int("endLine"), EndColumn = finding.Int("endColumn"),
    };
}
