using static Hone.Outcomes.Formats.Linters.LinePattern;

namespace Hone.Outcomes.Formats.Linters;

/// <summary>Programs that run linters, and a linter about which nothing is known.</summary>
internal static class HookRows
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<LinterRow> All { get; } =
    [
        new("pre-commit",
            Finding(@"<msg>\.{3,}(?:\(.*\))?(?<sev>Failed)"),
            Banner(@"\S.*?\.{3,}(?:\(.*\))?Passed"),
            Nothing(@"\S.*?\.{3,}(?:\(.*\))?Skipped"),
            Place(@"- hook id: (?<code>\S+)"))
        {
            Names = ["prek"],
            Marks = ["...Passed", "...Failed", "...Skipped", ")Skipped"],
        },
        new("lint-staged",
            Skip(@"\s*[✖×✔] \d+ problems?.*"),
            Nothing(@".*(?:[Nn]o staged files|could not find any staged files).*"),
            Finding(@"\s*\[FAILED\] <msg>(?: \[FAILED\])?"),
            Finding(@"\s*[✖×] <msg>(?: \[FAILED\])"),
            Red(@"\s*[✖×] .*"),
            Green(@"\s*(?:[✔✓]|\[COMPLETED\]) Cleaning up temporary files\.\.\."))
        {
            Marks = ["Running tasks for staged files", "Backing up original state", "could not find any staged files"],
        },
        new("generic",
            Finding(@"\s*<path>:<line>:<col>: ?<sev>: ?<msg>"),
            Finding(@"\s*<path>:<line>:<col>: ?<msg>"),
            Finding(@"\s*<path>:<line>:<col> <sev>:? <msg>"),
            Finding(@"\s*<path>:<line>:<col> (?:- )?<msg>"),
            Finding(@"\s*<path>\(<line>,<col>\): <sev> (?:(?<code>[A-Z]+\d+): )?<msg>"),
            Finding(@"\s*<path>\(<line>,<col>\): (?:(?<code>[A-Z]+\d+): )?<msg>"),
            Finding("<path>: line <line>, col <col>, <sev> - <msg>"),
            Finding("<path>: line <line>, col <col>, <msg>"),
            Finding(@"\s*<path>:<line>: ?<sev>: ?<msg>"),
            Finding(@"\s*<path>:<line>: ?<msg>"),
            Finding(@"\s+<line>:<col>\s+<sev>\s+<msg>(?:\s{2,}<code>)?"),
            Head(@"(?<file>(?:[A-Za-z]:)?[^\s:|""'<>*?`#$+(\[{=-][^\s:|""<>*?]*\.\w{1,10})")),
    ];
}
