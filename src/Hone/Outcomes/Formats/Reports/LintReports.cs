namespace Hone.Outcomes.Formats.Reports;

/// <summary>What golangci-lint, ShellCheck and RuboCop write as JSON.</summary>
internal static class LintReports
{
    /// <summary>golangci-lint: a list of issues, null where there are none, and a report on itself.</summary>
    public static Check? ReadGolangci(JsonReport report)
    {
        JsonNode root = report.Root;
        bool own = root["Issues"] is not null && (root["Report"] is not null || root.List("Issues").Any(IsGolangci));
        if (!own) return null;
        List<Diagnostic> found = [.. root.List("Issues").Where(IsGolangci).Select(i => new Diagnostic(
            i["Pos"]?.String("Filename"), i["Pos"]?.Int("Line"), i["Pos"]?.Int("Column") is > 0 and { } at ? at : null,
            ReportChecks.SeverityOf(i.String("Severity")), i.String("FromLinter"), i.String("Text") ?? ""))];
        return ReportChecks.Findings("golangci-lint", CheckKind.Lint, found, report.IsWhole, Strictness.AnyFails);
    }

    /// <summary>ShellCheck: an array (<c>json</c>), or an object with the array (<c>json1</c>).</summary>
    public static Check? ReadShellcheck(JsonReport report)
    {
        JsonNode root = report.Root;
        bool first = root is { IsObject: true, Items: [{ Name: "comments", IsArray: true }] };
        IReadOnlyList<JsonNode> all = first ? root.List("comments") : root.IsArray ? root.Items : [];
        if ((!first && all.Count == 0) || !all.All(IsShellcheck)) return null;
        return ReportChecks.Findings(
            "shellcheck", CheckKind.Lint, [.. all.Select(Shellcheck)], report.IsWhole, Strictness.AnyFails);
    }

    /// <summary>RuboCop: files with their offenses, those that it mended itself too, and a summary.</summary>
    public static Check? ReadRubocop(JsonReport report)
    {
        JsonNode root = report.Root;
        bool own = root["summary"]?["offense_count"] is not null || root["metadata"]?["rubocop_version"] is not null;
        if (!own) return null;
        List<Diagnostic> found = [.. root.List("files").SelectMany(f => f.List("offenses")
            .Where(o => o["corrected"] is not { IsTrue: true })
            .Select(o => Rubocop(f.String("path"), o)))];
        Check check = ReportChecks.Findings("rubocop", CheckKind.Lint, found, report.IsWhole, Strictness.AnyFails);
        bool nothing = check.Result == CheckResult.Passed && root["summary"]?.Int("inspected_file_count") == 0;
        return nothing ? check with { Result = CheckResult.NothingRan } : check;
    }

    private static bool IsGolangci(JsonNode issue) => issue.Has("FromLinter", "Text", "Pos");

    private static bool IsShellcheck(JsonNode comment) => comment.Has("file", "line", "level", "code", "message");

    private static Diagnostic Shellcheck(JsonNode comment) => new(
        comment.String("file"), comment.Int("line"), comment.Int("column"),
        ReportChecks.SeverityOf(comment.String("level")), comment.Int("code") is { } code ? $"SC{code}" : null,
        comment.String("message") ?? "")
    {
        EndLine = comment.Int("endLine"), EndColumn = comment.Int("endColumn"),
    };

    private static Diagnostic Rubocop(string? file, JsonNode offense)
    {
        JsonNode? at = offense["location"];
        int? line = at?.Int("start_line") ?? at?.Int("line"), column = at?.Int("start_column") ?? at?.Int("column");
        return new Diagnostic(file, line, column,
            ReportChecks.SeverityOf(offense.String("severity")), offense.String("cop_name"),
            offense.String("message") ?? "")
        {
            EndLine = at?.Int("last_line"), EndColumn = at?.Int("last_column"),
        };
    }
}
