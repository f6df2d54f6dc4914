using Hone.Outcomes;
using static Hone.Outcomes.CheckResult;

namespace Hone.Tests.Outcomes.Formats.Linters;

/// <summary>Outputs in the shape of linters of compiled and functional languages.</summary>
internal static class CodeFixtures
{
    private static LinterFixture Named(string tool, CheckResult result, string output, params string[] places) =>
        new(tool, result, output, places) { IsMarked = false };

    public static IReadOnlyList<LinterFixture> All { get; } =
    [
        new("rustfmt", Failed, """
            Diff in /srv/app/src/main.rs:3:
             fn main() {
            -    let  a = 1;
            +    let a = 1;
            Diff in /srv/app/src/lib.rs at line 9:
            """,
            "/srv/app/src/main.rs|3||||not formatted", "/srv/app/src/lib.rs|9||||not formatted"),
        new("cppcheck", Failed, """
            Checking src/a.cpp ...
            [src/a.cpp:3]: (error) Array 'a[10]' accessed at index 10, which is out of bounds.
            [src/a.cpp:9]: (style) Unused variable: b
            """,
            "src/a.cpp|3||Error||Array 'a[10]' accessed at index 10, which is out of bounds.",
            "src/a.cpp|9||Info||Unused variable: b"),
        Named("cppcheck", Passed, "src/a.cpp:9:5: style: Unused variable: b [unusedVariable]",
            "src/a.cpp|9|5|Info|unusedVariable|Unused variable: b"),
        new("clang-tidy", Passed, """
            1 warning generated.
            /srv/src/a.cpp:10:5: warning: use nullptr [modernize-use-nullptr]
                return 0;
                       ^
                       nullptr
            /srv/src/a.h:3:1: note: declared here
            """,
            "/srv/src/a.cpp|10|5|Warning|modernize-use-nullptr|use nullptr"),
        new("clang-tidy", Failed, """
            /srv/src/a.cpp:1:10: error: 'b.h' file not found [clang-diagnostic-error]
            1 error generated.
            """,
            "/srv/src/a.cpp|1|10|Error|clang-diagnostic-error|'b.h' file not found"),
        new("clang-format", Failed,
            "src/a.cpp:3:1: error: code should be clang-formatted [-Wclang-format-violations]",
            "src/a.cpp|3|1|Error|-Wclang-format-violations|code should be clang-formatted"),
        new("cpplint", Failed, """
            src/a.cpp:3:  Missing space before {  [whitespace/braces] [5]
            Done processing src/a.cpp
            Total errors found: 1
            """,
            "src/a.cpp|3|||whitespace/braces|Missing space before {"),
        new("cpplint", Passed, """
            Done processing src/a.cpp
            Total errors found: 0
            """),
        new("swiftlint", Failed, """
            Linting Swift files at paths Sources
            Linting 'A.swift' (1/1)
            /srv/Sources/A.swift:10:5: warning: Line Length Violation: Line should be 120 characters (line_length)
            /srv/Sources/A.swift:3: error: Force Cast Violation: Force casts should be avoided (force_cast)
            Done linting! Found 2 violations, 1 serious in 1 file.
            """,
            "/srv/Sources/A.swift|10|5|Warning|line_length|Line Length Violation: Line should be 120 characters",
            "/srv/Sources/A.swift|3||Error|force_cast|Force Cast Violation: Force casts should be avoided"),
        new("swiftlint", Passed, "Done linting! Found 2 violations, 0 serious in 14 files."),
        new("ktlint", Failed, """
            /srv/src/A.kt:1:1: Unexpected blank line(s) (standard:no-consecutive-blank-lines)

            Summary error count (descending) by rule:
              standard:no-consecutive-blank-lines: 1
            """,
            "/srv/src/A.kt|1|1||standard:no-consecutive-blank-lines|Unexpected blank line(s)"),
        new("detekt", Failed, """
            style - 20min debt
            	MagicNumber - [main] at /srv/src/A.kt:10:5
            /srv/src/B.kt:3:1: The function b is too long. [LongMethod]

            Overall debt: 20min

            detekt finished in 523 ms.
            Analysis failed with 2 weighted issues.
            """,
            "/srv/src/A.kt|10|5||MagicNumber|[main]", "/srv/src/B.kt|3|1||LongMethod|The function b is too long."),
        new("checkstyle", Failed, """
            Starting audit...
            [ERROR] /srv/src/A.java:10:5: Missing a Javadoc comment. [MissingJavadocMethod]
            [WARN] /srv/src/A.java:12: Line is longer than 100 characters. [LineLength]
            Audit done.
            Checkstyle ends with 1 errors.
            """,
            "/srv/src/A.java|10|5|Error|MissingJavadocMethod|Missing a Javadoc comment.",
            "/srv/src/A.java|12||Warning|LineLength|Line is longer than 100 characters."),
        new("checkstyle", Passed, """
            Starting audit...
            Audit done.
            """),
        Named("pmd", Failed, "/srv/src/A.java:9:\tUnusedLocalVariable:\tAvoid unused local variables such as 'a'.",
            "/srv/src/A.java|9|||UnusedLocalVariable|Avoid unused local variables such as 'a'."),
        new("scalastyle", Failed, """
            error file=/srv/src/A.scala message=File length exceeds 5 lines
            warning file=/srv/src/A.scala message=Object name is wrong line=6 column=7
            Processed 1 file(s)
            Found 1 errors
            Found 1 warnings
            Finished in 358 ms
            """,
            "/srv/src/A.scala|||Error||File length exceeds 5 lines",
            "/srv/src/A.scala|6|7|Warning||Object name is wrong"),
        new("sbt-scalastyle", Failed, """
            [info] scalastyle using config /srv/scalastyle-config.xml
            [error] /srv/src/A.scala: File length exceeds 5 lines
            [warn] /srv/src/A.scala:6:7: Object name is wrong
            [info] Processed 1 file(s)
            [info] Found 1 errors
            [info] Found 1 warnings
            [error] (compile:scalastyle) errors exist
            [error] Total time: 1 s, completed Jan 1, 2026 0:00:00 AM
            """,
            "/srv/src/A.scala|||Error||File length exceeds 5 lines",
            "/srv/src/A.scala|6|7|Warning||Object name is wrong"),
        new("hlint", Failed, """
            src/Calc.hs:11:18: Suggestion: Redundant bracket
            Found:
              (eval a) + 1
            Perhaps:
              eval a + 1

            src/Calc.hs:(12,1)-(14,9): Warning: Use concat
            Found:
              foldr (++) []

            2 hints
            """,
            "src/Calc.hs|11|18|Info||Redundant bracket", "src/Calc.hs|12|1|Warning||Use concat"),
        Named("hlint", Passed, "No hints"),
        new("credo", Failed, """
              Warnings - please take a look
            ┃
            ┃ [W] ↗ There should be no calls to IO.inspect/1.
            ┃       lib/shop.ex:12:5 #(Shop.run)

            Analysis took 0.2 seconds
            12 mods/funs, found 1 warning.
            """,
            "lib/shop.ex|12|5|||There should be no calls to IO.inspect/1."),
        new("credo", Passed, """
            Analysis took 0.2 seconds (0.02s to load, 0.1s running 50 checks on 4 files)
            12 mods/funs, found no issues.
            """),
        Named("credo", Failed, "lib/shop.ex:12:5: W: There should be no calls to IO.inspect/1.",
            "lib/shop.ex|12|5|||There should be no calls to IO.inspect/1."),
        new("dialyzer", Failed, """
            Total errors: 1, Skipped: 0, Unnecessary Skips: 0
            done in 0m1.08s
            lib/shop.ex:12:no_return Function run/0 has no local return.
            done (warnings were emitted)
            """,
            "lib/shop.ex|12|||no_return|Function run/0 has no local return."),
        new("dialyzer", Passed, """
            Total errors: 0, Skipped: 0, Unnecessary Skips: 0
            done in 0m1.08s
            done (passed successfully)
            """),
        new("mix format", Failed, """
            ** (Mix) mix format failed due to --check-formatted.
            The following files are not formatted:

              * lib/shop.ex
            """,
            "lib/shop.ex|||||not formatted"),
    ];
}
