using Hone.Outcomes;
using static Hone.Outcomes.CheckResult;

namespace Hone.Tests.Outcomes.Formats.Linters;

/// <summary>Outputs in the shape of the linters of JavaScript and style sheets.</summary>
internal static class WebFixtures
{
    private static LinterFixture Named(string tool, CheckResult result, string output, params string[] places) =>
        new(tool, result, output, places) { IsMarked = false };

    public static IReadOnlyList<LinterFixture> All { get; } =
    [
        new("eslint", Failed, """

            /srv/shop/src/app/(cart)/page.tsx
               4:10  error    'total' is defined but never used  @typescript-eslint/no-unused-vars
              12:1   warning  Unexpected console statement       no-console

            /srv/shop/src/broken.ts
              3:7  error  Parsing error: Unexpected token

            ✖ 3 problems (2 errors, 1 warning)
              1 error and 0 warnings potentially fixable with the `--fix` option.

            """,
            "/srv/shop/src/app/(cart)/page.tsx|4|10|Error|@typescript-eslint/no-unused-vars|"
                + "'total' is defined but never used",
            "/srv/shop/src/app/(cart)/page.tsx|12|1|Warning|no-console|Unexpected console statement",
            "/srv/shop/src/broken.ts|3|7|Error||Parsing error: Unexpected token"),
        new("eslint", Passed, """
            /srv/shop/src/a.js
              12:1  warning  Unexpected console statement  no-console

            ✖ 1 problem (0 errors, 1 warning)
            """,
            "/srv/shop/src/a.js|12|1|Warning|no-console|Unexpected console statement"),
        Named("eslint-compact", Failed, """
            /srv/shop/src/a.js: line 2, col 10, Error - 'f' is defined but never used. (no-unused-vars)
            /srv/shop/src/a.js: line 3, col 1, Warning - Unexpected console statement. (no-console)

            2 problems
            """,
            "/srv/shop/src/a.js|2|10|Error|no-unused-vars|'f' is defined but never used.",
            "/srv/shop/src/a.js|3|1|Warning|no-console|Unexpected console statement."),
        Named("eslint", Failed, """
            /srv/shop/src/a.js:2:10: 'f' is defined but never used. [Error/no-unused-vars]

            1 problem
            """,
            "/srv/shop/src/a.js|2|10|Error|no-unused-vars|'f' is defined but never used."),
        Named("textlint", Failed, """
            /srv/docs/a.md
              3:12  error  Found "TODO"  no-todo

            ✖ 1 problem (1 error, 0 warnings)
            """,
            "/srv/docs/a.md|3|12|Error|no-todo|Found \"TODO\""),
        new("stylelint", Failed, """

            src/app.css
              1:8   ✖  Unexpected unknown unit "pixels"  unit-no-unknown
              4:1   ⚠  Expected empty line before rule   rule-empty-line-before

            ✖ 2 problems (1 error, 1 warning)
            """,
            "src/app.css|1|8|Error|unit-no-unknown|Unexpected unknown unit \"pixels\"",
            "src/app.css|4|1|Warning|rule-empty-line-before|Expected empty line before rule"),
        Named("stylelint", Failed, "src/app.css: line 1, col 8, error - Unexpected unit (unit-no-unknown)",
            "src/app.css|1|8|Error|unit-no-unknown|Unexpected unit"),
        new("standardjs", Failed, """
            standard: Use JavaScript Standard Style (https://standardjs.com)
            standard: Run `standard --fix` to automatically fix some problems.
              /srv/shop/index.js:4:12: Missing space before function parentheses. (space-before-function-paren)
            """,
            "/srv/shop/index.js|4|12||space-before-function-paren|Missing space before function parentheses."),
        Named("tslint", Failed, """
            ERROR: src/a.ts:3:5 - missing semicolon
            src/b.tsx[15, 11]: ' should be "
            """,
            "src/a.ts|3|5|Error||missing semicolon", "src/b.tsx|15|11|||' should be \""),
        Named("jshint", Failed, """
            a.js: line 1, col 5, Missing semicolon. (W033)

            1 error
            """,
            "a.js|1|5||W033|Missing semicolon."),
        new("biome", Failed, """
            src/a.js:3:7 lint/suspicious/noDoubleEquals  FIXABLE  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

              × Use === instead of ==.

                2 │ const a = 1;
              > 3 │ if (a == 1) {}
                  │       ^^

              ℹ == is only allowed when comparing against null.

            src/b.js format ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

              × Formatter would have printed the following content:

            Checked 2 files in 4ms. No fixes applied.
            Found 2 errors.
            check ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

              × Some errors were emitted while running checks.
            """,
            "src/a.js|3|7|Error|lint/suspicious/noDoubleEquals|Use === instead of ==.",
            "src/b.js|||Error|format|Formatter would have printed the following content:"),
        new("biome", Passed, "Checked 12 files in 9ms. No fixes applied.\n"),
        new("prettier", Failed, """
            Checking formatting...
            [warn] src/a.ts
            [error] src/b.ts: SyntaxError: Unexpected token (3:5)
            [warn] Code style issues found in 2 files. Run Prettier with --write to fix.
            """,
            "src/a.ts|||||not formatted", "src/b.ts|3|5|Error||SyntaxError: Unexpected token"),
        new("prettier", Passed, """
            Checking formatting...
            All matched files use Prettier code style!
            """),
        new("oxlint", Failed, """

              ⚠ eslint(no-unused-vars): Variable 'a' is declared but never used.
               ╭─[src/a.js:1:7]
             1 │ const a = 1;
               ·       ┬
               ╰────
              help: Consider removing this declaration.

              × typescript(no-misused-new): Unexpected `new`.
               ╭─[src/b.ts:4:2]
               ╰────

            Found 1 warning and 1 error.
            Finished in 5ms on 2 files with 93 rules using 8 threads.
            """,
            "src/a.js|1|7|Warning|eslint(no-unused-vars)|Variable 'a' is declared but never used.",
            "src/b.ts|4|2|Error|typescript(no-misused-new)|Unexpected `new`."),
        new("oxlint", Passed, """
            Found 0 warnings and 0 errors.
            Finished in 5ms on 2 files with 93 rules using 8 threads.
            """),
        new("knip", Failed, """
            Unused files (2)
            src/old.ts
            src/app/[id]/page.tsx
            Unused dependencies (1)
            left-pad  package.json:12:6
            Unused exports (1)
            parse  function  src/a.ts:3:14
            """,
            "src/old.ts||||Unused files|unused", "src/app/[id]/page.tsx||||Unused files|unused",
            "package.json|12|6||Unused dependencies|left-pad", "src/a.ts|3|14||Unused exports|parse"),
        new("knip", Passed, "✂️  Excellent, Knip found no issues."),
        new("deno lint", Failed, """
            error[no-unused-vars]: `a` is never used
             --> /srv/shop/a.ts:1:7
              |
            1 | const a = 1;
              |       ^
              = hint: If this is intentional, prefix it with an underscore like `_a`

              docs: https://lint.deno.land/rules/no-unused-vars

            Found 1 problem
            Checked 3 files
            """,
            "/srv/shop/a.ts|1|7|Error|no-unused-vars|`a` is never used"),
        Named("deno lint", Passed, "Checked 3 files\n"),
        new("djlint", Failed, """

            templates/base.html
            ───────────────────────────────────────────────────────────────
            H025 3:4 Tag seems to be an orphan. <div class="a"

            Linted 1 file, found 1 error.
            """,
            "templates/base.html|3|4||H025|Tag seems to be an orphan. <div class=\"a\""),
        new("djlint", Passed, "Linted 4 files, found 0 errors.\n"),
        new("dprint", Failed, "Found 2 not formatted files."),
    ];
}
