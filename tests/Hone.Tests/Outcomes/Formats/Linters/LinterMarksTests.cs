using Hone.Outcomes;

namespace Hone.Tests.Outcomes.Formats.Linters;

/// <summary>What is not the output of a linter, though it speaks of one or looks like one.</summary>
public sealed class LinterMarksTests
{
    [Theory]
    [InlineData("a search", """
        src/a.cs:12: throw new InvalidOperationException("not found (errcheck)");
        src/b.py:3:import os  # noqa: E501
        src/c.go:40:	return err //nolint:errcheck
        docs/a.md:7:All checks passed!
        docs/lint.md:9:app/main.py:1:1: F401 'os' imported but unused
        """)]
    [InlineData("a diff", """
        diff --git a/.github/ci.log b/.github/ci.log
        --- a/.github/ci.log
        +++ b/.github/ci.log
        @@ -1,3 +1,3 @@
        -app/main.py:1:1: F401 'os' imported but unused
        -✖ 3 problems (2 errors, 1 warning)
        +All checks passed!
        +0 issues.
         12 files inspected, no offenses detected
        """)]
    [InlineData("a page", """
        # Linting

        Run `ruff check` until it says "All checks passed!", and `golangci-lint run` until it says `0 issues.`
        - `eslint` ends with `✖ 3 problems (2 errors, 1 warning)`.
        - RuboCop's last line is `12 files inspected, no offenses detected`.
        > app/main.py:1:1: F401 'os' imported but unused
        | hook | result |
        |---|---|
        | black | 5 files would be left unchanged. |
        """)]
    [InlineData("prose", """
        I ran the linters: all checks passed, no offenses detected in 12 files, and Prettier is happy too.
        There were 3 problems (2 errors, 1 warning) before, and ESLint's no-unused-vars was among them.
        The file app/main.py:12 still needs a docstring; D100 says so. Nothing would be reformatted.
        """)]
    [InlineData("a listing", """
             1	import os
             2	# app/main.py:1:1: E501 line too long
             3	print("All checks passed!")
             4	print("0 issues.")
        """)]
    [InlineData("a log", """
        [info] 2026-01-01 12:00:01 listening on 127.0.0.1:8080: ready
        [warn] 2026-01-01 12:00:02 cache is cold
        [error] request failed: timeout
        Done in 2.31s.
        """)]
    [InlineData("a list of files", """
        src/a.go
        src/b.go
        README.md
        """)]
    public void What_only_speaks_of_linters_is_no_check(string what, string output)
    {
        IReadOnlyList<Check> checks = CheckReader.Read(output);

        checks.ShouldBeEmpty(what);
    }

    [Fact]
    public void Two_runs_of_one_linter_are_two_checks()
    {
        const string Output = """
            a.py:1:8: F401 [*] `os` imported but unused
            Found 1 error.
            [*] 1 fixable with the `--fix` option.
            All checks passed!
            """;

        IReadOnlyList<Check> checks = CheckReader.Read(Output);

        checks.Select(c => c.Result).ShouldBe([CheckResult.Failed, CheckResult.Passed]);
        checks.Select(c => c.Diagnostics.Count).ShouldBe([1, 0]);
        checks.Select(c => (c.FirstLine, c.LastLine)).ShouldBe([(0, 1), (3, 3)]);
    }

    [Fact]
    public void Two_linters_in_one_output_are_a_check_each()
    {
        const string Output = """
            > shop@1.0.0 lint
            > eslint . ; stylelint src

            /srv/shop/a.js
              1:1  error  Unexpected var  no-var

            ✖ 1 problem (1 error, 0 warnings)

            All matched files use Prettier code style!
            """;

        IReadOnlyList<Check> checks = CheckReader.Read(Output);

        checks.Select(c => (c.Tool, c.Result)).ShouldBe([
            ("eslint", CheckResult.Failed), ("prettier", CheckResult.Passed)]);
    }

    [Theory]
    [InlineData("eslint", "  4:10  error  'total' is unused  no-unused-vars\n\n✖ 9 problems (9 errors, 0 warnings)")]
    [InlineData("ruff", "Found 9 errors.")]
    [InlineData("rubocop", "3 files inspected, 2 offenses detected")]
    [InlineData("golangci-lint", "12 issues:\n* errcheck: 12")]
    public void The_end_of_an_output_tells_the_result(string tool, string tail)
    {
        Check check = CheckReader.ReadAs(tool, tail).ShouldHaveSingleItem();

        check.Result.ShouldBe(CheckResult.Failed);
        check.IsWhole.ShouldBeTrue();
    }

    [Theory]
    [InlineData("eslint", "/srv/a.js\n  4:10  warning  'total' is unused  no-unused-vars", CheckResult.Unclear)]
    [InlineData("eslint", "/srv/a.js\n  4:10  error  'total' is unused  no-unused-vars", CheckResult.Failed)]
    [InlineData("yamllint", "a.yml:1:1: [warning] missing document start (document-start)", CheckResult.Passed)]
    [InlineData("rubocop", "a.rb:1:1: C: Style/Documentation: Missing comment.", CheckResult.Failed)]
    public void Without_a_closing_line_warnings_decide_only_where_there_never_is_one(
        string tool, string output, CheckResult expected)
    {
        Check check = CheckReader.ReadAs(tool, output).ShouldHaveSingleItem();

        check.Result.ShouldBe(expected);
        check.IsWhole.ShouldBeFalse();
    }

    [Fact]
    public void Hostile_text_is_survived_by_every_linter()
    {
        string[] hostile =
        [
            "", "\0\0\0:1:1: \0", new string('a', 300_000), new string('[', 100_000) + "\n" + new string(' ', 100_000),
            string.Concat(Enumerable.Repeat("a:1:1: E501 ", 20_000)),
            string.Concat(Enumerable.Repeat("a:1:1: E501 b (c) [d]  \n", 500)),
            "a.py:99999999999999999999:1: E501 too far\na.py:999999999:1: E501 far", "\ud800 \e[ \e]8;;",
        ];

        foreach (string tool in LinterFixture.All.Select(f => f.Tool).Distinct())
        {
            foreach (string text in hostile) CheckReader.ReadAs(tool, text).Count.ShouldBeLessThanOrEqualTo(500);
        }
    }

    [Fact]
    public void A_line_that_no_person_would_read_is_left_out()
    {
        string output = $"a.py:1:1: E501 {new string('x', 5_000)}\na.py:2:1: E501 line too long";

        Check check = CheckReader.ReadAs("flake8", output).ShouldHaveSingleItem();

        check.Diagnostics.ShouldHaveSingleItem().Line.ShouldBe(2);
    }
}
