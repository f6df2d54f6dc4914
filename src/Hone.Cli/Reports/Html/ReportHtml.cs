using Hone.Cli.Hosting;
using Hone.Cli.Screens;
using Hone.Learning;

namespace Hone.Cli.Reports.Html;

/// <summary>A report as one web page that loads nothing and runs nothing; what sessions hold is text in it.</summary>
internal static class ReportHtml
{
    private const int RowsMax = 200;
    private const int CellLengthMax = 300;

    /// <summary>The page.</summary>
    public static string Of(FirstPage page)
    {
        Report report = page.Report;
        Markup html = new();
        AddHead(html, page);
        html.Line($"<main>");
        if (report.Totals.Sessions > 0)
        {
            AddSection(html, ReportSections.Fixed(report), report);
            foreach (Section section in OutcomeSections.All(report)) AddSection(html, section, report);
            AddHabits(html, page);
            AddFigures(html, ReportSections.Figures(report));
            foreach (Section section in ReportSections.Tables(report)) AddSection(html, section, report);
        }

        html.Line($"</main>");
        string made = $"Made by Hone {World.Version} on {report.GeneratedAt:yyyy-MM-dd HH:mm} UTC.";
        html.Line($"<footer>{made} Nothing left this machine to make it; the page loads nothing.</footer>");
        return html.Line($"</body>").Line($"</html>").ToString();
    }

    private static void AddHead(Markup html, FirstPage page)
    {
        string about = page.Project is { } project ? $"What Hone learned about {project}" : "What Hone learned";
        html.Line($"<!doctype html>").Line($"<html lang=\"en\">").Line($"<head>").Line($"<meta charset=\"utf-8\">");
        html.Line($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Stylesheet.Policy}\">");
        html.Line($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.Line($"<meta name=\"referrer\" content=\"no-referrer\">");
        html.Line($"<title>{about}</title>");
        html.Add($"<style>").Trusted(Stylesheet.Css).Line($"</style>");
        html.Line($"</head>").Line($"<body>").Line($"<header>").Line($"<h1>{about}</h1>");
        html.Add($"<p class=\"headline\">");
        Piece[] headline =
            page.Report.Totals.Sessions == 0 ? FirstScreen.Headline(page) : FirstScreen.Loss(page.Report);
        foreach (Piece piece in headline)
        {
            // Blanks between pieces are a part of the sentence; encoding one line trims them.
            html.Trusted(piece.Text.StartsWith(' ') ? " " : "");
            if (piece.Tone == Tone.Strong) html.Add($"<b>{piece.Text}</b>");
            else html.Add($"{piece.Text}");
            html.Trusted(piece.Text.EndsWith(' ') ? " " : "");
        }

        html.Line($"</p>");
        if (page.Report.Totals.Sessions > 0)
        {
            Piece[] outcomes = OutcomeText.Headline(page.Report.Outcomes);
            if (outcomes.Length > 0) html.Line($"<p>{string.Concat(outcomes.Select(p => p.Text))}</p>");
            html.Line($"<p>{FirstScreen.Cost(page.Report)}</p>");
            html.Line($"<p>{string.Concat(FirstScreen.Headline(page).Select(p => p.Text))}</p>");
        }

        AddLinks(html, page.Report);
        html.Line($"</header>");
    }

    private static void AddLinks(Markup html, Report report)
    {
        if (report.Totals.Sessions == 0) return;
        html.Add($"<nav aria-label=\"Sections\">");
        if (report.Applied.Count > 0) html.Line($"<a href=\"#fixed\">What was fixed</a>");
        foreach (Section section in OutcomeSections.All(report).Where(s => !s.IsEmpty))
        {
            html.Line($"<a href=\"#{section.Id}\">{section.Title}</a>");
        }

        if (report.Findings.Count > 0) html.Line($"<a href=\"#habits\">Habits</a>");
        html.Line($"<a href=\"#figures\">Key figures</a>");
        foreach (Section section in ReportSections.Tables(report).Where(s => !s.IsEmpty))
        {
            html.Line($"<a href=\"#{section.Id}\">{section.Title}</a>");
        }

        html.Line($"</nav>");
    }

    private static void AddHabits(Markup html, FirstPage page)
    {
        if (page.Report.Findings.Count == 0) return;
        html.Line($"<section aria-labelledby=\"habits\">").Line($"<h2 id=\"habits\">Habits</h2>");
        Plots.Findings(html, page.Report);
        html.Line($"<p></p>");
        foreach (Finding finding in page.Report.Findings)
        {
            html.Line($"<article class=\"habit\">").Line($"<h3>{finding.Habit.Title}</h3>");
            html.Line($"<p class=\"cost\">{ReportText.Losses(finding, page.Report)}</p>");
            if (finding.Total.Example.Length > 0) html.Line($"<p class=\"example\">{finding.Total.Example}</p>");
            html.Line($"<p class=\"advice\">{finding.Habit.Advice}</p>");
            html.Line($"<details><summary>What is looked for, and where it happened</summary>");
            html.Line($"<p>{finding.Habit.Looks}</p><p><code>{page.NextCommand(finding)}</code></p></details>");
            html.Line($"</article>");
        }

        html.Line($"</section>");
    }

    private static void AddFigures(Markup html, Section figures)
    {
        html.Line($"<section aria-labelledby=\"figures\">").Line($"<h2 id=\"figures\">{figures.Title}</h2>")
            .Line($"<dl class=\"figures\">");
        foreach (IReadOnlyList<string> row in figures.Rows) html.Line($"<dt>{row[0]}</dt><dd>{row[1]}</dd>");
        html.Line($"</dl>").Line($"</section>");
    }

    private static void AddSection(Markup html, Section whole, Report report)
    {
        if (whole.IsEmpty) return;
        Section section = whole.IsOverTime ? whole.Last(RowsMax) : whole.Top(RowsMax);
        html.Line($"<section aria-labelledby=\"{section.Id}\">").Line($"<h2 id=\"{section.Id}\">{section.Title}</h2>");
        if (section.Id == "fixed") Plots.Fixed(html, report);
        if (section.Id == "outcome-trend" && report.Kpis is { } kpis) OutcomePlots.Trend(html, kpis.Trend);
        if (section.Id == "tools") Plots.Tools(html, report);
        if (section.Id == "days") Plots.Days(html, report);
        bool isFolded = section.IsOverTime && section.Rows.Count > 14;
        if (isFolded) html.Line($"<details><summary>All of it as a table</summary>");
        AddTable(html, section);
        if (isFolded) html.Line($"</details>");
        html.Line($"</section>");
    }

    private static void AddTable(Markup html, Section section)
    {
        html.Line($"<div class=\"scroll\"><table>").Add($"<caption>{section.Note ?? section.Title}");
        if (section.Left > 0) html.Add($" {Figure.Number(section.Left)} more rows are left out here.");
        html.Line($"</caption>").Add($"<thead><tr>");
        foreach (Cells column in section.Columns)
        {
            if (column.IsNumber) html.Add($"<th scope=\"col\" class=\"n\">{column.Title}</th>");
            else html.Add($"<th scope=\"col\">{column.Title}</th>");
        }

        html.Line($"</tr></thead>").Line($"<tbody>");
        foreach (IReadOnlyList<string> row in section.Rows)
        {
            html.Add($"<tr>");
            for (int i = 0; i < row.Count; i++)
            {
                string cell = SafeText.OneLine(row[i], CellLengthMax);
                if (section.Columns[i].IsNumber) html.Add($"<td class=\"n\">{cell}</td>");
                else html.Add($"<td>{cell}</td>");
            }

            html.Line($"</tr>");
        }

        html.Line($"</tbody></table></div>");
    }
}
