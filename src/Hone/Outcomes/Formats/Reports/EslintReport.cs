namespace Hone.Outcomes.Formats.Reports;

/// <summary>What <c>eslint --format json</c> writes.</summary>
internal static class EslintReport
{
    /// <summary>ESLint's number for an error; 1 is a warning.</summary>
    private const int Error = 2;

    public static Check? Read(JsonReport report)
    {
        if (!report.Root.IsArray || !report.Root.Items.All(IsFile)) return null;
        List<Diagnostic> found =
            [.. report.Root.Items.SelectMany(file => file.List("messages").Select(m => Finding(file, m)))];
        return ReportChecks.Findings("eslint", CheckKind.Lint, found, report.IsWhole, Strictness.ErrorsFail);
    }

    private static bool IsFile(JsonNode file) => file.Has("filePath", "messages");

    private static Diagnostic Finding(JsonNode file, JsonNode message) => new(
        file.String("filePath"), message.Int("line"), message.Int("column"),
        message.Int("severity") == Error || message["fatal"] is { IsTrue: true } ? Severity.Error : Severity.Warning,
        message.String("ruleId"), message.String("message") ?? "")
    {
        EndLine = message.Int("endLine"), EndColumn = message.Int("endColumn"),
    };
}
