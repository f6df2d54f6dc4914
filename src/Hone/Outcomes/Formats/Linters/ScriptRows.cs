using static Hone.Outcomes.Formats.Linters.LinePattern;

namespace Hone.Outcomes.Formats.Linters;

/// <summary>Linters of PHP, Lua, Perl and shells.</summary>
internal static class ScriptRows
{
    /// <summary>All of them; each fails on whatever it finds, unless its row says that warnings pass.</summary>
    public static IReadOnlyList<LinterRow> All { get; } =
    [
        new("phpcs",
            Finding("<file>:<line>:<col>: <sev> - <msg>"),
            Head("FILE: (?<file>.+)"),
            Banner("FOUND <errors> ERRORS?(?: AND <warnings> WARNINGS?)?(?: AFFECTING .*)?"),
            Finding(@"\s*<line> \| (?<sev>ERROR|WARNING)\s*\| (?:\[[ x]\] )?<msg>(?: \((?<code>\w+(?:\.\w+){2,3})\))?"),
            Text(@"\s+\|\s+\|\s+<msg>"),
            End("Time: .*; Memory: .*"))
        {
            Names = ["php_codesniffer"],
            Marks = [" AFFECTING "],
        },
        new("phpstan",
            Head(@"\s+Line\s+(?<file>\S.*)"),
            Skip(@"\s*-[ -]*-"),
            Skip(@"\s+(?:🪪|💡|✏️|at) .*"),
            Item(@"\s+<line>\s{2,}<msg>"),
            Text(@"\s{8,}<msg>"),
            Finding("<file>:<line>:<msg>"),
            Tally(@"\s*\[ERROR\] Found <total> errors?"),
            Green(@"\s*\[OK\] No errors"))
        {
            Kind = CheckKind.Types,
            Marks = ["[OK] No errors", "[ERROR] Found "],
        },
        new("psalm",
            Finding(@"<file>:<line>:<col>:(?<sev>error|warning|info) - (?:(?<code>[A-Z]\w+): )?<msg>"),
            Finding(@"(?<sev>ERROR|INFO): (?<code>\w+) - <file>:<line>:<col> - <msg>"),
            Tally(@"\s*<errors> errors? found"),
            Green(@"\s*No errors found!"))
        {
            Kind = CheckKind.Types,
            Marks = ["https://psalm.dev/", ":error - ", "No errors found!"],
            WarningsPass = true,
        },
        new("php-cs-fixer",
            Finding(@"\s+\d+\) (?<file>\S.*?\.\w+)(?: \((?<code>[\w, ]+)\))?"),
            Tally(@"Found <total> of \d+ files that can be fixed in .*"))
        {
            Marks = [" files that can be fixed in "],
            Complaint = "not formatted",
        },
        new("luacheck",
            Finding(@"\s*<file>:<line>:<col>(?:-<endcol>)?: (?:\((?<code>[EW]\d+)\) )?<msg>"),
            Tally(@"Total: <warnings> warnings? / <errors> errors? in \d+ files?.*"))
        {
            Marks = [" warnings / ", " warning / "],
        },
        new("perl",
            Finding(@"(?<msg>.*) at <path> line <line>(?:, .*|\.)"),
            Green(".* syntax OK"),
            Red(".* had compilation errors.*"))
        {
            Kind = CheckKind.Build,
        },
        new("perlcritic",
            Finding(@"(?:<path>: ?)?<msg> at line <line>, column <col>\..*\(Severity: \d\)"),
            Green(".* source OK"))
        {
            Marks = ["(Severity: "],
        },
        new("shellcheck",
            Finding(@"<file>:<line>:<col>: <sev>: <msg> \[(?<code>SC\d{4})\]"),
            Head("In <file> line <line>:"),
            Item(@"\s*\^[-^ ]*(?<code>SC\d{4})(?: \((?<sev>[a-z]+)\))?: <msg>"))
        {
            Names = ["shellcheck-gcc"],
            Marks = ["-- SC1", "-- SC2", "-- SC3", "^ SC1", "^ SC2", "^ SC3", " [SC1", " [SC2", " [SC3"],
        },
        new("hadolint", 
            Finding(@"<file>:<line> (?<code>(?:DL|SC)\d{4}) <sev>: <msg>"),
            Finding(@"<file>:<line> (?<code>(?:DL|SC)\d{4}) <msg>"))
        {
            Marks = [" DL300", " DL301", " DL302", " DL303", " DL304", " DL305", " DL306", " DL400"],
        },
    ];
}
