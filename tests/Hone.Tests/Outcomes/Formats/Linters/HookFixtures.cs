using Hone.Outcomes;
using static Hone.Outcomes.CheckResult;

namespace Hone.Tests.Outcomes.Formats.Linters;

/// <summary>Outputs in the shape of what runs linters, and of a linter about which nothing is known.</summary>
internal static class HookFixtures
{
    private static LinterFixture Named(string tool, CheckResult result, string output, params string[] places) =>
        new(tool, result, output, places) { IsMarked = false };

    public static IReadOnlyList<LinterFixture> All { get; } =
    [
        new("pre-commit", Failed, """
            trim trailing whitespace.................................................Passed
            check yaml...........................................(no files to check)Skipped
            ruff format..............................................................Failed
            - hook id: ruff-format
            - files were modified by this hook

            1 file reformatted, 2 files left unchanged

            """,
            "|||Info|ruff-format|ruff format"),
        new("pre-commit", Passed, """
            trim trailing whitespace.................................................Passed
            check yaml...........................................(no files to check)Skipped
            """),
        new("pre-commit", NothingRan,
            "check yaml...........................................(no files to check)Skipped"),
        new("lint-staged", Failed, """
            ✔ Backing up original state...
            ⚠ Running tasks for staged files...
              ✖ eslint --fix [FAILED]
            ↓ Applying modifications from tasks...
            ✔ Reverting to original state because of errors...
            ✔ Cleaning up temporary files...

            ✖ eslint --fix:

            /srv/shop/a.js
              1:1  error  Unexpected var  no-var

            ✖ 1 problem (1 error, 0 warnings)
            """,
            "|||||eslint --fix"),
        new("lint-staged", Passed, """
            ✔ Backing up original state...
            ✔ Running tasks for staged files...
            ✔ Applying modifications from tasks...
            ✔ Cleaning up temporary files...
            """),
        new("lint-staged", NothingRan, "→ lint-staged could not find any staged files matching configured tasks."),
        Named("generic", Failed, """
            > shop@1.0.0 lint
            src/a.x:3:5: error: something is wrong
            src/b.x:9: something else
            src/c.x(4,2): warning X12: a warning
            src/d.x
              7:1  warning  Unexpected thing  no-thing
            """,
            "src/a.x|3|5|Error||something is wrong", "src/b.x|9||||something else",
            "src/c.x|4|2|Warning|X12|a warning", "src/d.x|7|1|Warning|no-thing|Unexpected thing"),
    ];
}
