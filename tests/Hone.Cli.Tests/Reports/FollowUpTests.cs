using System.Text.Json;
using Hone.Cli.Reports;
using Hone.Cli.Reports.Html;
using Hone.Cli.Screens;
using Hone.Learning;
using Hone.Statistics;

namespace Hone.Cli.Tests.Reports;

/// <summary>Whether what was applied has held: the words, and the section in every format.</summary>
public sealed class FollowUpTests
{
    [Theory]
    [InlineData(24, 40, 0, 30, "held", "not seen in 30 sessions since, in 24 of 40 sessions before")]
    [InlineData(3, 40, 0, 4, "held",
        "not seen in 4 sessions since, in 3 of 40 sessions before; too few yet to rule out chance")]
    [InlineData(1, 1, 0, 1, "held",
        "not seen in 1 session since, in 1 of 1 session before; too few yet to rule out chance")]
    [InlineData(0, 0, 0, 3, "held",
        "not seen in 3 sessions since, in 0 of 0 sessions before; too few yet to rule out chance")]
    [InlineData(36, 40, 9, 30, "rarer", "seen in 9 of 30 sessions since, in 36 of 40 sessions before")]
    [InlineData(12, 40, 7, 20, "recurred",
        "seen in 7 of 20 sessions since, in 12 of 40 sessions before; the difference may be chance")]
    [InlineData(2, 40, 28, 30, "recurred", "seen in 28 of 30 sessions since, in 2 of 40 sessions before")]
    [InlineData(1, 1, 0, 0, "no session since", "seen in 1 of 1 session before; no session has started since")]
    public void Words_say_what_the_figures_do(
        int before, int ofBefore, int after, int ofAfter, string verdict, string told)
    {
        FollowUp seen = Of(before, ofBefore, after, ofAfter);

        FollowUpText.Verdict(seen).Text.ShouldBe(verdict);
        FollowUpText.Told(seen).ShouldBe(told);
    }

    [Fact]
    public void A_line_that_is_gone_has_neither_held_nor_recurred()
    {
        FollowUp seen = Of(24, 40, 0, 30) with { IsGone = true };

        FollowUpText.Verdict(seen).Text.ShouldBe("gone");
        FollowUpText.Told(seen).ShouldBe(
            "it stands in CLAUDE.md no more, so sessions since say nothing; seen in 24 of 40 sessions before");
    }

    [Fact]
    public void Chance_is_spoken_of_exactly_where_the_interval_holds_zero()
    {
        int[] counts = [0, 1, 2, 5, 9, 20];
        foreach (int of in counts)
        {
            foreach (int ofAfter in counts.Where(c => c > 0))
            {
                for (int before = 0; before <= of; before++)
                {
                    for (int after = 0; after <= ofAfter; after++) CheckChance(Of(before, of, after, ofAfter));
                }
            }
        }

        static void CheckChance(FollowUp seen)
        {
            bool holdsZero = seen.Before.Of == 0 || (seen.Change.Low <= 0 && seen.Change.High >= 0);
            string told = FollowUpText.Told(seen);
            told.Contains("chance", StringComparison.Ordinal).ShouldBe(holdsZero, told);
            if (seen.Holding == Holding.Rarer) seen.Change.High.ShouldBeLessThan(0);
            if (seen.Holding == Holding.Held) seen.After.Count.ShouldBe(0);
        }
    }

    [Fact]
    public void Change_is_in_points_with_its_interval()
    {
        FollowUpText.Change(Of(24, 40, 0, 30)).ShouldMatch(@"^−60 \(−\d+ to −\d+\)$");
        FollowUpText.Change(Of(0, 0, 0, 30)).ShouldBe(Figure.Unknown);
        FollowUpText.Change(Of(4, 4, 0, 0)).ShouldBe(Figure.Unknown);
    }

    [Fact]
    public void Text_is_as_agreed()
    {
        string text = Text(Examples.Followed, 100);

        Golden.Check("fixed.txt", text[text.IndexOf("What was fixed", StringComparison.Ordinal)..
            text.IndexOf("\nWaiting for you", StringComparison.Ordinal)]);
    }

    [Fact]
    public void Markdown_is_as_agreed()
    {
        string text = ReportMarkdown.Of(Examples.Page(Examples.Followed));

        text = text[text.IndexOf("## What was fixed", StringComparison.Ordinal)..];
        Golden.Check("fixed.md", text[..text.IndexOf("\n## ", StringComparison.Ordinal)]);
    }

    [Fact]
    public void Html_shows_the_section_and_keeps_text_text()
    {
        string html = ReportHtml.Of(Examples.Page(Examples.Followed));

        html.ShouldContain("What was fixed, and whether it held");
        html.ShouldContain("Run one test, not all of them.");
        html.ShouldContain("class=\"doubt\"");
        html.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;");
        html.ShouldNotContain("<script>");
        foreach (char bad in "\e\a\u202E") html.ShouldNotContain(bad);
        html.ShouldNotContain("NaN");
    }

    [Fact]
    public void Json_has_the_figures()
    {
        string text = JsonAnswer.Text("report", json => ReportJson.Write(json, Examples.Followed));

        using JsonDocument json = JsonDocument.Parse(text);
        JsonElement[] applied = [.. json.RootElement.GetProperty("applied").EnumerateArray()];
        applied.Select(a => a.GetProperty("verdict").GetString())
            .ShouldBe(["held", "held", "rarer", "recurred", "unknown", "recurred"]);
        applied.Select(a => a.GetProperty("is_clear").GetBoolean())
            .ShouldBe([true, false, true, false, false, true]);
        applied[4].GetProperty("change").GetProperty("share").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    public void The_first_screen_shows_the_latest_and_keeps_to_the_width(int width)
    {
        using StringWriter text = new() { NewLine = "\n" };
        Screen screen = new(text, width, isColoured: false);
        FirstScreen.Write(screen, Examples.Page(Examples.Followed));
        screen.Flush();

        string shown = text.ToString();
        shown.Split('\n').ShouldAllBe(line => line.Length <= width);
        shown.ReplaceLineEndings(" ").ShouldContain("held: Run one test, not all of them.");
        shown.ShouldContain("3 more: hone report");
        if (width == 80) Golden.Check("first-screen-fixed.txt", shown);
    }

    [Fact]
    public void What_recurred_says_where_and_how_to_take_it_back()
    {
        using StringWriter text = new() { NewLine = "\n" };
        Screen screen = new(text, 100, isColoured: false);
        Report report = Examples.Full with { Applied = [Of(12, 40, 7, 20)] };
        FirstScreen.WriteFixed(screen, Examples.Page(report), 3);
        screen.Flush();

        text.ToString().ShouldBe("""
            recurred: Run one test.
               seen in 7 of 20 sessions since, in 12 of 40 sessions before; the difference may be chance.
               hone sessions show 1ecba475  or take it back: hone undo 5c9b2e41

            """, StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public void Where_nothing_was_applied_nothing_is_said()
    {
        Text(Examples.Full, 100).ShouldNotContain("fixed");
        ReportMarkdown.Of(Examples.Page(Examples.Full)).ShouldNotContain("What was fixed");
        ReportHtml.Of(Examples.Page(Examples.Full)).ShouldNotContain("What was fixed");
    }

    private static FollowUp Of(int before, int ofBefore, int after, int ofAfter) => Examples.Applied(
        "Run one test.", new Proportion(before, ofBefore), new Proportion(after, ofAfter), before, after);

    private static string Text(Report report, int width)
    {
        using StringWriter text = new() { NewLine = "\n" };
        Screen screen = new(text, width, isColoured: false);
        ReportText.Write(screen, Examples.Page(report));
        screen.Flush();
        return text.ToString();
    }
}
