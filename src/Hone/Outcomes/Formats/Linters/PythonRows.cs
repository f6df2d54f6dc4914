using static Hone.Outcomes.Formats.Linters.LinePattern;

namespace Hone.Outcomes.Formats.Linters;

/// <summary>Linters and formatters of Python.</summary>
internal static class PythonRows
{
    /// <summary>A rule, or a kind of broken syntax, and whether it can be mended by the tool itself.</summary>
    private const string RuffCode = @"(?<code>[A-Z]{1,6}\d{1,4}|[a-z]+(?:-[a-z]+)+):? (?:\[\*\] )?";

    private static readonly LinterRow s_codes = new("flake8",
        Finding(@"<file>:<line>:<col>: (?<code>[A-Z]{1,6}\d{1,4}) <msg>"),
        Finding(@"<file>:<line>: (?<code>[A-Z]{1,6}\d{1,4}) <msg>"))
    {
        Marks =
        [
            ": E501 ", ": F401 ", ": W291 ", ": W293 ", ": W391 ", ": E302 ", ": E303 ", ": E305 ", ": E231 ",
            ": E225 ", ": F841 ", ": F811 ", ": F821 ", ": E999 ", ": E741 ", ": C901 ", ": W605 ", ": W503 ",
            ": E203 ", ": E402 ", ": E711 ", ": E722 ", ": F541 ",
        ],
        Rivals = ["All checks passed!", "fixable with the `--fix`", "hidden fixes can be enabled", ": F401 [*] "],
    };

    /// <summary>All of them; each fails on whatever it finds, unless its row says otherwise.</summary>
    public static IReadOnlyList<LinterRow> All { get; } =
    [
        s_codes,
        new("pycodestyle", s_codes.Patterns) { Names = ["pep8"] },
        new("doc8", s_codes.Patterns),
        new("pyflakes", Finding("<file>:<line>:(?:<col>:?)? <msg>")),
        new("ruff",
            Finding($@"<file>:<line>:<col>: {RuffCode}<msg>"),
            Finding(@"<file>:<line>:<col>: (?<code>SyntaxError): <msg>"),
            Finding($@"\s+<line>:<col>:? {RuffCode}<msg>"),
            Head(@"(?<file>\S[^:|<>""]*\.(?:pyi?|ipynb|toml|md)):"),
            Finding("<sev>: Failed to (?:parse|lint|format|read) <file>(?::<line>:<col>)?: <msg>"),
            Finding("(?i:would reformat): <file>"),
            Finding("unformatted: File would be reformatted"),
            Opening($"{RuffCode}<msg>"),
            Place(@"\s+-->\s<file>:<line>:<col>"),
            Green("All checks passed!"),
            Tally(@"Found \d+ errors? \(\d+ fixed, <total> remaining\)\."),
            Tally(@"Found <total> errors?\."),
            Tally(@"<total> files? would be reformatted(?:, \d+ files? (?:already formatted|left unchanged))?"),
            Green(@"(?:\d+ files? reformatted, )?\d+ files? (?:already formatted|left unchanged)"),
            Green(@"\d+ files? reformatted"))
        {
            Names = ["ruff check", "ruff format", "ruff-format"],
            Marks =
            [
                "All checks passed!", "fixable with the `--fix`", "hidden fixes can be enabled", " [*] ",
                " already formatted", " would be reformatted", "Would reformat: ",
            ],
            Complaint = "would reformat",
        },
        new("black",
            Finding("(?<sev>error): (?<lead>cannot format) <file>: (?<msg>Cannot parse[^:]*): "
                + "<line>:<col>: (?<tail>.*)"),
            Finding("(?<sev>error): (?<lead>cannot format) <file>: <msg>"),
            Finding("(?<sev>error): ?<file>:<line>:<col>: ?<msg>"),
            Finding(@"would reformat (?<file>\S.*)"),
            Red(@".*\d+ files? (?:would fail|failed) to reformat\."),
            Tally(@"<total> files? would be reformatted(?:, .*)?\."),
            Green(@"(?:\d+ files? reformatted, )?\d+ files? (?:would be )?left unchanged\.|\d+ files? reformatted\."),
            Nothing("No Python files are present to be formatted.*"))
        {
            Marks =
            [
                "would reformat ", " left unchanged.", " would be reformatted.", " would be reformatted, ",
                " files reformatted", " file reformatted", " to reformat.",
            ],
            Complaint = "would reformat",
        },
        new("isort",
            Finding(@"(?<sev>ERROR): (?<file>\S.*?) (?<msg>Imports are incorrectly sorted and/or formatted\.)"))
        {
            Marks = [" Imports are incorrectly sorted"],
        },
        new("pylint",
            Finding(@"<file>:<line>(?::<col>)?: \[(?<code>(?<sev>[CRWEFI])\d{4})(?:\([\w-]+\))?(?:, ?[^\]]*)?\] "
                + "<msg>"),
            Finding(@"<file>:<line>(?::<col>)?: ?(?<code>(?<sev>[CRWEFI])\d{4}) \([\w-]+\):? <msg>"),
            Finding(@"<file>:<line>(?::<col>)?: ?(?<sev>[CRWEFI]): ?\[(?<code>[\w-]+)\] <msg>"),
            Finding(@"<file>:<line>(?::<col>)?: ?(?<code>(?<sev>[CRWEFI])\d{4}): ?<msg>"),
            Finding(@"(?:(?<code>(?<sev>[CRWEFI])\d{4})|(?<sev>[CRWEFI])): *<line>, *<col>: <msg>"),
            Head(@"\*{5,} Module (?<file>\S+)"),
            Green(@"Your code has been rated at 10\.00/10.*"),
            End(@"Your code has been rated at -?[\d.]+/10.*"))
        {
            Marks = ["************* Module ", "Your code has been rated at "],
        },
        new("bandit",
            Opening(@">> Issue: \[(?<code>[A-Z]\d+)(?::[\w-]+)?\] <msg>"),
            Opening(">> Issue: <msg>"),
            Place(@"\s+Severity: (?<sev>\w+)\s+Confidence: \w+"),
            Place(@"\s+Location: <file>:<line>(?::<col>)?"),
            Finding(@"<file>:<line>(?::<col>)?: \[?(?<code>B\d{3})\]?(?:\[bandit\]|:[\w-]+)?:? "
                + "(?:(?<sev>LOW|MEDIUM|HIGH|UNDEFINED): )?<msg>"),
            Green(@"\s*No issues identified\."),
            End(@"Files skipped \(\d+\):"))
        {
            Marks = [">> Issue: [B", "No issues identified.", "[bandit]: "],
        },
        new("pydocstyle",
            Head("<file>:<line> (?:at|in) .*:"),
            Item(@"\s+(?<code>[A-Z]\d{3}): <msg>"))
        {
            Marks =
            [
                " D100: ", " D101: ", " D102: ", " D103: ", " D104: ", " D105: ", " D107: ", " D200: ", " D202: ",
                " D203: ", " D204: ", " D205: ", " D209: ", " D212: ", " D213: ", " D300: ", " D400: ", " D401: ",
            ],
        },
        new("vulture", Finding(@"<file>:<line>: (?<msg>.* \(\d+% confidence(?:, \d+ lines?)?\))"))
        {
            Marks = ["% confidence"],
        },
    ];
}
