using Hone.Outcomes;
using static Hone.Outcomes.CheckResult;

namespace Hone.Tests.Outcomes.Formats.Linters;

/// <summary>Outputs in the shape of Python's linters.</summary>
internal static class PythonFixtures
{
    private static LinterFixture Named(string tool, CheckResult result, string output, params string[] places) =>
        new(tool, result, output, places) { IsMarked = false };

    public static IReadOnlyList<LinterFixture> All { get; } =
    [
        new("flake8", Failed, """
            ./app/main.py:3:1: F401 'os' imported but unused
            ./app/main.py:9:80: E501 line too long (91 > 79 characters)
            C:\work\app.py:1:1: SIM102 Use a single if-statement
            3
            """,
            "./app/main.py|3|1||F401|'os' imported but unused",
            "./app/main.py|9|80||E501|line too long (91 > 79 characters)",
            @"C:\work\app.py|1|1||SIM102|Use a single if-statement"),
        Named("pycodestyle", Failed, "a.py:2:5: E225 missing whitespace around operator",
            "a.py|2|5||E225|missing whitespace around operator"),
        Named("pyflakes", Failed, """
            a.py:1:1: 'os' imported but unused
            b.py:2:4 undefined name 'x'
            """,
            "a.py|1|1|||'os' imported but unused", "b.py|2|4|||undefined name 'x'"),
        Named("doc8", Failed, "docs/a.rst:12: D001 Line too long", "docs/a.rst|12|||D001|Line too long"),
        new("ruff", Failed, """
            app/main.py:1:8: F401 [*] `os` imported but unused
            app/main.py:4:1: E741 Ambiguous variable name: `l`
            app/broken.py:2:3: invalid-syntax: Expected an expression
            Found 3 errors.
            [*] 1 fixable with the `--fix` option.
            """,
            "app/main.py|1|8||F401|`os` imported but unused",
            "app/main.py|4|1||E741|Ambiguous variable name: `l`",
            "app/broken.py|2|3||invalid-syntax|Expected an expression"),
        new("ruff", Failed, """
            F401 [*] `os` imported but unused
             --> app/main.py:1:8
              |
            1 | import os
              |        ^^
              |
            help: Remove unused import: `os`

            Found 1 error.
            [*] 1 fixable with the `--fix` option.
            """,
            "app/main.py|1|8||F401|`os` imported but unused"),
        new("ruff", Failed, """
            app/main.py:
              1:8 F401 [*] `os` imported but unused
              7:1 E302 Expected 2 blank lines, found 1

            Found 2 errors.
            [*] 1 fixable with the `--fix` option.
            """,
            "app/main.py|1|8||F401|`os` imported but unused",
            "app/main.py|7|1||E302|Expected 2 blank lines, found 1"),
        new("ruff", Passed, "All checks passed!\n"),
        Named("ruff", Passed, "Found 3 errors (3 fixed, 0 remaining).\n"),
        new("ruff", Failed, """
            Would reformat: app/main.py
            1 file would be reformatted, 2 files already formatted
            """,
            "app/main.py|||||would reformat"),
        new("ruff", Passed, "3 files already formatted"),
        new("black", Failed, """
            error: cannot format app/broken.py: Cannot parse: 3:7: def (:
            would reformat app/main.py

            Oh no! 💥 💔 💥
            1 file would be reformatted, 4 files would be left unchanged, 1 file would fail to reformat.
            """,
            "app/broken.py|3|7|Error||cannot format: Cannot parse: def (:",
            "app/main.py|||||would reformat"),
        new("black", Passed, """
            All done! ✨ 🍰 ✨
            5 files would be left unchanged.
            """),
        new("black", Passed, """
            reformatted app/main.py

            All done! ✨ 🍰 ✨
            1 file reformatted, 4 files left unchanged.
            """),
        Named("black", NothingRan, "No Python files are present to be formatted. Nothing to do 😴"),
        new("isort", Failed, "ERROR: /srv/app/main.py Imports are incorrectly sorted and/or formatted.",
            "/srv/app/main.py|||Error||Imports are incorrectly sorted and/or formatted."),
        new("pylint", Failed, """
            ************* Module app.main
            app/main.py:1:0: C0114: Missing module docstring (missing-module-docstring)
            app/main.py:4:4: E1101: Instance of 'A' has no 'b' member (no-member)

            ------------------------------------------------------------------
            Your code has been rated at 3.33/10 (previous run: 10.00/10, -6.67)
            """,
            "app/main.py|1|0|Info|C0114|Missing module docstring (missing-module-docstring)",
            "app/main.py|4|4|Error|E1101|Instance of 'A' has no 'b' member (no-member)"),
        new("pylint", Failed, """
            ************* Module app.main
            app/main.py:12: [W0611(unused-import), ] Unused import os
            app/main.py:30: [R0903(too-few-public-methods), Config] Too few public methods (1/2)
            """,
            "app/main.py|12||Warning|W0611|Unused import os",
            "app/main.py|30||Info|R0903|Too few public methods (1/2)"),
        new("pylint", Failed, """
            ************* Module app
            C:  1, 0: Missing module docstring (missing-docstring)
            """,
            "app|1|0|Info||Missing module docstring (missing-docstring)"),
        Named("pylint", Failed, """
            app.py:7:4: [W0612(unused-variable), main] Unused variable 'left'
            app.py:8:4: W0612 (unused-variable) Unused variable 'right'
            app.py:9:4:W: [unused-variable] Unused variable 'up'
            """,
            "app.py|7|4|Warning|W0612|Unused variable 'left'",
            "app.py|8|4|Warning|W0612|Unused variable 'right'",
            "app.py|9|4|Warning|unused-variable|Unused variable 'up'"),
        Named("bandit", Failed, """
            app.py:3: [B110] Try, Except, Pass detected.
            app.py:5: B101:assert_used LOW: Use of assert detected.
            """,
            "app.py|3|||B110|Try, Except, Pass detected.",
            "app.py|5||Info|B101|Use of assert detected."),
        new("pylint", Passed, """

            -------------------------------------------------------------------
            Your code has been rated at 10.00/10 (previous run: 9.50/10, +0.50)

            """),
        new("bandit", Failed, """
            Run started:2026-01-01 00:00:00

            Test results:
            >> Issue: [B602:subprocess_popen_with_shell_equals_true] subprocess call with shell=True identified.
               Severity: High   Confidence: High
               CWE: CWE-78 (https://cwe.mitre.org/data/definitions/78.html)
               More Info: https://bandit.readthedocs.io/
               Location: ./app/run.py:14:4
            13      command = "ls"
            14      subprocess.run(command, shell=True)

            --------------------------------------------------
            Code scanned:
                    Total lines of code: 20
            Files skipped (0):
            """,
            "./app/run.py|14|4|Error|B602|subprocess call with shell=True identified."),
        Named("bandit", Failed, "/srv/app/run.py:2: B404[bandit]: LOW: Consider possible security implications.",
            "/srv/app/run.py|2||Info|B404|Consider possible security implications."),
        new("bandit", Passed, """
            Test results:
                    No issues identified.

            Code scanned:
                    Total lines of code: 20
            Files skipped (0):
            """),
        new("pydocstyle", Failed, """
            app/main.py:1 at module level:
                    D100: Missing docstring in public module
            app/main.py:18 in private nested class `meta`:
                    D101: Missing docstring in public class
            """,
            "app/main.py|1|||D100|Missing docstring in public module",
            "app/main.py|18|||D101|Missing docstring in public class"),
        new("vulture", Failed, "app/main.py:3: unused import 'os' (90% confidence)",
            "app/main.py|3||||unused import 'os' (90% confidence)"),
    ];
}
