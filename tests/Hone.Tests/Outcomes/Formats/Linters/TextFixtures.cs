using Hone.Outcomes;
using static Hone.Outcomes.CheckResult;

namespace Hone.Tests.Outcomes.Formats.Linters;

/// <summary>Outputs in the shape of linters of prose, spelling, configuration and infrastructure.</summary>
internal static class TextFixtures
{
    private static LinterFixture Named(string tool, CheckResult result, string output, params string[] places) =>
        new(tool, result, output, places) { IsMarked = false };

    public static IReadOnlyList<LinterFixture> All { get; } =
    [
        new("yamllint", Failed, """
            deploy/a.yml
              1:1       warning  missing document start "---"  (document-start)
              4:81      error    line too long (98 > 80 characters)  (line-length)

            """,
            "deploy/a.yml|1|1|Warning|document-start|missing document start \"---\"",
            "deploy/a.yml|4|81|Error|line-length|line too long (98 > 80 characters)"),
        new("yamllint", Passed, "deploy/a.yml:1:1: [warning] missing document start \"---\" (document-start)",
            "deploy/a.yml|1|1|Warning|document-start|missing document start \"---\""),
        new("markdownlint", Failed, """
            README.md:3:81 MD013/line-length Line length [Expected: 80; Actual: 120]
            docs/a.md:9 error MD022/blanks-around-headings Headings should be surrounded by blank lines
            """,
            "README.md|3|81||MD013/line-length|Line length [Expected: 80; Actual: 120]",
            "docs/a.md|9||Error|MD022/blanks-around-headings|Headings should be surrounded by blank lines"),
        new("markdownlint", Passed, """
            Linting: 4 file(s)
            Summary: 0 error(s)
            """),
        new("remark-lint", Passed, """
            README.md
             25:3-25:8  warning  Incorrect list-item indent: add 2 spaces  list-item-indent  remark-lint

            ⚠ 1 warning
            """,
            "README.md|25|3|Warning||Incorrect list-item indent: add 2 spaces  list-item-indent  remark-lint"),
        new("vale", Failed, """

             README.md
             3:5    error    Did you really mean 'teh'?    Vale.Spelling
             9:10   warning  'very' is a word that can be  Prose.Words
                             left out.

            ✖ 1 error, 1 warning and 0 suggestions in 1 file.
            """,
            "README.md|3|5|Error|Vale.Spelling|Did you really mean 'teh'?",
            "README.md|9|10|Warning|Prose.Words|'very' is a word that can be left out."),
        new("vale", Passed, "✔ 0 errors, 0 warnings and 0 suggestions in 3 files.\n"),
        new("codespell", Failed, "./docs/a.md:3: teh ==> the", "./docs/a.md|3||||teh ==> the"),
        new("misspell", Failed, "docs/a.md:1:20: \"langauge\" is a misspelling of \"language\"",
            "docs/a.md|1|20|||\"langauge\" is a misspelling of \"language\""),
        new("typos", Failed, """
            error: `teh` should be `the`
              --> ./docs/a.md:1:5
              |
            1 | on teh way
              |    ^^^
              |
            """,
            "./docs/a.md|1|5|Error||`teh` should be `the`"),
        new("typos", Failed, "./docs/a.md:1:5: `teh` -> `the`", "./docs/a.md|1|5|||`teh` -> `the`"),
        new("cspell", Failed, """
            1/2 docs/a.md 120.00ms X
            docs/a.md:3:5 - Unknown word (teh)
            CSpell: Files checked: 2, Issues found: 1 in 1 file.
            """,
            "docs/a.md|3|5|||Unknown word (teh)"),
        new("cspell", Passed, "CSpell: Files checked: 2, Issues found: 0 in 0 files."),
        Named("proselint", Failed, "docs/a.md:3:5: typography.symbols.curly_quotes Use curly quotes.",
            "docs/a.md|3|5||typography.symbols.curly_quotes|Use curly quotes."),
        new("dotenv-linter", Failed, """
            Checking .env
            .env:2 DuplicatedKey: The FOO key is duplicated
            .env:3 UnorderedKey: The BAR key should go before the FOO key

            Found 2 problems
            """,
            ".env|2|||DuplicatedKey|The FOO key is duplicated",
            ".env|3|||UnorderedKey|The BAR key should go before the FOO key"),
        Named("dotenv-linter", Failed, """
            .env:2 The FOO key is duplicated
            deploy/prod.env:3 Incorrect delimiter
            """,
            ".env|2||||The FOO key is duplicated",
            "deploy/prod.env|3||||Incorrect delimiter"),
        Named("dotenv-linter", Passed, """
            Checking .env

            No problems found
            """),
        Named("gitlint", Failed, """
            1: T1 Title exceeds max length (80>72): "A title that goes on"
            3: B6 Body message is missing
            """,
            "|1|||T1|Title exceeds max length (80>72): \"A title that goes on\"", "|3|||B6|Body message is missing"),
        new("commitlint", Failed, """
            ⧗   input: A commit
            ✖   type may not be empty [type-empty]

            ✖   found 1 problems, 0 warnings
            """,
            "|||Error|type-empty|type may not be empty"),
        new("commitlint", Passed, "✔   found 0 problems, 0 warnings"),
        new("actionlint", Failed, """
            .github/workflows/ci.yml:3:5: unexpected key "branch" for "push" section [syntax-check]
              |
            3 |     branch: main
              |     ^~~~~~~
            """,
            ".github/workflows/ci.yml|3|5||syntax-check|unexpected key \"branch\" for \"push\" section"),
        new("tflint", Failed, """
            1 issue(s) found:

            Warning: [Fixable] variable "a" is declared but not used (terraform_unused_declarations)

              on variables.tf line 1:
               1: variable "a" {

            Reference: https://example.org/rules
            """,
            "variables.tf|1||Warning|terraform_unused_declarations|variable \"a\" is declared but not used"),
        new("sqlfluff", Failed, """
            == [models/a.sql] FAIL
            L:   1 | P:   9 | LT01 | Expected only single space before naked identifier.
                                   | Found '  '. [layout.spacing]
            == [models/b.sql] PASS
            All Finished 📜 🎉!
            """,
            "models/a.sql|1|9||LT01|"
                + "Expected only single space before naked identifier. Found '  '. [layout.spacing]"),
        new("sqlfluff", Passed, """
            == [models/b.sql] PASS
            All Finished 📜 🎉!
            """),
        Named("ansible-lint", Failed, """
            site.yml:1: [E201] Trailing whitespace
            site.yml:3: yaml[truthy]: Truthy value should be one of [false, true]
            """,
            "site.yml|1|||E201|Trailing whitespace",
            "site.yml|3|||yaml[truthy]|Truthy value should be one of [false, true]"),
        new("ansible-lint", Failed, """
            WARNING  Listing 1 violation(s) that are fatal
            no-changed-when: Commands should not change things if nothing needs doing.
            site.yml:12 Task/Handler: Run it

            Failed: 1 failure(s), 0 warning(s) on 3 files. Last profile that met the validation criteria was 'min'.
            """,
            "site.yml|12|||no-changed-when|Commands should not change things if nothing needs doing."),
        new("ansible-lint", Passed, "Passed: 0 failure(s), 0 warning(s) on 3 files. Profile 'min' was required."),
    ];
}
