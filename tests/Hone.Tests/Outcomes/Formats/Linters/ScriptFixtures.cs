using Hone.Outcomes;
using static Hone.Outcomes.CheckResult;

namespace Hone.Tests.Outcomes.Formats.Linters;

/// <summary>Outputs in the shape of the linters of PHP, Lua, Perl, shells and containers.</summary>
internal static class ScriptFixtures
{
    private static LinterFixture Named(string tool, CheckResult result, string output, params string[] places) =>
        new(tool, result, output, places) { IsMarked = false };

    public static IReadOnlyList<LinterFixture> All { get; } =
    [
        new("phpcs", Failed, """

            FILE: /srv/src/A.php
            ----------------------------------------------------------------------
            FOUND 1 ERROR AND 1 WARNING AFFECTING 2 LINES
            ----------------------------------------------------------------------
              2 | ERROR   | [x] Missing doc comment for a function that
                |         |     is public
             20 | WARNING | [ ] Line exceeds 85 characters (Generic.Files.LineLength.TooLong)
            ----------------------------------------------------------------------
            PHPCBF CAN FIX THE 1 MARKED SNIFF VIOLATIONS AUTOMATICALLY
            ----------------------------------------------------------------------

            Time: 54ms; Memory: 8MB
            """,
            "/srv/src/A.php|2||Error||Missing doc comment for a function that is public",
            "/srv/src/A.php|20||Warning|Generic.Files.LineLength.TooLong|Line exceeds 85 characters"),
        Named("phpcs", Failed, "/srv/src/A.php:2:1: error - Missing file doc comment",
            "/srv/src/A.php|2|1|Error||Missing file doc comment"),
        new("phpstan", Failed, """
             ------ ------------------------------------------------
              Line   src/A.php
             ------ ------------------------------------------------
              12     Call to an undefined method A::b() in a place
                     that is far away.
                     🪪  method.notFound
              19     Undefined variable: $c
             ------ ------------------------------------------------


             [ERROR] Found 2 errors

            """,
            "src/A.php|12||||Call to an undefined method A::b() in a place that is far away.",
            "src/A.php|19||||Undefined variable: $c"),
        Named("phpstan", Failed, "/srv/src/A.php:63:Access to an undefined property a::$b.",
            "/srv/src/A.php|63||||Access to an undefined property a::$b."),
        new("phpstan", Passed, """

             [OK] No errors

            """),
        new("psalm", Failed, """
            ERROR: UndefinedClass - src/A.php:3:5 - Class B does not exist (see https://psalm.dev/019)

            ------------------------------
            1 errors found
            ------------------------------
            """,
            "src/A.php|3|5|Error|UndefinedClass|Class B does not exist (see https://psalm.dev/019)"),
        new("psalm", Failed, "/srv/main.php:84:21:error - UndefinedConstant: Const ROOT is not defined",
            "/srv/main.php|84|21|Error|UndefinedConstant|Const ROOT is not defined"),
        new("psalm", Passed, """
            ------------------------------

                   No errors found!

            ------------------------------
            """),
        new("php-cs-fixer", Failed, """
            Loaded config default.
               1) src/A.php (braces, no_unused_imports)

            Found 1 of 12 files that can be fixed in 0.100 seconds, 12.000 MB memory used
            """,
            "src/A.php||||braces, no_unused_imports|not formatted"),
        new("luacheck", Failed, """
            Checking src/a.lua                                2 warnings

                src/a.lua:5:17: (W612) line consists of nothing but whitespace
                src/a.lua:9:1-7: unused variable b

            Total: 2 warnings / 0 errors in 1 file
            """,
            "src/a.lua|5|17||W612|line consists of nothing but whitespace", "src/a.lua|9|1|||unused variable b"),
        new("luacheck", Passed, "Total: 0 warnings / 0 errors in 3 files"),
        Named("perl", Failed, """
            syntax error at bin/a.pl line 3, near "my "
            Global symbol "$x" requires explicit package name at bin/a.pl line 9.
            bin/a.pl had compilation errors.
            """,
            "bin/a.pl|3||||syntax error", "bin/a.pl|9||||Global symbol \"$x\" requires explicit package name"),
        Named("perl", Passed, "bin/a.pl syntax OK"),
        new("perlcritic", Failed, "Code before strictures at line 1, column 1.  See page 429 of PBP.  (Severity: 5)",
            "|1|1|||Code before strictures"),
        new("shellcheck", Failed, """

            In build.sh line 3:
            echo $1
                 ^-- SC2086 (info): Double quote to prevent globbing and word splitting.

            Did you mean:
            echo "$1"

            For more information:
              https://www.shellcheck.net/wiki/SC2086 -- Double quote to prevent globbing ...
            """,
            "build.sh|3||Info|SC2086|Double quote to prevent globbing and word splitting."),
        new("shellcheck", Failed, "build.sh:3:6: note: Double quote to prevent globbing. [SC2086]",
            "build.sh|3|6|Info|SC2086|Double quote to prevent globbing."),
        new("hadolint", Failed, """
            Dockerfile:3 DL3008 warning: Pin versions in apt get install.
            Dockerfile:5 SC2046 Quote this to prevent word splitting.
            """,
            "Dockerfile|3||Warning|DL3008|Pin versions in apt get install.",
            "Dockerfile|5|||SC2046|Quote this to prevent word splitting."),
    ];
}
