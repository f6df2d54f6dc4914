using Hone.Cli.Reports;
using Hone.Cli.Screens;
using Hone.Cli.Tests.Reports;
using Hone.Learning;

namespace Hone.Cli.Tests.Screens;

public sealed class FirstScreenTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void A_full_report_fits_on_a_screen(int width)
    {
        string text = Render(Examples.Full, width);

        text.Split('\n').Length.ShouldBeLessThan(31);
        text.Split('\n').ShouldAllBe(line => line.Length <= width);
        Golden.Check($"first-screen-{width}.txt", text);
    }

    [Fact]
    public void A_low_terminal_shows_fewer_findings_so_that_the_headline_is_seen()
    {
        string text = Render(Examples.Full, 80, height: 24);

        text.Split('\n').Length.ShouldBeLessThan(25);
        text.ShouldContain("2 more: hone report");
    }

    [Fact]
    public void Nothing_known_says_what_to_do()
    {
        Render(Examples.Empty).ShouldBe("No session is known yet.\nNext: hone learn\n");
    }

    [Fact]
    public void One_session_without_findings_is_told_in_the_singular()
    {
        string text = Render(Examples.Single);

        text.ShouldStartWith("1 session, 1 day; nothing left this machine.\nNo habit stands out.\nRead 12,345 lines;");
    }

    [Fact]
    public void Tokens_that_are_not_known_are_not_told()
    {
        Finding finding = Examples.Of("polls", 1, 1, 61_000, 0, 0, 0.5, 0, "");

        string text = Render(Examples.Single with { Findings = [finding] });

        text.ShouldContain("You lost about 1 min to 1 habit.");
        text.ShouldNotContain("tokens");
    }

    [Fact]
    public void Time_that_is_not_known_is_not_told()
    {
        Finding finding = Examples.Of("polls", 3, 1, 0, 70, 0, 0, 0.07, "");
        Report report = Examples.Single with
        {
            Totals = new Totals { Sessions = 2, Days = 0, Tokens = new TokenUse(1000, 0, 0, 0, 0) },
            Findings = [finding],
        };

        Render(report)
            .ShouldStartWith("2 sessions; nothing left this machine.\nYou lost about 7.0 % of tokens to 1 habit.\n");
    }

    [Fact]
    public void A_cost_that_is_not_known_is_not_made_up()
    {
        Finding finding = Examples.Of("polls", 3, 1, 0, 0, 0, 0, 0, "");

        Render(Examples.Single with { Findings = [finding] }).ShouldContain("1 habit seen; the cost is not known.");
    }

    [Fact]
    public void Where_nothing_matters_the_dearest_is_shown()
    {
        Finding rare = Examples.Of("polls", 1, 1, 900, 1, 0, 0, 0.0001, ""),
            rarer = rare with { Habit = Habits.Find("reread")! };

        string text = Render(Examples.Single with { Findings = [rare, rarer] });

        text.ShouldContain("1. Asks again");
        text.ShouldContain("1 more: hone report");
    }

    [Fact]
    public void Hostile_text_reaches_no_terminal()
    {
        string text = Render(Examples.Attacked, isColoured: true);

        text.ShouldNotContain("\e[2J");
        text.ShouldNotContain("\e]");
        text.ShouldNotContain('\u202E');
        text.ShouldContain("gnp.exe </title><script>");
    }

    [Fact]
    public void Colours_come_only_where_they_are_wanted()
    {
        Render(Examples.Full).ShouldNotContain('\e');
        Render(Examples.Full, isColoured: true).ShouldContain("\e[1m");
    }

    [Theory]
    [InlineData(0, 0, true, "Next: hone report --html report.html\n")]
    [InlineData(1, 0, true, "Next: hone review  1 proposal waits for your decision\n")]
    [InlineData(2, 3, true, "Next: hone review  2 proposals wait for your decision\n"
        + "Then: hone review list --all  3 proposals wait in other repositories\n")]
    [InlineData(0, 1, true, "Next: hone review list --all  1 proposal waits in other repositories\n")]
    [InlineData(0, 4, false, "Next: hone review list --all  4 proposals wait\n")]
    public void The_next_command_is_the_one_that_decides(int here, int elsewhere, bool hasProject, string expected)
    {
        FirstPage page = Examples.Page(Examples.Full) with { Waiting = here, WaitingElsewhere = elsewhere };
        if (!hasProject) page = page with { Project = null };
        using StringWriter text = new() { NewLine = "\n" };
        Screen screen = new(text, 100, isColoured: false);

        FirstScreen.WriteNext(screen, page);
        screen.Flush();

        text.ToString().ShouldBe(expected);
    }

    private static string Render(Report report, int width = 100, bool isColoured = false, int? height = null)
    {
        using StringWriter text = new() { NewLine = "\n" };
        Screen screen = new(text, width, isColoured) { Height = height };
        FirstScreen.Write(screen, Examples.Page(report));
        screen.Flush();
        return text.ToString();
    }
}
