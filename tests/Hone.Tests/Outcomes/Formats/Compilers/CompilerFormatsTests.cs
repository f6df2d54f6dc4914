using System.Diagnostics;
using Hone.Outcomes;
using Hone.Outcomes.Formats;
using Shouldly;

namespace Hone.Tests.Outcomes.Formats.Compilers;

public sealed class CompilerFormatsTests
{
    /// <summary>What a machine under load may take for ten million characters; quadratic work takes hours.</summary>
    private static readonly TimeSpan HostileTimeMax = TimeSpan.FromSeconds(60);

    private static readonly Printed[] s_all =
        [.. PrintedByTypeCheckers.All, .. PrintedByCompilers.All, .. PrintedByBuilds.All];

    private static readonly Dictionary<string, Printed> s_byName = s_all.ToDictionary(p => p.Name);

    public static TheoryData<string> Names => [.. s_all.Select(p => p.Name)];

    /// <summary>A part of two runs can be the one that ended the other way.</summary>
    public static TheoryData<string> NamesOfOneRun =>
        [.. s_all.Where(p => !p.Expected.Contains("\nPassed")).Select(p => p.Name)];

    /// <summary>What stands before each line of a quotation: in searches, diffs, letters, lists, tables.</summary>
    public static TheoryData<string> Quotations =>
        ["notes.txt:7:", "notes.txt-7-", "+", "-", "> ", "| ", "* ", "# ", "// "];

    public static TheoryData<string> HostileTexts =>
        ["long", "colons", "slashes", "zeros", "complaints", "headlines", "traces"];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_output_read_by_name_says_what_the_tool_said(string name)
    {
        Printed printed = s_byName[name];

        IReadOnlyList<Check> checks = CheckReader.ReadAs(printed.Tool, printed.Output);

        Shown(checks).ShouldBe(printed.Expected.TrimEnd());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_output_read_without_a_name_is_read_by_its_own_tool_alone(string name)
    {
        Printed printed = s_byName[name];

        Check[] checks = [.. CheckReader.Read(printed.Output).Where(IsOfCompilers)];

        Shown(checks).ShouldBe(printed.Expected.TrimEnd());
        checks.Select(c => c.Tool).Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(NamesOfOneRun))]
    public void An_output_cut_anywhere_never_says_the_opposite(string name)
    {
        Printed printed = s_byName[name];
        CheckResult opposite = printed.Result == "Passed" ? CheckResult.Failed : CheckResult.Passed;
        string[] lines = printed.Output.Split('\n');

        IEnumerable<Check> checks = Enumerable.Range(1, lines.Length - 1)
            .SelectMany(at => new[] { string.Join('\n', lines[at..]), string.Join('\n', lines[..at]) })
            .SelectMany(cut => CheckReader.ReadAs(printed.Tool, cut));

        checks.ShouldNotContain(c => c.Result == opposite);
    }

    [Theory]
    [MemberData(nameof(Quotations))]
    public void A_quoted_output_is_no_output(string before)
    {
        IEnumerable<string> quoted = s_all
            .Select(p => string.Join('\n', Plain(p.Output).Split('\n').Select(line => before + line)));

        Check[] checks = [.. quoted.SelectMany(CheckReader.Read).Where(IsOfCompilers)];

        Shown(checks).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_lines_of_a_check_hold_what_it_says(string name)
    {
        Printed printed = s_byName[name];
        string[] lines = Plain(printed.Output).Split('\n');

        IReadOnlyList<Check> checks = CheckReader.ReadAs(printed.Tool, printed.Output);

        checks.ShouldAllBe(c => c.Says.Length > 0 && Own(lines, c).Contains(c.Says));
    }

    [Fact]
    public void A_build_that_failed_without_naming_an_error_failed()
    {
        const string Output = "Build FAILED.\n    0 Warning(s)\n    0 Error(s)\n";

        IReadOnlyList<Check> checks = CheckReader.ReadAs("msbuild", Output);

        Shown(checks).ShouldBe("Failed whole");
    }

    [Fact]
    public void The_first_of_several_lines_that_tell_a_failure_says_it_best()
    {
        const string Output = "npm error Missing script: \"biuld\"\nnpm error A log of this run can be found\n";

        IReadOnlyList<Check> checks = CheckReader.ReadAs("npm", Output);

        checks.Select(c => c.Says).ShouldBe(["npm error Missing script: \"biuld\""]);
    }

    [Fact]
    public void What_follows_a_failed_build_is_a_run_of_its_own()
    {
        const string Output = """
            error: could not compile `shop` (lib) due to 1 previous error
               Compiling shop v0.1.0 (/srv/shop)
                Finished `dev` profile [unoptimized + debuginfo] target(s) in 0.31s
            """;

        IReadOnlyList<Check> checks = CheckReader.ReadAs("cargo", Output);

        Shown(checks).ShouldBe("Failed whole\nPassed whole");
        checks.Select(c => (c.FirstLine, c.LastLine)).ShouldBe([(0, 0), (2, 2)]);
    }

    [Fact]
    public void Make_and_the_compiler_that_it_called_own_their_lines_alone()
    {
        const string Output = """
            cc -c cart.c
            cart.c:7:12: error: 'totl' undeclared
            make: *** [Makefile:2: cart.o] Error 1
            """;

        IReadOnlyList<Check> checks = CheckReader.Read(Output);

        checks.Select(c => (c.Tool, c.FirstLine, c.LastLine)).ShouldBe([("gcc", 1, 1), ("make", 2, 2)]);
    }

    [Theory]
    [InlineData("error: pathspec 'x' did not match any file(s) known to git")]
    [InlineData("warning: LF will be replaced by CRLF in a.txt")]
    [InlineData("Traceback (most recent call last):\n  File \"a.py\", line 1, in <module>\nValueError: bad")]
    [InlineData("-----\nTraceback (most recent call last):\n  File \"a.py\", line 1, in <module>\nImportError: no")]
    [InlineData("# Shop\nSee cart.go:12:3: it is where sums are made.")]
    [InlineData("The compiler says src/cart.ts(4,7): error TS2322: Type 'Line' is not assignable to type 'Order'.")]
    [InlineData("usage: train.py [-h]\ntrain.py: error: unrecognized arguments: --fast")]
    [InlineData("src/cart.c:12:  error: total = 0;")]
    [InlineData("src/cart.cpp:3:1: warning: method can be static [readability-convert-member-functions-to-static]")]
    [InlineData("src/Cart.swift:3:1: warning: Line Length Violation: Line is too long (line_length)")]
    [InlineData("1 issue(s) found:\n\nWarning: Unused variable (terraform_unused)\n\n  on main.tf line 3:\n")]
    [InlineData("Found 3 errors")]
    [InlineData("1 error")]
    [InlineData("v20.11.0")]
    [InlineData("cart.go:12:3: exported function Sum should have comment or be unexported")]
    public void What_other_programs_and_people_write_is_no_check(string output)
    {
        Check[] checks = [.. CheckReader.Read(output).Where(IsOfCompilers)];

        Shown(checks).ShouldBeEmpty();
    }

    [Trait("speed", "slow")]
    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void A_hostile_text_is_read_in_time(string kind)
    {
        string text = Hostile(kind);
        long start = Stopwatch.GetTimestamp();

        Should.NotThrow(() => CheckReader.Read(text));

        Stopwatch.GetElapsedTime(start).ShouldBeLessThan(HostileTimeMax);
    }

    private static string Hostile(string kind) => kind switch
    {
        "long" => "src/a.ts(3,5): error TS1: " + new string('a', 10_000_000),
        "colons" => "error: --> Error " + new string(':', 10_000_000),
        "slashes" => new string('/', 10_000_000) + ".rs: error: --> ",
        "zeros" => new string('\0', 10_000_000) + "error: ",
        "complaints" => string.Concat(Enumerable.Repeat("src/a.rs:1:1: error: x\n", 100_000)),
        "headlines" => string.Concat(Enumerable.Repeat("error: x\n", 200_000)),
        _ => string.Concat(Enumerable.Repeat("Traceback (most recent call last):\n  File \"a\", line 1\n", 100_000))
            + "ImportError: x",
    };

    private static string Own(string[] lines, Check check) =>
        string.Join('\n', lines[check.FirstLine..(check.LastLine + 1)]);

    private static bool IsOfCompilers(Check check) => check.Kind is CheckKind.Types or CheckKind.Build;

    private static string Plain(string output) => new OutputLines(output).Text;

    private static string Shown(IEnumerable<Check> checks) => string.Join('\n', checks.SelectMany(Lines));

    private static IEnumerable<string> Lines(Check check) => check.Diagnostics
        .Select(d => $"{d.File}|{d.Line}|{d.Column}|{d.Severity}|{d.Code}|{d.Message.Replace("\n", "\\n")}")
        .Prepend($"{check.Result}{(check.IsWhole ? " whole" : "")}");
}
