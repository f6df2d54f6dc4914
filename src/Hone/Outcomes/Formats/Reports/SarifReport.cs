namespace Hone.Outcomes.Formats.Reports;

/// <summary>SARIF, which analysers of all kinds write; one check for each of its runs.</summary>
/// <remarks>What is suppressed, or says that something is in order, is no finding.</remarks>
internal static class SarifReport
{
    public static IEnumerable<Check> Read(OutputLines lines) =>
        JsonScan.Documents(lines).SelectMany(document => Runs(document).Select(check =>
            check with { FirstLine = document.FirstLine, LastLine = document.LastLine }));

    private static IEnumerable<Check> Runs(JsonReport report)
    {
        IReadOnlyList<JsonNode> runs = report.Root.List("runs");
        foreach (JsonNode run in runs)
        {
            if (run["tool"]?["driver"] is not { } driver) continue;
            Dictionary<string, string> levels = Levels(driver);
            List<Diagnostic> found = [.. run.List("results").Where(IsFinding).Select(r => Finding(r, levels))];
            bool brokeDown = run.List("invocations").Any(i => i["executionSuccessful"] is { IsFalse: true });
            Check check = ReportChecks.Findings(ReportChecks.ToolName(driver.String("name"), "sarif"), CheckKind.Lint,
                found, report.IsWhole || run != runs[^1], Strictness.ErrorsFailRestUnclear);
            yield return brokeDown && check.Result == CheckResult.Passed
                ? check with { Result = CheckResult.Unclear }
                : check;
        }
    }

    private static Dictionary<string, string> Levels(JsonNode driver)
    {
        Dictionary<string, string> levels = [];
        foreach (JsonNode rule in driver.List("rules"))
        {
            if (rule.String("id") is { } id && rule["defaultConfiguration"]?.String("level") is { } level)
            {
                levels.TryAdd(id, level);
            }
        }

        return levels;
    }

    private static bool IsFinding(JsonNode result) =>
        result.IsObject && (result.String("kind") ?? "fail") == "fail" && result.String("baselineState") != "absent"
        && !result.List("suppressions").Any(s => s.String("status") is null or "accepted");

    private static Diagnostic Finding(JsonNode result, Dictionary<string, string> levels)
    {
        string? rule = result.String("ruleId") ?? result["rule"]?.String("id");
        string level = result.String("level") ?? levels.GetValueOrDefault(rule ?? "", "warning");
        JsonNode? place = result.List("locations") is [var first, ..] ? first["physicalLocation"] : null;
        JsonNode? region = place?["region"];
        return new Diagnostic(place?["artifactLocation"]?.String("uri"), region?.Int("startLine"),
            region?.Int("startColumn"), ReportChecks.SeverityOf(level), rule,
            result["message"]?.String("text") ?? result["message"]?.String("markdown") ?? "")
        {
            EndLine = region?.Int("endLine"), EndColumn = region?.Int("endColumn"),
        };
    }
}
