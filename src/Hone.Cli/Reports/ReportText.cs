using Hone.Cli.Screens;
using Hone.Learning;

namespace Hone.Cli.Reports;

/// <summary>A report on the terminal: the first screen's findings in full, then the tables.</summary>
internal static class ReportText
{
    private const int RowsMax = 10;

    /// <summary>Writes it.</summary>
    public static void Write(Screen screen, FirstPage page)
    {
        Report report = page.Report;
        screen.Line(FirstScreen.Headline(page));
        if (report.Totals.Sessions == 0)
        {
            screen.Line("Next: ", Piece.Command("hone learn"));
            return;
        }

        FirstScreen.WriteFixed(screen, page, countMax: int.MaxValue);
        FirstScreen.WriteOutcomes(screen, report);
        screen.Line([.. FirstScreen.Loss(report), " " + FirstScreen.Cost(report)]);
        WriteFigures(screen, ReportSections.Figures(report));
        foreach (Section section in OutcomeSections.All(report)) WriteTable(screen, section);
        WriteFindings(screen, page);
        WriteRows(screen, ReportSections.Fixed(report));
        foreach (Section section in ReportSections.Tables(report)) WriteTable(screen, section);
        FirstScreen.WriteElsewhere(screen, page);
    }

    private static void WriteFigures(Screen screen, Section figures)
    {
        screen.Heading(figures.Title);
        screen.Table(figures.Columns, figures.Rows.Select(r => (Piece[])[Piece.Faint(r[0]), r[1]]));
    }

    /// <summary>
    /// A table whose first column is a sentence: as lines, since beside figures it would have no room.
    /// </summary>
    private static void WriteRows(Screen screen, Section section)
    {
        if (section.Rows.Count == 0) return;
        screen.Heading(section.Title);
        if (section.Note is { } note) screen.Indented(2, Piece.Faint(note));
        foreach (IReadOnlyList<string> row in section.Rows)
        {
            screen.Indented(2, SafeText.OneLine(row[0], 300));
            screen.Indented(4, string.Join("; ", section.Columns.Zip(row).Skip(1)
                .Select(cell => $"{cell.First.Title.ToLowerInvariant()}: {cell.Second}")));
        }
    }

    private static void WriteFindings(Screen screen, FirstPage page)
    {
        if (page.Report.Findings.Count == 0) return;
        screen.Heading("Habits");
        int number = 0;
        foreach (Finding finding in page.Report.Findings)
        {
            number++;
            screen.Line($"{number}. ", Piece.Strong(finding.Habit.Title));
            screen.Indented(3, Losses(finding, page.Report));
            if (finding.Total.Example.Length > 0)
            {
                screen.Indented(3, Piece.Faint("e.g. "), SafeText.OneLine(finding.Total.Example));
            }

            screen.Indented(3, Piece.Faint("looks for: "), finding.Habit.Looks);
            screen.Indented(3, Piece.Faint("advice: "), finding.Habit.Advice);
            screen.Indented(3, Piece.Command(page.NextCommand(finding)));
        }
    }

    /// <summary>What a habit cost, in words.</summary>
    public static string Losses(Finding finding, Report report)
    {
        HabitTotal total = finding.Total;
        string sessions = Figure.Count(total.Sessions, "session", "sessions");
        string tokens = report.Totals.Tokens.Total > 0 ? $", {Figure.Share(finding.TokenShare)} of tokens" : "";
        string cost = total.CostUsd >= 0.01 ? $", about {Figure.Usd(total.CostUsd)}" : "";
        string time = total.Ms > 0 ? $": {Figure.Duration(total.Ms)}" : ": no time known";
        return $"{Figure.Number(total.Occurrences)} × in {sessions}{time}{tokens}{cost}";
    }

    private static void WriteTable(Screen screen, Section whole)
    {
        if (whole.IsEmpty) return;
        Section section = whole.IsOverTime ? whole.Last(RowsMax) : whole.Top(RowsMax);
        screen.Heading(section.Title);
        if (section.Note is { } note) screen.Indented(2, Piece.Faint(note));
        screen.Table(
            section.Columns, section.Rows.Select(r => r.Select(cell => (Piece)SafeText.OneLine(cell, 60)).ToArray()));
        if (section.Left > 0)
        {
            screen.Indented(
                2, $"{Figure.Number(section.Left)} more: ", Piece.Command("hone report --html report.html"));
        }
    }
}
