using static Hone.Outcomes.Formats.Linters.LinePattern;

namespace Hone.Outcomes.Formats.Linters;

/// <summary>Linters of Ruby, its templates and what is close to it.</summary>
internal static class RubyRows
{
    private static readonly LinterRow s_templates = new("haml-lint",
        Finding(@"<file>:<line>(?::<col>)? \[(?<sev>[WEF])\] (?:<code>: )?<msg>"),
        Tally(@"\d+ files? inspected, <total> lints? detected(?:, <mended> lints? corrected)?"))
    {
        Marks = [" lints detected", " lint detected"],
    };

    /// <summary>All of them; each fails on whatever it finds.</summary>
    public static IReadOnlyList<LinterRow> All { get; } =
    [
        new("rubocop",
            Finding(@"<file>:<line>:<col>: (?<sev>[CRWEFI]): (?:\[\w+\] )?(?<code>[A-Z]\w*(?:/\w+)+): <msg>"),
            Finding(@"<file>:<line>:<col>: (?<sev>[CRWEFI]): <msg>"),
            Finding(@"<file>:<line>:<col>: <sev>: (?:\[\w+\] )?(?:(?<code>[A-Z]\w*(?:/\w+)+): )?<msg>"),
            Finding(@"(?<sev>[CRWEFI]):\s*<line>:\s*<col>: (?:\[\w+\] )?(?:(?<code>[A-Z]\w*(?:/\w+)+): )?<msg>"),
            Head("== <file> =="),
            Nothing("0 files inspected, no offenses detected"),
            Tally(@"\d+ files? inspected, <total> offenses? detected"
                + "(?:, <mended> offenses? (?:auto-?)?corrected)?(?:, .*)?"))
        {
            Marks = [" inspected, "],
            Namesakes = [" is slower than "],
        },
        new("standardrb", Finding(@"\s*<file>:<line>:<col>: (?:(?<code>[A-Z]\w*(?:/\w+)+): )?<msg>"))
        {
            Marks = ["standard: Use Ruby Standard Style"],
        },
        new("brakeman",
            Finding(@"<file>(?:\t|\s{2,})<line>(?:\t|\s{2,})(?<code>\S.*?)(?:\t|\s{2,})<msg>"),
            Finding(@"<file>(?:\t|\s{2,})<line>(?:\t|\s{2,})<msg>"),
            Head("Category: (?<code>.+)"),
            Opening("Message: <msg>"),
            Place("File: <file>"),
            Place("Line: <line>"),
            Banner(@"Security Warnings: <total>\b.*"),
            Green("No warnings found"))
        {
            Marks = ["Security Warnings: ", "== Brakeman Report =="],
        },
        new("fasterer",
            Finding(@"<file>:<line> <msg>"),
            Tally(@"\d+ files? inspected, <total> offenses? detected(?:, .*)?"))
        {
            Marks = [" is slower than "],
        },
        new("reek",
            Finding(@"\s*<file>:<line>: (?<code>[A-Z]\w+): <msg>"),
            Head(@"<file> -- \d+ warnings?:"),
            Item(@"\s+\[<line>(?:, ?\d+)*\]: ?(?<code>[A-Z]\w+): <msg>"),
            Tally("<total> total warnings?"))
        {
            Marks = [" total warning", "troessner/reek"],
        },
        s_templates,
        s_templates with { Tool = "slim-lint", Marks = [] },
        s_templates with { Tool = "scss-lint", Marks = [] },
        new("erb-lint",
            Under("In file: <file>:<line>"),
            Finding("<file>:<line>:<col>: <msg>"),
            Tally(@"<total> error\(s\) were found in ERB files"),
            Tally(@"<total> errors? (?:were|was) found in ERB files"),
            Green("No errors were found in ERB files"))
        {
            Names = ["erblint", "erb_lint"],
            Marks = [" found in ERB files"],
        },
        new("ameba",
            Head("<file>:<line>:<col>"),
            Item(@"\[(?<sev>[CWE])\] (?<code>[A-Z]\w*(?:/\w+)+): <msg>"),
            Tally(@"\d+ inspected, <total> failures?"))
        {
            Marks = [" inspected, ", "[W] Lint/", "[C] Style/"],
        },
        new("puppet-lint",
            Finding(@"<file> - <sev>: <msg> on line <line>(?: col(?:umn)?\.? <col>)?(?: \(check: (?<code>\w+)\))?"),
            Finding(@"<sev>: <msg> on line <line>(?: col(?:umn)?\.? <col>)?(?: \(check: (?<code>\w+)\))?"),
            Finding(@"<file>:<line>:(?:<col>:)?(?<code>\d*[a-z]\w*):\s*<sev>:\s*<msg>"),
            Finding(@"<file>:<line>:(?:<col>:)?\s*<sev>:\s*(?:\[(?<code>\w+)\]\s*)?<msg>"),
            Finding(@"<sev>:? \[(?<code>\w+)\] <msg> at <file>:<line>(?::<col>)?"),
            Finding(@"<file>:<line>:<col>:\s*<msg>"),
            Finding(@"<file>:<line>:\s*<msg>"))
        {
            Marks = [" (check: "],
            WarningsPass = true,
        },
    ];
}
