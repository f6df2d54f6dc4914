using Hone.Outcomes;
using static Hone.Outcomes.CheckResult;

namespace Hone.Tests.Outcomes.Formats.Linters;

/// <summary>Outputs in the shape of Ruby's linters and of those close to it.</summary>
internal static class RubyFixtures
{
    private static LinterFixture Named(string tool, CheckResult result, string output, params string[] places) =>
        new(tool, result, output, places) { IsMarked = false };

    public static IReadOnlyList<LinterFixture> All { get; } =
    [
        new("rubocop", Failed, """
            Inspecting 2 files
            .C

            Offenses:

            app/user.rb:1:1: C: [Correctable] Style/FrozenStringLiteralComment: Missing frozen string literal comment.
            class User
            ^
            app/user.rb:9:3: W: Lint/UselessAssignment: Useless assignment to variable - a.
              a = 1
              ^

            2 files inspected, 2 offenses detected, 1 offense autocorrectable
            """,
            "app/user.rb|1|1|Info|Style/FrozenStringLiteralComment|Missing frozen string literal comment.",
            "app/user.rb|9|3|Warning|Lint/UselessAssignment|Useless assignment to variable - a."),
        Named("rubocop", Failed, """
            /srv/app/user.rb:1:1: C: Missing frozen string literal comment.
            /srv/app/user.rb:2:1: F: Lint/Syntax: unexpected token tRPAREN
            """,
            "/srv/app/user.rb|1|1|Info||Missing frozen string literal comment.",
            "/srv/app/user.rb|2|1|Error|Lint/Syntax|unexpected token tRPAREN"),
        Named("rubocop", Failed, """
            == app/user.rb ==
            C:  1:  5: [Correctable] Style/StringLiterals: Prefer single-quoted strings.

            1 file inspected, 1 offense detected, 1 offense autocorrectable
            """,
            "app/user.rb|1|5|Info|Style/StringLiterals|Prefer single-quoted strings."),
        Named("rubocop", Failed, "lib/a.rb:9:3: convention: Style/StringLiterals: Prefer single-quoted strings",
            "lib/a.rb|9|3|Info|Style/StringLiterals|Prefer single-quoted strings"),
        new("rubocop", Passed, """
            Inspecting 12 files
            ............

            12 files inspected, no offenses detected
            """),
        new("rubocop", Passed, """
            Offenses:

            app/user.rb:1:1: C: [Corrected] Style/StringLiterals: Prefer single-quoted strings.

            1 file inspected, 1 offense detected, 1 offense corrected
            """,
            "app/user.rb|1|1|Info|Style/StringLiterals|Prefer single-quoted strings."),
        new("rubocop", NothingRan, "0 files inspected, no offenses detected"),
        new("standardrb", Failed, """
            standard: Use Ruby Standard Style (https://github.com/standardrb/standard)
              app/user.rb:1:4: Layout/SpaceAroundOperators: Surrounding space missing for operator `=`.
            """,
            "app/user.rb|1|4||Layout/SpaceAroundOperators|Surrounding space missing for operator `=`."),
        Named("brakeman", Failed,
            "/srv/app/user.rb\t10\tDangerous Send\tGeneral\tUser controlled method execution\tHigh",
            "/srv/app/user.rb|10|||Dangerous Send|General\tUser controlled method execution\tHigh"),
        new("brakeman", Failed, """
            == Brakeman Report ==

            Security Warnings: 1

            == Warnings ==

            Confidence: High
            Category: SQL Injection
            Check: SQL
            Message: Possible SQL injection
            Code: User.where("name = #{params[:name]}")
            File: app/models/user.rb
            Line: 12
            """,
            "app/models/user.rb|12|||SQL Injection|Possible SQL injection"),
        new("brakeman", Passed, """
            == Brakeman Report ==

            Security Warnings: 0

            No warnings found
            """),
        new("fasterer", Failed, """
            app/user.rb:57 Array#select.first is slower than Array#detect.

            1 file inspected, 1 offense detected
            """,
            "app/user.rb|57||||Array#select.first is slower than Array#detect."),
        new("reek", Failed, """
            Inspecting 2 file(s):
            S.

            app/user.rb -- 2 warnings:
              [3]:IrresponsibleModule: User has no descriptive comment
              [8, 9]:DuplicateMethodCall: User#name calls 'a.b' 2 times
            2 total warnings
            """,
            "app/user.rb|3|||IrresponsibleModule|User has no descriptive comment",
            "app/user.rb|8|||DuplicateMethodCall|User#name calls 'a.b' 2 times"),
        new("reek", Failed, """
              app/user.rb:3: IrresponsibleModule: User has no descriptive comment
            1 total warning
            """,
            "app/user.rb|3|||IrresponsibleModule|User has no descriptive comment"),
        new("haml-lint", Failed, """
            app/views/a.html.haml:33 [W] ImplicitDiv: `%div.a` can be written as `.a`
            app/views/b.html.haml:2 [E] Illegal nesting

            2 files inspected, 2 lints detected
            """,
            "app/views/a.html.haml|33||Warning|ImplicitDiv|`%div.a` can be written as `.a`",
            "app/views/b.html.haml|2||Error||Illegal nesting"),
        Named("slim-lint", Failed, "app/views/a.html.slim:16 [W] LineLength: Line is too long. [82/80]",
            "app/views/a.html.slim|16||Warning|LineLength|Line is too long. [82/80]"),
        new("haml-lint", Passed, "3 files inspected, 0 lints detected"),
        new("erb-lint", Failed, """
            Linting 8 files with 12 linters...

            app/views/a.html.erb:7:11: Extra space detected where there should be no space.
            1 error(s) were found in ERB files
            """,
            "app/views/a.html.erb|7|11|||Extra space detected where there should be no space."),
        new("erb-lint", Failed, """
            Linting 8 files with 12 linters...

            Remove extra newline at the end of the file.
            In file: app/views/a.html.erb:10

            1 error(s) were found in ERB files
            """,
            "app/views/a.html.erb|10||||Remove extra newline at the end of the file."),
        new("erb-lint", Passed, """
            Linting 8 files with 12 linters...

            No errors were found in ERB files
            """),
        new("ameba", Failed, """
            Inspecting 2 files

            F.

            src/a.cr:1:5
            [W] Lint/UselessAssign: Useless assignment to variable `a`
            > a = 1
              ^

            Finished in 2.3 milliseconds
            2 inspected, 1 failure
            """,
            "src/a.cr|1|5|Warning|Lint/UselessAssign|Useless assignment to variable `a`"),
        new("ameba", Passed, "2 inspected, 0 failures"),
        Named("puppet-lint", Passed, """
            WARNING: indentation of => is not properly aligned on line 15 (check: arrow_alignment)
            site.pp - WARNING: tab character found on line 2
            """,
            "|15||Warning|arrow_alignment|indentation of => is not properly aligned",
            "site.pp|2||Warning||tab character found"),
        Named("puppet-lint", Failed, """
            site.pp:4:12:trailing_whitespace:ERROR:trailing whitespace found
            site.pp:5:8: warning: [double_quoted_strings] double quoted string containing no variables
            WARNING [140chars] line has more than 140 characters at site.pp:6
            """,
            "site.pp|4|12|Error|trailing_whitespace|trailing whitespace found",
            "site.pp|5|8|Warning|double_quoted_strings|double quoted string containing no variables",
            "site.pp|6||Warning|140chars|line has more than 140 characters"),
        Named("puppet-lint", Failed, "site.pp:4:12:ERROR:trailing whitespace found",
            "site.pp|4|12|Error||trailing whitespace found"),
    ];
}
