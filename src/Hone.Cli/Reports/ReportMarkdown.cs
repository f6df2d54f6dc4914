using System.Text;
using Hone.Cli.Screens;
using Hone.Learning;

namespace Hone.Cli.Reports;

/// <summary>A report as Markdown; text from sessions cannot become markup, links or images.</summary>
internal static class ReportMarkdown
{
    private const int RowsMax = 50;
    private const int CellLengthMax = 200;

    /// <summary>The whole page.</summary>
    public static string Of(FirstPage page)
    {
        Report report = page.Report;
        StringBuilder text = new();
        string about = page.Project is { } project ? $" about {Escape(project)}" : "";
        text.Append($"# What Hone learned{about}\n\n");
        text.Append(Plain(FirstScreen.Headline(page))).Append("\n\n");
        if (report.Totals.Sessions == 0) return text.Append("Next: `hone learn`\n").ToString();
        Add(text, ReportSections.Fixed(report));
        if (report.Applied.Count > 0) text.Append('\n');
        if (report.Outcomes.Total > 0)
        {
            text.Append(Plain(OutcomeText.Headline(report.Outcomes))).Append("\n\n");
        }

        text.Append(Plain(FirstScreen.Loss(report))).Append(' ').Append(Escape(FirstScreen.Cost(report))).Append('\n');
        foreach (Section section in OutcomeSections.All(report))
        {
            Add(text, section.IsOverTime ? section.Last(RowsMax) : section.Top(RowsMax));
        }

        AddFindings(text, page);
        Add(text, ReportSections.Figures(report));
        foreach (Section section in ReportSections.Tables(report))
        {
            Add(text, section.IsOverTime ? section.Last(RowsMax) : section.Top(RowsMax));
        }

        text.Append($"\nMade by Hone {World()} at {report.GeneratedAt:yyyy-MM-dd HH:mm} UTC.\n");
        return text.ToString();
    }

    /// <summary>Text that stays text: everything that means something in Markdown or HTML is escaped.</summary>
    public static string Escape(string text)
    {
        StringBuilder safe = new(text.Length + 8);
        foreach (char c in SafeText.OneLine(text))
        {
            string? entity =
                c switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '|' => "&#124;", '@' => "&#64;", _ => null };
            if (entity is not null) safe.Append(entity);
            else if (c is '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '(' or ')' or '#' or '!' or '~')
            {
                safe.Append('\\').Append(c);
            }

            else safe.Append(c);
        }

        // A bare address becomes a link in most readers; without its colon it does not.
        return safe.ToString().Replace("://", "&#58;//", StringComparison.Ordinal)
            .Replace("www.", "www&#46;", StringComparison.OrdinalIgnoreCase);
    }

    private static string World() => Hosting.World.Version;

    private static string Plain(IEnumerable<Piece> pieces) => Escape(string.Concat(pieces.Select(p => p.Text)));

    private static void AddFindings(StringBuilder text, FirstPage page)
    {
        if (page.Report.Findings.Count == 0) return;
        text.Append("\n## Habits\n");
        int number = 0;
        foreach (Finding finding in page.Report.Findings)
        {
            number++;
            text.Append($"\n### {number}. {Escape(finding.Habit.Title)}\n\n");
            text.Append(Escape(ReportText.Losses(finding, page.Report))).Append("\n\n");
            if (finding.Total.Example.Length > 0) text.Append(Fenced(finding.Total.Example)).Append('\n');
            text.Append($"- Looks for: {Escape(finding.Habit.Looks)}\n");
            text.Append($"- Advice: {Escape(finding.Habit.Advice)}\n");
            text.Append($"- Look at it: `{SafeText.OneLine(page.NextCommand(finding)).Replace('`', '\'')}`\n");
        }
    }

    /// <summary>A block that what it holds cannot end.</summary>
    private static string Fenced(string example)
    {
        string line = SafeText.OneLine(example), fence = "```";
        while (line.Contains(fence, StringComparison.Ordinal)) fence += "`";
        return $"{fence}text\n{line}\n{fence}\n";
    }

    private static void Add(StringBuilder text, Section section)
    {
        if (section.IsEmpty) return;
        text.Append($"\n## {section.Title}\n\n");
        if (section.Note is { } note) text.Append(Escape(note)).Append("\n\n");
        text.Append($"| {string.Join(" | ", section.Columns.Select(c => Escape(c.Title)))} |\n");
        text.Append($"|{string.Concat(section.Columns.Select(c => c.IsNumber ? "---:|" : "---|"))}\n");
        foreach (IReadOnlyList<string> row in section.Rows)
        {
            text.Append(
                $"| {string.Join(" | ", row.Select(cell => Escape(SafeText.OneLine(cell, CellLengthMax))))} |\n");
        }

        if (section.Left > 0)
        {
            text.Append($"\n{Figure.Number(section.Left)} more are left out here; `hone report --json` has all.\n");
        }
    }
}
