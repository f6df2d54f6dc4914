using Hone.Outcomes.Formats.Reports;

namespace Hone.Outcomes.Formats;

/// <summary>Reports of tests and findings as files: XML and JSON.</summary>
internal static class ReportFormats
{
    public static IReadOnlyList<OutputFormat> All { get; } =
    [
        Xml("junit", CheckKind.Tests, JUnitReport.Roots, () => new JUnitReport()),
        Xml("trx", CheckKind.Tests, TrxReport.Roots, () => new TrxReport()) with { Names = ["mstest", "vstest"] },
        Xml("nunit", CheckKind.Tests, NUnitReport.Roots, () => new NUnitReport()),
        Xml("xunit", CheckKind.Tests, XUnitReport.Roots, () => new XUnitReport()),
        Xml("checkstyle", CheckKind.Lint, CheckstyleReport.Roots, () => new CheckstyleReport()),

        Json("ctrf", CheckKind.Tests, ["summary"], CtrfReport.Read),
        Json("jest", CheckKind.Tests, ["numTotalTests"], JestReport.Read) with { Names = ["vitest"] },
        Json("mocha", CheckKind.Tests, ["passes"], MochaReport.Read),
        Json("mochawesome", CheckKind.Tests, ["passes"], MochaReport.ReadSuites),
        Json("rspec", CheckKind.Tests, ["example_count", "full_description"], RspecReport.Read),
        Json("playwright", CheckKind.Tests, ["unexpected", "projectName", "projects"], PlaywrightReport.Read),
        Json("pytest", CheckKind.Tests, ["exitcode"], PytestJsonReport.Read),
        JsonLines("go test", CheckKind.Tests, ["Action"], GoTestReport.Belongs, GoTestReport.Read)
            with { Names = ["go"] },
        JsonLines("cargo test", CheckKind.Tests, ["test_count", "filtered_out"],
            LibtestReport.Belongs, LibtestReport.Read),
        JsonLines("dart test", CheckKind.Tests, ["testID", "protocolVersion"], DartReport.Belongs, DartReport.Read)
            with { Names = ["dart", "flutter", "flutter test"] },

        new("sarif", CheckKind.Lint, ["\"driver\""], SarifReport.Read),
        Json("eslint", CheckKind.Lint, ["filePath"], EslintReport.Read),
        JsonArray("ruff", ["end_location"], PythonLintReports.ReadRuff),
        new("ruff", CheckKind.Lint, ["\"end_location\""], PythonLintReports.ReadRuffLines),
        Json("flake8", CheckKind.Lint, ["line_number"], PythonLintReports.ReadFlake8),
        JsonArray("pylint", ["message-id", "messageId", "messageTypeCount"], PythonLintReports.ReadPylint),
        Json("golangci-lint", CheckKind.Lint, ["Issues"], LintReports.ReadGolangci),
        JsonArray("shellcheck", ["level", "comments"], LintReports.ReadShellcheck),
        Json("rubocop", CheckKind.Lint, ["offense_count", "rubocop_version"], LintReports.ReadRubocop),
        Json("phpstan", CheckKind.Types, ["file_errors"], TypeReports.ReadPhpstan),
        Json("pyright", CheckKind.Types, ["generalDiagnostics"], TypeReports.ReadPyright)
            with { Names = ["basedpyright"] },
        new("mypy", CheckKind.Types, ["\"hint\""], TypeReports.ReadMypy),
        JsonLines("cargo", CheckKind.Build, ["compiler-message", "build-finished", "$message_type"],
            CompilerReports.IsCargo, CompilerReports.ReadCargo) with { Names = ["rustc"] },
        Json("gcc", CheckKind.Build, ["caret", "locations"], CompilerReports.ReadGcc),
        Json("rdjson", CheckKind.Lint, ["diagnostics"], RdjsonReport.Read),
        new("rdjsonl", CheckKind.Lint, ["\"location\""], RdjsonReport.ReadLines),
        new("workflow commands", CheckKind.Lint, ["::error", "::warning", "::notice"], WorkflowCommands.Read),
    ];

    private const int EmptyArrayLinesMax = 10;

    private static OutputFormat Xml(string tool, CheckKind kind, string[] roots, Func<XmlReport> report) =>
        new(tool, kind, [.. roots.Select(root => $"<{root}")], lines => XmlScan.Read(lines, roots, report));

    private static OutputFormat Json(string tool, CheckKind kind, string[] members, Func<JsonReport, Check?> read) =>
        new(tool, kind, Quoted(members), lines => JsonScan.Read(lines, read));

    /// <summary>A linter that prints an empty array where it finds nothing; whose it is, the caller knows.</summary>
    private static OutputFormat JsonArray(string tool, string[] members, Func<JsonReport, Check?> read) =>
        new(tool, CheckKind.Lint, Quoted(members), lines =>
            lines.Count <= EmptyArrayLinesMax && lines.Text.Trim() == "[]"
                ? [ReportChecks.Findings(tool, CheckKind.Lint, [], true, Strictness.AnyFails)]
                : JsonScan.Read(lines, read));

    private static OutputFormat JsonLines(
        string tool, CheckKind kind, string[] members, Func<JsonNode, bool> belongs,
        Func<IReadOnlyList<JsonNode>, Check?> read) =>
        new(tool, kind, Quoted(members), lines => JsonScan.ReadTogether(lines, belongs, read));

    private static IReadOnlyList<string> Quoted(string[] members) => [.. members.Select(m => $"\"{m}\"")];
}
