using Hone.Learning;
using Hone.Outcomes;
using Hone.Telemetry;

namespace Hone.Cli.Screens;

/// <summary>A session as a person reads it: a head, then one line for everything that was said or called.</summary>
internal sealed class TimelineScreen(Screen screen, SessionSummary session, Timeline timeline)
{
    /// <summary>Shorter sessions are shown whole.</summary>
    private const int WholeMax = 40;

    /// <summary>Entries shown before and after the one that was asked for.</summary>
    private const int AroundCount = 6;

    /// <summary>Where the text of an entry begins: time, and two blanks.</summary>
    private const int TextColumn = 10;

    private const int MessageLengthMax = 200;
    private const int ToolsNamedMax = 4;
    private const int SubjectLengthMin = 20;

    /// <summary>Writes the head and the timeline.</summary>
    /// <param name="isWhole">Whether nothing is folded.</param>
    /// <param name="writeOutcome">Writes what came of it, below the head.</param>
    public void Write(bool isWhole, Action writeOutcome)
    {
        WriteHead();
        writeOutcome();
        WriteHabits();
        screen.Heading("Timeline (UTC)");
        bool isFolded = !isWhole && timeline.Entries.Count > WholeMax;
        List<TimelineEntry> folded = [];
        DateOnly? day = null;
        foreach (TimelineEntry entry in timeline.Entries)
        {
            if (isFolded && !entry.IsNotable)
            {
                folded.Add(entry);
                continue;
            }

            Fold(folded);
            day = WriteDay(day, entry.At);
            WriteEntry(entry);
        }

        Fold(folded);
        if (timeline.Entries.Count == 0) screen.Indented(2, "Nothing was called and nothing was said.");
    }

    /// <summary>Writes the head, what happened around one entry, and that entry in full.</summary>
    public void WriteAround(TimelineEntry at)
    {
        WriteHead();
        int place = timeline.Entries.ToList().IndexOf(at);
        int from = Math.Max(0, place - AroundCount), to = Math.Min(timeline.Entries.Count, place + AroundCount + 1);
        screen.Heading("Around it (UTC)");
        if (from > 0) screen.Indented(TextColumn, Piece.Faint($"… {Figure.Number(from)} before"));
        for (int i = from; i < to; i++) WriteEntry(timeline.Entries[i], isMarked: i == place);
        int after = timeline.Entries.Count - to;
        if (after > 0) screen.Indented(TextColumn, Piece.Faint($"… {Figure.Number(after)} after"));
        new CallScreen(screen).Write(at);
    }

    private void WriteHead()
    {
        screen.Line(Piece.Strong(SafeText.OneLine(session.Title ?? "Session without a title", MessageLengthMax)));
        string version = session.Version is { } v ? $" {v}" : "";
        string model = session.Model is { Length: > 0 } m ? $", {m}" : "";
        screen.Line(Piece.Faint($"{session.SessionId}  {session.Agent}{version}{model}"));
        string branch = session.Branch is { Length: > 0 } b ? $" on {b}" : "";
        if (session.Project is { } project) screen.Line(Piece.Faint($"{project}{branch}"));
        if (session.ParentId is { } parent) screen.Line(Piece.Faint($"sub-agent of {parent}"));
        string times = session.StartedAt is { } start ? $"{start.UtcDateTime:yyyy-MM-dd HH:mm} UTC, " : "";
        string tokens = session.Tokens.Total > 0 ? $", {Figure.Tokens(session.Tokens.Total)} tokens" : "";
        string cost = session.CostUsd >= 0.01 ? $", about {Figure.Usd(session.CostUsd)}" : "";
        string prompts = Figure.Count(session.Prompts, "prompt", "prompts");
        string calls = Figure.Count(session.Calls.Calls, "call", "calls");
        screen.Line($"{times}{Figure.Duration(session.ActiveMs)} at work, {prompts}, {calls}, "
            + $"{Figure.Number(session.Calls.Failed)} failed{tokens}{cost}");
    }

    private void WriteHabits()
    {
        var habits = timeline.Entries.SelectMany(e => e.Losses).GroupBy(l => l.Habit, StringComparer.Ordinal)
            .Select(g => (Title: TitleOf(g.Key), Count: g.Count(), Ms: g.Sum(l => l.Ms), Tokens: g.Sum(l => l.Tokens)))
            .OrderByDescending(h => h.Tokens).ThenByDescending(h => h.Ms).ToList();
        if (habits.Count == 0) return;
        screen.Heading("Habits");
        screen.Table([new Cells(""), Cells.Number(""), Cells.Number(""), Cells.Number("")], habits.Select(h => (Piece[])
        [
            h.Title, $"{Figure.Number(h.Count)} ×", h.Ms > 0 ? Figure.Duration(h.Ms) : "",
            h.Tokens > 0 ? $"{Figure.Tokens(h.Tokens)} tokens" : "",
        ]));
    }

    private DateOnly? WriteDay(DateOnly? day, DateTimeOffset? at)
    {
        if (at is null) return day;
        DateOnly today = DateOnly.FromDateTime(at.Value.UtcDateTime);
        if (day is not null && day != today) screen.Indented(TextColumn, Piece.Faint($"{today:yyyy-MM-dd}"));
        return today;
    }

    private void WriteEntry(TimelineEntry entry, bool isMarked = false)
    {
        string time = entry.At is { } at ? $"{at.UtcDateTime:HH:mm:ss}" : "        ";
        Piece mark = isMarked ? Piece.Warn("▶ ") : "  ";
        if (entry.Message is { } message) WriteMessage(time, mark, message);
        else WriteCall(time, mark, entry);
        foreach (Loss loss in entry.Losses)
        {
            screen.Indented(TextColumn, Piece.Warn("└ "), Piece.Warn(TitleOf(loss.Habit)), Piece.Faint(Lost(loss)));
        }

        foreach (Verification check in entry.Checks)
        {
            screen.Indented(TextColumn, Piece.Faint("└ "), Result(check), Piece.Faint(Says(check)));
        }
    }

    private void WriteMessage(string time, Piece mark, Message message)
    {
        (string who, Tone tone) = message.Kind switch
        {
            MessageKind.Prompt => ("you", Tone.Strong),
            MessageKind.Answer => ("agent", Tone.Plain),
            MessageKind.Command => ("you, to the program", Tone.Faint),
            MessageKind.Interruption => ("you stopped the agent", Tone.Warn),
            MessageKind.Compaction => ("the context was compacted", Tone.Faint),
            _ => ("a program", Tone.Faint),
        };
        bool isSaid = message.Kind is MessageKind.Prompt or MessageKind.Answer or MessageKind.Command;
        string words = isSaid ? ": " + SafeText.OneLine(message.Text, MessageLengthMax) : "";
        WriteHanging(time, mark, [new Piece(who, tone), words]);
    }

    private void WriteCall(string time, Piece mark, TimelineEntry entry)
    {
        Event call = entry.Call!;
        Piece ending = Ending(entry);
        string took = call.ElapsedMs is { } ms ? $"  {Figure.Elapsed(ms)}" : "";
        string tokens = entry.Tokens > 0 ? $"  {Figure.Tokens(entry.Tokens)} tokens" : "";
        string cost = entry.CostUsd >= 0.01 ? $"  {Figure.Usd(entry.CostUsd)}" : "";
        string tool = call.ToolName is { Length: > 0 } name ? name : "(no name)";
        int beside = tool.Length + ending.Text.Length + took.Length + tokens.Length + cost.Length + 4;
        int room = Math.Max(SubjectLengthMin, screen.Width - TextColumn - beside);
        string told = InProject(entry.Subject);
        string subject =
            told.Contains(' ', StringComparison.Ordinal) ? SafeText.OneLine(told, room) : SafeText.PathEnd(told, room);
        WriteHanging(time, mark, [Piece.Strong(tool), $" {subject}  ", ending, Piece.Faint($"{took}{tokens}{cost}")]);
    }

    /// <summary>One line whose continuation stands below its text, not below its time.</summary>
    private void WriteHanging(string time, Piece mark, Piece[] pieces) =>
        screen.Hanging(TextColumn, [Piece.Faint(time), mark], pieces);

    private static Piece Ending(TimelineEntry entry) => entry.Call!.Status switch
    {
        EventStatus.Success => Piece.Faint("ok"),
        EventStatus.Failure => Piece.Bad($"failed: {(entry.FailureKind ?? "error").Replace('_', ' ')}"),
        EventStatus.Timeout => Piece.Bad("timed out"),
        EventStatus.Interrupted when entry.Call.ErrorCode == "rejected" => Piece.Warn("rejected by you"),
        EventStatus.Interrupted when entry.Call.ErrorCode == "cancelled" => Piece.Warn("cancelled"),
        EventStatus.Interrupted => Piece.Warn("stopped by you"),
        _ => Piece.Faint("no result"),
    };

    /// <summary>A path below the project without the project's own; everything else as it is.</summary>
    private string InProject(string subject) =>
        session.Project is { Length: > 1 } project && subject.Length > project.Length + 1
            && subject.StartsWith(project, StringComparison.Ordinal) && subject[project.Length] is '/' or '\\'
                ? subject[(project.Length + 1)..]
                : subject;

    private void Fold(List<TimelineEntry> folded)
    {
        if (folded.Count == 0) return;
        List<(string Tool, int Count)> tools =
        [
            .. folded.Where(e => e.Call is not null).GroupBy(e => e.Call!.ToolName ?? "", StringComparer.Ordinal)
                .Select(g => (g.Key, g.Count()))
                .OrderByDescending(t => t.Item2).ThenBy(t => t.Key, StringComparer.Ordinal),
        ];
        int calls = tools.Sum(t => t.Count), said = folded.Count - calls;
        string names =
            string.Join(", ", tools.Take(ToolsNamedMax).Select(t => $"{SafeText.OneLine(t.Tool)} {t.Count} ×"));
        string more = tools.Count > ToolsNamedMax ? ", …" : "";
        string words = calls > 0 ? $"{Figure.Count(calls, "call", "calls")} that went well: {names}{more}" : "";
        string answers = said > 0 ? $"{(calls > 0 ? "; " : "")}{Figure.Count(said, "answer", "answers")}" : "";
        screen.Indented(TextColumn, Piece.Faint($"… {words}{answers}"));
        folded.Clear();
    }

    private static string Lost(Loss loss) => (loss.Ms, loss.Tokens) switch
    {
        (0, 0) => "",
        (_, 0) => $"  {Figure.Duration(loss.Ms)}",
        (0, _) => $"  {Figure.Tokens(loss.Tokens)} tokens",
        _ => $"  {Figure.Duration(loss.Ms)}, {Figure.Tokens(loss.Tokens)} tokens",
    };

    private static Piece Result(Verification check) => check.Result switch
    {
        CheckResult.Passed => Piece.Good($"{check.Tool} passed"),
        CheckResult.Failed => Piece.Bad($"{check.Tool} failed"),
        CheckResult.NothingRan => Piece.Warn($"{check.Tool} ran nothing"),
        _ => Piece.Faint($"{check.Tool}: cannot be told"),
    };

    private static string Says(Verification check) => check.Says.Length > 0 ? $"  {check.Says}" : "";

    private static string TitleOf(string habit) => Habits.Find(habit)?.Title ?? habit;
}
