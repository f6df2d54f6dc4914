using static Hone.Outcomes.Formats.Linters.LinePattern;

namespace Hone.Outcomes.Formats.Linters;

/// <summary>Linters and formatters of compiled and functional languages.</summary>
internal static class CodeRows
{
    private const string CodeAtEnd = @"<file>:<line>:<col>: <sev>: <msg> \[(?<code>[\w.,-]+)\]";

    /// <summary>All of them; each fails on whatever it finds, unless its row says that warnings pass.</summary>
    public static IReadOnlyList<LinterRow> All { get; } =
    [
        new("rustfmt", Finding("Diff in <file>(?: at line |:)<line>:"), Finding("Diff in <file>:"))
        {
            Names = ["cargo fmt", "cargo-fmt", "stylua"],
            Marks = ["Diff in "],
            Complaint = "not formatted",
        },
        new("cppcheck",
            Finding(@"\[<file>:<line>(?::<col>)?\](?: -> \[[^\]]*\])*:? \(<sev>\) <msg>"),
            Finding(CodeAtEnd))
        {
            Marks = ["]: (error) ", "]: (style) ", "]: (warning) ", "]: (performance) ", "]: (portability) "],
            WarningsPass = true,
        },
        new("clang-tidy",
            Skip(@"<file>:<line>:<col>: note: .*"),
            Finding(CodeAtEnd),
            Finding("<file>:<line>:<col>: (?<sev>(?:fatal )?error): <msg>"),
            Banner(@"<warnings> warnings? and <errors> errors? generated\."),
            Banner(@"<warnings> warnings? generated\."),
            Banner(@"<errors> errors? generated\."))
        {
            Marks =
            [
                "[readability-", "[modernize-", "[bugprone-", "[performance-", "[cppcoreguidelines-",
                "[clang-analyzer-", "[hicpp-", "[clang-diagnostic-",
            ],
            WarningsPass = true,
        },
        new("clang-format", Finding(@"<file>:<line>:<col>: <sev>: <msg> \[(?<code>-Wclang-format-violations)\]"))
        {
            Marks = ["[-Wclang-format-violations]"],
        },
        new("cpplint",
            Finding(@"<file>:<line>:\s+<msg>\s+\[(?<code>\w+/\w+)\] \[\d\]"),
            Tally("Total errors found: <total>"))
        {
            Marks = ["Total errors found: ", "Done processing "],
        },
        new("swiftlint",
            Finding(@"<file>:<line>(?::<col>)?: <sev>: <msg> \((?<code>[a-z_]+)\)"),
            Tally(@"Done linting! Found <total> violations?, <errors> serious in \d+ files?\."))
        {
            Marks = ["Done linting! Found "],
            WarningsPass = true,
        },
        new("ktlint",
            Finding(@"<file>:<line>:<col>: <msg> \((?<code>[\w:-]+)\)"),
            Finding("<file>:<line>:<col>: <msg>"),
            End(@"Summary error count \(descending\) by rule:"))
        {
            Marks = ["(standard:", "Summary error count (descending)"],
        },
        new("detekt",
            Finding(@"<file>:<line>:<col>: <msg> \[(?<code>[A-Z]\w+)\]"),
            Finding(@"\s*(?<code>[A-Z]\w+) - (?<msg>\S.*) at <file>:<line>:<col>(?: - .*)?"),
            Red("Analysis failed with .*"),
            End("detekt finished in .*"))
        {
            Marks = ["detekt finished in", "Analysis failed with ", "Overall debt: "],
        },
        new("checkstyle",
            Finding(@"\[<sev>\] <file>:<line>(?::<col>)?: <msg> \[(?<code>\w+)\]"),
            Finding("<file>:<line>(?::<col>)?: <sev>: <msg>"),
            Finding("<file>:<line>(?::<col>)?: <msg>"),
            Red("Checkstyle ends with [1-9].* errors?.*"),
            Green(@"Audit done\."))
        {
            Marks = ["Starting audit..."],
            WarningsPass = true,
        },
        new("pmd", Finding(@"<file>:<line>:\s+(?<code>[A-Z]\w+):\s+<msg>"), Finding(@"<file>:<line>:\s+<msg>")),
        new("scalastyle",
            Finding("<sev> file=<file> message=(?<msg>.*?)(?: line=<line>)?(?: column=<col>)?"),
            Tally("Found <errors> errors"),
            Tally("Found <warnings> warnings"))
        {
            Marks = [" message="],
            WarningsPass = true,
        },
        new("sbt-scalastyle",
            Finding(@"\[<sev>\] (?<file>(?:[A-Za-z]:)?[^\s:]*[\\/][^:]*)(?::<line>(?::<col>)?)?: <msg>"),
            Tally(@"\[info\] Found <errors> errors"),
            Tally(@"\[info\] Found <warnings> warnings"))
        {
            Marks = ["scalastyle using config"],
            WarningsPass = true,
        },
        new("hlint",
            Finding(@"<file>:(?:<line>:<col>(?:-<endcol>)?|\(<line>,<col>\)-\(<endline>,<endcol>\)): "
                + "(?<sev>Error|Warning|Suggestion|Ignore): <msg>"),
            Tally("<total> hints?.*"))
        {
            Marks = [": Suggestion: ", "hints\nFound:"],
        },
        new("credo",
            Opening(@"\s*┃\s+\[[A-Z]\]\s+[^\w\s]?\s*<msg>"),
            LinePattern.Place(@"\s*┃\s+<path>:<line>(?::<col>)?(?:\s.*)?"),
            Finding(@"\[[A-Z]\]\s+[^\w\s]\s+<path>:<line>(?::<col>)? <msg>"),
            Finding("<file>:<line>(?::<col>)?: [A-Z]: <msg>"),
            Green(@".*\d+ mods?/funs?, found no issues\."),
            Red(@".*\d+ mods?/funs?, found .*"))
        {
            Marks = [" mods/funs, found "],
        },
        new("dialyzer",
            Finding(@"<file>:<line>(?::<col>)?:(?<code>[a-z_]+)(?: <msg>)?"),
            Finding("<file>:<line>(?::<col>)?: <msg>"),
            Green(@"done \(passed successfully\)"),
            Red(@"done \(warnings were emitted\)"),
            Banner("Total errors: <total>, Skipped: .*"))
        {
            Names = ["dialyxir"],
            Marks = ["done (passed successfully)", "done (warnings were emitted)"],
        },
        new("mix format",
            Head(@"\*\* \(Mix\) mix format failed due to --check-formatted.*"),
            Item(@"\s+\* <path>"))
        {
            Names = ["mix-format"],
            Marks = ["mix format failed due to --check-formatted"],
            Complaint = "not formatted",
        },
    ];
}
