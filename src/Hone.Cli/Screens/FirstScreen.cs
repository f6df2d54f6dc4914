using Hone.Cli.Reports;
using Hone.Learning;
using Hone.Telemetry;

namespace Hone.Cli.Screens;

/// <summary>The screen after <c>hone learn</c>: what was lost, to which habits, and where to look.</summary>
internal static class FirstScreen
{
    /// <summary>Findings shown: with examples they fit on a screen; on a low one fewer, so that all is seen.</summary>
    private const int FindingsMax = 5, FindingsMin = 2;

    /// <summary>Lines of one finding, and of everything else, the prompt of the shell included.</summary>
    private const int FindingLines = 3, OtherLines = 17;

    private const int Indent = 3;

    /// <summary>Applied lines shown; the report has all.</summary>
    private const int FixedMax = 3;

    /// <summary>Writes it.</summary>
    public static void Write(Screen screen, FirstPage page)
    {
        Report report = page.Report;
        screen.Line(Headline(page));
        if (report.Totals.Sessions == 0)
        {
            screen.Line(Piece.Faint("Next: "), Piece.Command("hone learn"));
            return;
        }

        WriteFixed(screen, page, FixedMax);
        int findingsMax = screen.Height is { } height
            ? Math.Clamp((height - OtherLines) / FindingLines, FindingsMin, FindingsMax)
            : FindingsMax;
        Highlights highlights = Highlights.Of(report, findingsMax);
        WriteOutcomes(screen, report);
        screen.Line([.. Loss(report), Cost(report) is { Length: > 0 } cost ? " " + cost : ""]);
        if (report.Findings.Count > 0) screen.Line();
        WriteFindings(screen, page, highlights);
        if (report.Findings.Count > 0) screen.Line();
        WriteBeside(screen, report);
        WriteElsewhere(screen, page);
        WriteAccount(screen, page.Account);
        WriteNext(screen, page);
    }

    /// <summary>How many tasks worked; nothing where there is none.</summary>
    public static void WriteOutcomes(Screen screen, Report report)
    {
        if (report.Outcomes.Total > 0) screen.Line(OutcomeText.Headline(report.Outcomes));
    }

    /// <summary>What was fixed and whether it held; nothing where nothing was applied.</summary>
    public static void WriteFixed(Screen screen, FirstPage page, int countMax)
    {
        foreach (FollowUp seen in page.Report.Applied.Take(countMax))
        {
            screen.Line(FollowUpText.Verdict(seen), ": ", Piece.Strong(SafeText.OneLine(FollowUpText.Line(seen), 200)));
            screen.Indented(Indent, $"{FollowUpText.Told(seen)}.");
            if (seen is { Holding: Holding.Recurred, LastSeenIn: { } session })
            {
                string id = page.ShortIds.GetValueOrDefault(session, session);
                screen.Indented(Indent, Piece.Command($"hone sessions show {id}"), "  or take it back: ",
                    Piece.Command($"hone undo {seen.Proposal.ShortId}"));
            }

            if (seen.Holding == Holding.Gone)
            {
                screen.Indented(Indent, Piece.Command($"hone undo {seen.Proposal.ShortId}"), "  notes that it is out");
            }
        }

        int more = page.Report.Applied.Count - countMax;
        if (more > 0) screen.Indented(Indent, $"{Figure.Number(more)} more: ", Piece.Command("hone report"));
    }

    /// <summary>Says what waits for a decision, else which command comes next.</summary>
    public static void WriteNext(Screen screen, FirstPage page)
    {
        string waiting = Figure.Count(page.Waiting, "proposal waits", "proposals wait");
        if (page.Waiting == 0 && page.WaitingElsewhere == 0)
        {
            screen.Line("Next: ", Piece.Command("hone report --html report.html"));
        }

        if (page.Waiting > 0) screen.Line("Next: ", Piece.Command("hone review"), $"  {waiting} for your decision");
        if (page.WaitingElsewhere == 0) return;
        string elsewhere = Figure.Count(page.WaitingElsewhere, "proposal waits", "proposals wait");
        string where = page.Project is null && page.Waiting == 0 ? "" : " in other repositories";
        screen.Line(page.Waiting > 0 ? "Then: " : "Next: ", Piece.Command("hone review list --all"),
            $"  {elsewhere}{where}");
    }

    /// <summary>How much is known: <c>412 sessions in notes, 38 days; nothing left this machine.</c></summary>
    public static Piece[] Headline(FirstPage page)
    {
        Totals totals = page.Report.Totals;
        if (totals.Sessions == 0)
        {
            bool isAll = page.Report.Scope == Scope.All;
            return [isAll ? "No session is known yet." : "No session known here is like that."];
        }

        string place = page.Project is { } project ? $" in {project}" : "";
        string days = totals.Days > 0 ? $", {Figure.Count(totals.Days, "day", "days")}" : "";
        return [Piece.Strong(Figure.Count(totals.Sessions, "session", "sessions")),
            $"{place}{days}; nothing left this machine."];
    }

    /// <summary>What was lost: <c>You lost about 3 h 10 min and 14 % of tokens to 4 habits.</c></summary>
    public static Piece[] Loss(Report report)
    {
        if (report.Findings.Count == 0) return ["No habit stands out."];
        string habits = Figure.Count(report.Findings.Count, "habit", "habits");
        List<Piece> lost = [];
        if (report.LostMs > 0) lost.Add(Piece.Strong(Figure.Duration(report.LostMs)));
        if (report.LostMs > 0 && report.LostTokens > 0) lost.Add(" and ");
        if (report.LostTokens > 0) lost.Add(Piece.Strong($"{Figure.Share(report.LostTokenShare)} of tokens"));
        if (lost.Count == 0) return [$"{habits} seen; the cost is not known."];
        return ["You lost about ", .. lost, $" to {habits}."];
    }

    /// <summary>What the lost tokens cost, as a sentence; empty where no price is known.</summary>
    public static string Cost(Report report) => report.LostUsd < 0.01
        ? ""
        : $"That is about {Figure.Usd(report.LostUsd)} of {Figure.Usd(report.Totals.CostUsd)} "
            + $"at list prices of {report.PricesAsOf}.";

    private static void WriteFindings(Screen screen, FirstPage page, Highlights highlights)
    {
        if (highlights.Shown.Count == 0) return;
        FigureColumns columns = new(highlights.Shown, page.Report.Totals.Tokens.Total > 0, screen.Width);
        if (columns.Heading is { } heading) screen.Line(Piece.Faint(heading));
        int number = 0;
        foreach (Finding finding in highlights.Shown)
        {
            number++;
            screen.Line($"{number}. ", Piece.Strong(finding.Habit.Title), columns.Of(finding));
            if (finding.Total.Example.Length > 0)
            {
                string example = SafeText.OneLine(finding.Total.Example, screen.Width - Indent - "e.g. ".Length - 1);
                screen.Indented(Indent, Piece.Faint("e.g. "), example);
            }

            screen.Indented(Indent, Piece.Command(page.NextCommand(finding)));
        }

        if (highlights.More > 0)
        {
            screen.Indented(Indent, $"{Figure.Number(highlights.More)} more: ", Piece.Command("hone report"));
        }
    }

    private static void WriteBeside(Screen screen, Report report)
    {
        foreach (Finding waiting in report.Waiting)
        {
            screen.Line("Apart from that: ", Piece.Strong(Figure.Duration(waiting.Total.Ms)),
                $" {Gerund(waiting.Habit.Title)} ({Figure.Number(waiting.Total.Occurrences)} ×).");
        }

        if (report.Signals.Count == 0) return;
        screen.Line("It also ", string.Join(" and ", report.Signals
            .Select(s => $"{Lower(s.Habit.Title)} ({Figure.Number(s.Total.Occurrences)} ×)")), ".");
    }

    /// <summary>Says what is known of other projects.</summary>
    public static void WriteElsewhere(Screen screen, FirstPage page)
    {
        if (page.SessionsElsewhere <= 0) return;
        string projects = page.ProjectsElsewhere > 0
            ? $" in {Figure.Count(page.ProjectsElsewhere, "other project", "other projects")}"
            : "";
        screen.Line($"Elsewhere: {Figure.Count(page.SessionsElsewhere, "session", "sessions")}{projects}; ",
            Piece.Command("hone report --all"));
    }

    private static void WriteAccount(Screen screen, SourceAccount account)
    {
        LineCounts lines = account.Lines;
        if (lines.Total == 0) return;
        string kept = lines.Kept > 0 ? $"{Figure.Number(lines.Kept)} kept unread" : "";
        string rejected = lines.Rejected > 0 ? $"{Figure.Number(lines.Rejected)} rejected" : "";
        string beside = string.Join(", ", new[] { kept, rejected }.Where(words => words.Length > 0));
        screen.Line($"Read {Figure.Count(lines.Total, "line", "lines")}{(beside.Length > 0 ? "; " : "")}{beside}: ",
            Piece.Command("hone doctor"));
    }

    private static string Gerund(string title) =>
        title.StartsWith("Waits ", StringComparison.Ordinal) ? "waiting " + title["Waits ".Length..] : Lower(title);

    private static string Lower(string title) => char.ToLowerInvariant(title[0]) + title[1..];
}
