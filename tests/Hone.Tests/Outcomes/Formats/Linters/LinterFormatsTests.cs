using Hone.Outcomes;

namespace Hone.Tests.Outcomes.Formats.Linters;

public sealed class LinterFormatsTests
{
    private static readonly HashSet<string> s_tools = [.. LinterFixture.All.Select(f => f.Tool)];

    public static TheoryData<int, string> Outputs { get; } = Numbered(_ => true);

    /// <summary>A list of hooks is not among them: it has no end of its own, each of its lines stands for itself.</summary>
    public static TheoryData<int, string> FailedOutputs { get; } =
        Numbered(f => f.Result == CheckResult.Failed && f.Tool != "pre-commit");

    public static TheoryData<int, string> MarkedOutputs { get; } = Numbered(f => f.IsMarked);

    [Theory]
    [MemberData(nameof(Outputs))]
    public void An_output_is_read_as_its_tool_means_it(int number, string _)
    {
        LinterFixture fixture = LinterFixture.All[number];

        Check check = CheckReader.ReadAs(fixture.Tool, fixture.Output).ShouldHaveSingleItem();

        Shown(check).ShouldBe(fixture.Places);
        check.Result.ShouldBe(fixture.Result);
    }

    [Theory]
    [MemberData(nameof(Outputs))]
    public void Colours_and_foreign_line_ends_change_nothing(int number, string _)
    {
        LinterFixture fixture = LinterFixture.All[number];
        string coloured = string.Join("\r\n", fixture.Output.Split('\n').Select(line => $"\e[1;31m{line}\e[0m"));

        Check check = CheckReader.ReadAs(fixture.Tool, coloured).ShouldHaveSingleItem();

        Shown(check).ShouldBe(fixture.Places);
        check.Result.ShouldBe(fixture.Result);
    }

    [Theory]
    [MemberData(nameof(MarkedOutputs))]
    public void An_output_with_marks_is_recognised_once_and_as_what_it_is(int number, string _)
    {
        LinterFixture fixture = LinterFixture.All[number];

        IEnumerable<Check> checks = CheckReader.Read(fixture.Output).Where(c => s_tools.Contains(c.Tool));

        // What runs linters shows their output too.
        string[] inside = fixture.Tool switch { "lint-staged" => ["eslint"], "pre-commit" => ["ruff"], _ => [] };
        Check check = checks.Where(c => !inside.Contains(c.Tool)).ShouldHaveSingleItem();
        check.Tool.ShouldBe(fixture.Tool);
        check.Result.ShouldBe(fixture.Result);
    }

    [Theory]
    [MemberData(nameof(FailedOutputs))]
    public void No_beginning_of_a_failed_output_says_that_it_passed(int number, string _)
    {
        LinterFixture fixture = LinterFixture.All[number];

        for (int length = 0; length < fixture.Output.Length; length += 5)
        {
            IEnumerable<Check> checks = CheckReader.ReadAs(fixture.Tool, fixture.Output[..length]);

            checks.ShouldAllBe(c => c.Result != CheckResult.Passed || (c.Diagnostics.Count > 0 && !c.IsWhole));
        }
    }

    [Theory]
    [MemberData(nameof(Outputs))]
    public void The_lines_of_a_check_lie_within_the_output(int number, string _)
    {
        LinterFixture fixture = LinterFixture.All[number];
        string[] lines = fixture.Output.Split('\n');

        Check check = CheckReader.ReadAs(fixture.Tool, "> lint\n" + fixture.Output).ShouldHaveSingleItem();

        check.FirstLine.ShouldBeInRange(1, check.LastLine);
        check.LastLine.ShouldBeLessThanOrEqualTo(lines.Length);
        lines.Select(l => l.Trim()).ShouldContain(check.Says);
    }

    private static TheoryData<int, string> Numbered(Func<LinterFixture, bool> fits)
    {
        TheoryData<int, string> rows = [];
        for (int i = 0; i < LinterFixture.All.Count; i++)
        {
            if (fits(LinterFixture.All[i])) rows.Add(i, LinterFixture.All[i].ToString());
        }

        return rows;
    }

    private static IEnumerable<string> Shown(Check check) => check.Diagnostics.Select(d =>
        $"{d.File}|{d.Line}|{d.Column}|{d.Severity}|{d.Code}|{d.Message}");
}
