using static Hone.Outcomes.Formats.Linters.LinePattern;

namespace Hone.Outcomes.Formats.Linters;

/// <summary>Linters of prose, spelling, configuration and infrastructure.</summary>
internal static class TextRows
{
    /// <summary>All of them; each fails on whatever it finds, unless its row says that warnings pass.</summary>
    public static IReadOnlyList<LinterRow> All { get; } =
    [
        new("yamllint",
            Finding(@"<file>:<line>:<col>: \[<sev>\] <msg>(?: \((?<code>[a-z][a-z-]*)\))?"),
            Finding(@"\s+<line>:<col>\s+(?<sev>error|warning)\s+<msg>(?:\s+\((?<code>[a-z][a-z-]*)\))?"),
            Head("<name>"))
        {
            Marks =
            [
                "(document-start)", "(line-length)", "(trailing-spaces)", "(new-line-at-end-of-file)", "(empty-lines)",
                "(comments-indentation)", "(key-duplicates)", "(quoted-strings)", "(truthy)",
            ],
            WarningsPass = true,
        },
        new("markdownlint",
            Finding(@"<file>:<line>(?::<col>)? (?:(?<sev>error|warning) )?(?<code>MD\d{3}(?:/[\w-]+)*) <msg>"),
            Tally(@"Summary: <total> error\(s\)"))
        {
            Names = ["markdownlint-cli", "markdownlint-cli2"],
            Marks = [" MD0", "Summary: 0 error(s)"],
        },
        new("remark-lint",
            Finding(@"\s+<line>:<col>(?:-<endline>:<endcol>)?\s+<sev>\s+<msg>"),
            Skip(".*: no issues found"),
            Tally(@"[✖×] <errors> errors?(?:, [⚠‼] <warnings> warnings?)?"),
            Tally("[⚠‼] <warnings> warnings?"),
            Head("<name>"))
        {
            Names = ["remark"],
            Marks = [" remark-lint"],
            WarningsPass = true,
        },
        new("vale",
            Finding(@"\s+<line>:<col>\s+<sev>\s+<msg>\s{2,}(?<code>[\w-]+\.[\w.-]+)"),
            Finding(@"<file>:<line>:<col>:(?<code>[\w-]+\.[\w-]+):<msg>"),
            Text(@"\s{8,}<msg>"),
            Tally(@"\s*[✔✖] <errors> errors?, <warnings> warnings? and \d+ suggestions? in \d+ files?\."),
            Head(@"\s?<name>"))
        {
            Marks = [" suggestions in ", " suggestion in "],
            WarningsPass = true,
        },
        new("codespell", Finding(@"<file>:<line>: (?<msg>\S+ ==> .+)"))
        {
            Marks = [" ==> "],
        },
        new("misspell", Finding("<file>:<line>(?::<col>)?:? (?<msg>\"[^\"]+\" is a misspelling of \"[^\"]+\")"))
        {
            Marks = ["\" is a misspelling of \""],
        },
        new("typos",
            Finding(@"<file>:<line>:<col>: (?<msg>`[^`]*` -> .*)"),
            Opening(@"(?<sev>error): (?<msg>`[^`]*` should be .*)"),
            Place(@"\s*(?:-->|╭▸) <file>:<line>:<col>"))
        {
            Marks = ["` should be `", "` -> `"],
        },
        new("cspell",
            Finding(@"<file>:<line>:<col> - <msg>"),
            Tally(@"CSpell: Files checked: \d+, Issues found: <total> in \d+ files?\.?.*"))
        {
            Marks = ["CSpell: Files checked: "],
        },
        new("proselint", Finding("<file>:<line>:<col>: (?<code>[a-z_]+(?:\\.[a-z_]+)+)[: ] ?<msg>")),
        new("dotenv-linter",
            Finding(@"<file>:<line> (?<code>[A-Z][A-Za-z]+): <msg>"),
            Finding(@"(?<file>(?:[^\s:]*/)?(?:\.env[^\s:/]*|[^\s:/]+\.env)):<line> <msg>"),
            Tally("Found <total> problems?"),
            Green("No problems found"))
        {
            Marks =
            [
                " DuplicatedKey: ", " LowercaseKey: ", " UnorderedKey: ", " LeadingCharacter: ", " SpaceCharacter: ",
                " QuoteCharacter: ", " EndingBlankLine: ", " ExtraBlankLine: ", " KeyWithoutValue: ",
                " IncorrectDelimiter: ", " TrailingWhitespace: ", " ValueWithoutQuotes: ", " SubstitutionKey: ",
            ],
        },
        new("gitlint", Finding(@"(?:<line>|-): (?<code>[A-Z]{1,3}\d{1,3}) <msg>")),
        new("commitlint",
            Tally(@"\s*[✖✔⚠]\s+found <errors> problems?, <warnings> warnings?"),
            Finding(@"\s*(?<sev>[✖⚠])\s+<msg> \[(?<code>[a-z-]+)\]"))
        {
            Marks = [" problems, ", " problem, "],
            WarningsPass = true,
        },
        new("actionlint", Finding(@"<file>:<line>:<col>: <msg> \[(?<code>[a-z][a-z-]*)\]"))
        {
            Marks =
            [
                "[syntax-check]", "[expression]", "[runner-label]", "[workflow-call]", "[job-needs]", "[shell-name]",
            ],
        },
        new("tflint",
            Banner(@"<total> issue\(s\) found:"),
            Opening(@"(?<sev>Error|Warning|Notice): (?:\[Fixable\] )?<msg> \((?<code>\w+)\)"),
            Place(@"\s+on <file> line <line>:"),
            Finding(@"<file>:<line>:<col>: (?<sev>Error|Warning|Notice) - <msg> \((?<code>\w+)\)"))
        {
            Marks = [" issue(s) found:"],
        },
        new("sqlfluff",
            Head(@"== \[<file>\] FAIL"),
            Banner(@"== \[<file>\] PASS"),
            Item(@"L:\s*<line> \| P:\s*<col> \|\s*(?<code>\w+) \| <msg>"),
            Text(@"\s+\| <msg>"),
            End("All Finished.*"))
        {
            Marks = [" | P: ", "] PASS", "] FAIL"],
        },
        new("ansible-lint",
            Tally(@"(?:Failed|Passed): <errors> failure\(s\), <warnings> warning\(s\)(?: and .*)? on \d+ files.*"),
            Tally(@"(?:Failed|Passed)(?: after .*)?: <errors> failure\(s\), <warnings> warning\(s\) .*"),
            Finding(@"<path>:<line>(?::<col>)?: (?:\[(?<code>[\w-]+)\]|(?<code>[\w-]+(?:\[[\w-]+\])?):?) <msg>"),
            Opening(@"(?<code>[a-z][a-z-]*(?:\[[\w-]+\])): <msg>"),
            Opening(@"(?<code>[a-z]+(?:-[a-z]+)+): <msg>"),
            Place("<path>:<line>(?::<col>)?(?: .*)?"))
        {
            Marks = [" failure(s), "],
            WarningsPass = true,
        },
    ];
}
