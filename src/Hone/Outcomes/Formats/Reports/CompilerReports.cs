namespace Hone.Outcomes.Formats.Reports;

/// <summary>What the compilers of Rust and C write as JSON.</summary>
internal static class CompilerReports
{
    /// <summary>A line of <c>cargo --message-format=json</c> or of <c>rustc --error-format=json</c>.</summary>
    public static bool IsCargo(JsonNode line) => line.String("reason") switch
    {
        "compiler-message" => line["message"] is not null,
        "build-finished" => line.Has("success"),
        null => line.String("$message_type") == "diagnostic",
        _ => false,
    };

    /// <summary>Cargo: a line for each message of the compiler, and a last one with the result.</summary>
    public static Check? ReadCargo(IReadOnlyList<JsonNode> lines)
    {
        List<Diagnostic> found = [];
        bool? success = null;
        foreach (JsonNode line in lines)
        {
            if (line["success"] is { } said) success = (success ?? true) && said.IsTrue;
            JsonNode? message = line.String("reason") is null ? line : line["message"];
            if (message is not null && !IsSummary(message)) AddRust(found, message);
        }

        Check check = ReportChecks.Findings(
            "cargo", CheckKind.Build, found, success is not null, Strictness.ErrorsFail);
        return success == false ? check with { Result = CheckResult.Failed } : check;
    }

    /// <summary>GCC with <c>-fdiagnostics-format=json</c>: one array for each compiled file.</summary>
    public static Check? ReadGcc(JsonReport report)
    {
        if (!report.Root.IsArray || !report.Root.Items.All(d => d.Has("kind", "message", "locations"))) return null;
        List<Diagnostic> found = [.. report.Root.Items.Select(Gcc)];
        return ReportChecks.Findings("gcc", CheckKind.Build, found, report.IsWhole, Strictness.ErrorsFail);
    }

    private static bool IsSummary(JsonNode message) =>
        message.List("spans").Count == 0 && message["code"] is null or { IsObject: false }
        && message.String("message") is { } text
        && (text.StartsWith("aborting due to", StringComparison.Ordinal)
            || text.EndsWith(" emitted", StringComparison.Ordinal)
            || text.StartsWith("For more information about", StringComparison.Ordinal)
            || text.StartsWith("Some errors have detailed explanations", StringComparison.Ordinal));

    private static void AddRust(List<Diagnostic> found, JsonNode message)
    {
        string level = message.String("level") ?? "";
        if (level.Length == 0) return;
        IReadOnlyList<JsonNode> spans = message.List("spans");
        JsonNode? at = spans.FirstOrDefault(s => s["is_primary"] is { IsTrue: true });
        if (at is null && spans.Count > 0) at = spans[0];
        Severity? severity = level.StartsWith("error", StringComparison.Ordinal)
            ? Severity.Error
            : ReportChecks.SeverityOf(level) ?? Severity.Info;
        found.Add(new Diagnostic(at?.String("file_name"), at?.Int("line_start"), at?.Int("column_start"), severity,
            message["code"]?.String("code"), message.String("message") ?? "")
        {
            EndLine = at?.Int("line_end"), EndColumn = at?.Int("column_end"),
        });
    }

    private static Diagnostic Gcc(JsonNode finding)
    {
        JsonNode? place = finding.List("locations") is [var first, ..] ? first : null;
        JsonNode? caret = place?["caret"], finish = place?["finish"];
        return new Diagnostic(caret?.String("file"), caret?.Int("line"), caret?.Int("column"),
            ReportChecks.SeverityOf(finding.String("kind")), finding.String("option"), finding.String("message") ?? "")
        {
            EndLine = finish?.Int("line"), EndColumn = finish?.Int("column"),
        };
    }
}
