using static Hone.Outcomes.Formats.Linters.LinePattern;

namespace Hone.Outcomes.Formats.Linters;

/// <summary>Linters and formatters of JavaScript, TypeScript, style sheets and markup.</summary>
internal static class WebRows
{
    private static readonly LinterRow s_eslint = new("eslint",
        Finding(@"<file>: line <line>, col <col>, <sev> - <msg>(?: \(<code>\))?"),
        Finding(@"<file>:<line>:<col>: <msg> \[<sev>(?:/<code>)?\]"),
        Finding(@"\s+<line>:<col>\s+<sev>\s+<msg>(?:\s{2,}<code>)?"),
        Tally(@"\s*[✖×✔] <total> problems? \(<errors> errors?, <warnings> warnings?(?:, .*)?\)"),
        Tally("<total> problems?"),
        Red("Oops! Something went wrong! :.*"),
        Head("<name>"))
    {
        Names = ["eslint-compact", "eslint-stylish", "eslint-unix", "eslint_d", "next lint"],
        Marks = [" problems (", " problem ("],
        WarningsPass = true,
        Namesakes = ["  ✖  ", "  ×  "],
    };

    /// <summary>All of them; each fails on whatever it finds, unless its row says that warnings pass.</summary>
    public static IReadOnlyList<LinterRow> All { get; } =
    [
        s_eslint,
        s_eslint with { Tool = "textlint", Names = [], Marks = [] },
        s_eslint with { Tool = "xo", Names = [], Marks = [] },
        new("stylelint",
            Finding(@"\s+<line>:<col>\s+(?<sev>[✖×⚠!])\s+<msg>(?:\s{2,}<code>)?"),
            Finding(@"\s+<line>:<col>\s+<sev>\s+<msg>(?:\s{2,}<code>)?"),
            Finding(@"\s+(?<sev>[✖×⚠])\s{2,}<msg>(?:\s{2,}<code>)?"),
            Finding(@"<file>: line <line>, col <col>, <sev> - <msg>(?: \(<code>\))?"),
            Finding(@"<file>:<line>:<col>: <msg> (?:\(<code>\) )?\[<sev>\]"),
            Tally(@"\s*(?:[✖×⚠] )?<total> problems? \(<errors> errors?, <warnings> warnings?\)"),
            Tally(@"\s*[✖×⚠] <total> problems?"),
            Head("<name>"))
        {
            Marks = ["  ✖  ", "  ×  "],
            WarningsPass = true,
        },
        new("standardjs",
            Finding(@"\s*<file>:<line>:<col>: <msg>(?: \((?<code>[a-z@][\w@/-]*)\))?"))
        {
            Names = ["standard", "ts-standard", "semistandard"],
            Marks = ["standard: Use JavaScript Standard Style"],
        },
        new("tslint",
            Finding(@"<sev>: (?:\([\w-]+\) )?<file>\[<line>, <col>\]: <msg>"),
            Finding(@"(?:\([\w-]+\) )?<file>\[<line>, <col>\]: <msg>"),
            Finding(@"<sev>: (?:\((?<code>[\w-]+)\) )?<file>:<line>:<col> - <msg>"))
        {
            Marks = [".ts[", ".tsx["],
        },
        new("jshint",
            Finding(@"<file>: line <line>, col <col>, <msg>(?: \((?<code>[EWI]\d+)\))?"),
            Tally("<total> errors?")),
        new("biome",
            Skip(@"\s*[✖×] (?:Some errors were emitted|The number of diagnostics exceeds).*"),
            Head(@"<file>(?::<line>:<col>)? (?<code>(?:lint|assist)/\S+|format|organizeImports|parse) .*━+"),
            Head(@"(?<code>\S+) ━+"),
            Item(@"\s+(?<sev>[✖×!⚠]) <msg>"),
            Banner(@"Checked \d+ files? in .*"),
            Nothing(@"Checked 0 files in .*"),
            Tally(@"Found <errors> errors?\."),
            Tally(@"Found <warnings> warnings?\."))
        {
            Marks = [" lint/", ". No fixes applied.", " format ━"],
            WarningsPass = true,
        },
        new("prettier",
            Red(@"\[(?:warn|error)\] (?:Code style issues|Error occurred when checking).*"),
            Finding(@"\[(?<sev>error)\] <file>: <msg> \(<line>:<col>\)"),
            Finding(@"\[warn\] (?<file>\S[^:]*\.\w{1,12})"),
            Green("All matched files use Prettier code style!"))
        {
            Marks = ["Prettier code style!", "[warn] Code style issues", "[error] No parser could be inferred"],
            Complaint = "not formatted",
        },
        new("oxlint",
            Opening(@"\s*(?<sev>[⚠×✖x!]) (?<code>[\w@/-]+\([\w@/-]+\)): <msg>"),
            Place(@"\s*[╭,]─?-?\[<file>:<line>:<col>\].*"),
            Tally(@"Found <warnings> warnings? and <errors> errors?\."))
        {
            Marks = [" warnings and ", " warning and "],
            WarningsPass = true,
        },
        new("knip",
            Head(@"(?<code>(?:Unused|Unlisted|Unresolved|Duplicate|Configuration)[A-Za-z ]*?) \(\d+\)"),
            Item(@"(?<msg>\S+)(?:\s+\w+)?\s+<path>:<line>:<col>"),
            Item(@"(?<msg>@?[\w./-]+)\s{2,}(?<file>\S+)"),
            Item(@"(?<file>[\w@./()\[\]-]+\.\w{1,6})"),
            Green(@".*Excellent, Knip found no issues\."))
        {
            Marks =
            [
                "Unused files (", "Unused exports (", "Unused exported types (", "Unused dependencies (",
                "Unused devDependencies (", "Unlisted dependencies (", "Knip found no issues",
            ],
            Complaint = "unused",
        },
        new("deno lint",
            Opening(@"(?<sev>error|warning)\[<code>\]: <msg>"),
            Opening(@"\((?<code>[a-z][\w-]*)\) <msg>"),
            Place(@"\s*(?:-->|at) <file>:<line>:<col>"),
            Banner(@"Checked \d+ files?"),
            Tally("Found <total> problems?(?: .*)?"))
        {
            Names = ["deno-lint"],
            Marks = ["docs: https://lint.deno.land", "docs: https://docs.deno.com/lint"],
        },
        new("djlint",
            Head(@"(?<file>\S[^:|<>""]*\.\w{1,10})"),
            Item(@"(?<code>[A-Z]\d{3}) <line>:<col> <msg>"),
            Tally(@"(?:Linted|Checked) \d+ files?, found <total> errors?\."),
            Tally(@"<total> files? would be updated\."))
        {
            Marks = ["Linted "],
        },
        new("dprint", Head("from <file>:"), Tally("Found <total> not formatted files?.*"))
        {
            Marks = [" not formatted file"],
        },
    ];
}
