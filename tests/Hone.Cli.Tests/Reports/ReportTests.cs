using Hone.Cli.Reports;
using Hone.Cli.Reports.Html;
using Hone.Cli.Screens;
using Hone.Learning;

namespace Hone.Cli.Tests.Reports;

public sealed class ReportTests
{
    [Fact]
    public void Text_is_as_agreed() => Golden.Check("report.txt", Text(Examples.Full));

    [Fact]
    public void Markdown_is_as_agreed() =>
        Golden.Check("report.md", Versionless(ReportMarkdown.Of(Examples.Page(Examples.Full))));

    [Fact]
    public void Html_is_as_agreed() =>
        Golden.Check("report.html", Versionless(ReportHtml.Of(Examples.Page(Examples.Full))));

    [Fact]
    public void Html_loads_nothing_and_runs_nothing()
    {
        string html = ReportHtml.Of(Examples.Page(Examples.Full));

        html.ShouldContain("default-src &#39;none&#39;");
        foreach (
            string door in new[] { "<script", "http:", "https:", "url(", "@import", " on", "src=", "<link", "<iframe",
            "<img" })
        {
            html.Split("</style>")[1].ShouldNotContain(door == " on" ? " onload" : door);
        }
    }

    [Fact]
    public void Hostile_text_stays_text_in_html()
    {
        string html = ReportHtml.Of(Examples.Page(Examples.Attacked));

        html.ShouldNotContain("<script>");
        html.ShouldNotContain("</title><script");
        html.ShouldNotContain('\e');
        html.ShouldNotContain('\u202E');
        html.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    [Fact]
    public void Hostile_text_stays_text_in_markdown()
    {
        string[] lines = ReportMarkdown.Of(Examples.Page(Examples.Attacked)).Split('\n');

        string[] prose =
            [.. lines.Where((line, i) => i == 0 || !lines[i - 1].StartsWith("```text", StringComparison.Ordinal))];
        prose.ShouldAllBe(line => !line.Contains("<script", StringComparison.Ordinal));
        prose.ShouldAllBe(line => !line.Contains("](", StringComparison.Ordinal));
        prose.ShouldAllBe(line => !line.Contains("://", StringComparison.Ordinal));
        for (int i = 1; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('|') && lines[i - 1].StartsWith('|'))
            {
                Pipes(lines[i]).ShouldBe(Pipes(lines[i - 1]), lines[i]);
            }
        }

        static int Pipes(string line) => line.Count(c => c == '|');
    }

    [Fact]
    public void Empty_reports_say_so()
    {
        Text(Examples.Empty).ShouldBe("No session is known yet.\nNext: hone learn\n");
        ReportMarkdown.Of(Examples.Page(Examples.Empty)).ShouldContain("No session is known yet.");
        ReportHtml.Of(Examples.Page(Examples.Empty)).ShouldContain("No session is known yet.");
    }

    [Fact]
    public void One_session_without_anything_has_no_empty_tables()
    {
        string text = Text(Examples.Single);

        text.ShouldContain("Cost                   not known");
        text.ShouldNotContain("Failures");
    }

    private static string Text(Report report)
    {
        using StringWriter text = new() { NewLine = "\n" };
        Screen screen = new(text, 100, isColoured: false);
        ReportText.Write(screen, Examples.Page(report));
        screen.Flush();
        return text.ToString();
    }

    private static string Versionless(string text) =>
        text.Replace(Cli.Hosting.World.Version, "VERSION", StringComparison.Ordinal);
}
