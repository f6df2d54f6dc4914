using System.Globalization;
using System.Text.RegularExpressions;
using Hone.Telemetry;

namespace Hone.Learning.Analysis;

/// <summary>Steps that need not have been steps of their own, and outputs that need not have been so long.</summary>
internal static partial class PaceHabits
{
    /// <summary>The longest wait an agent would have done better to ask for at once.</summary>
    private const double WaitSecondsMax = 30;

    /// <summary>Tokens shown from which on a cut output weighs.</summary>
    private const long ShownTokensMin = 2500;

    /// <summary>An output this many times longer than what was shown was asked for too broadly.</summary>
    private const double CutRatioMin = 1.5;

    /// <summary>Bytes of text to one token, on average of English and code.</summary>
    private const int BytesPerToken = 4;

    /// <summary>Polls of a running command without input, that a longer first wait would have saved.</summary>
    public static IEnumerable<Occurrence> Polls(Session session)
    {
        foreach (Call start in session.Calls.Where(c => c.Tool != "write_stdin"))
        {
            if (RunningCommands.SessionOf(start.Event.Stdout) is not { } running) continue;
            List<Call> polls = PollsOf(session, start, running);
            if (polls.Count == 0 || start.Event.StartedAt is not { } from) continue;
            double seconds = ((polls[^1].Event.EndedAt ?? polls[^1].Event.StartedAt ?? from) - from).TotalSeconds;
            int needed = seconds <= WaitSecondsMax ? 0 : (int)(seconds / WaitSecondsMax);
            List<Call> wasted = [.. polls.Take(Math.Max(0, polls.Count - needed))];
            if (wasted.Count == 0) continue;
            string example = $"{Wording.OneLine(start.Subject, 90)}: done after {Math.Max(1, (int)seconds)} s";
            // The command runs as long anyway: what the model takes to ask again is lost.
            yield return Occurrence.Of(wasted[0], example) with
            {
                Wasted = wasted, Counts = TimeCount.Asking, About = AboutRun(session, start, polls[^1], seconds),
            };
        }
    }

    /// <summary>An answer that does nothing but keep the to-do list, with another call right after it.</summary>
    public static IEnumerable<Occurrence> TodoAlone(Session session)
    {
        HashSet<(int Turn, string Tool)> made = [];
        for (int i = 0; i < session.Calls.Count; i++)
        {
            Call call = session.Calls[i];
            if (!ToolClass.IsList(call.Tool)) continue;
            bool isMaking = call.Tool is "TodoWrite" or "update_plan" && made.Add((call.Turn, call.Tool));
            Call? next = i + 1 < session.Calls.Count ? session.Calls[i + 1] : null;
            if (isMaking || next is null || next.Turn != call.Turn || !call.IsSuccess) continue;
            if (call.Tool == "TaskCreate" && next.Tool != "TaskCreate") continue;
            if (call.Event.InferenceId is null || session.CallsBeside(call) != 1) continue;
            string example = $"{call.Tool}, then {next.Tool} {Wording.OneLine(next.Subject, 60)}";
            yield return Occurrence.Of(call, example.TrimEnd());
        }
    }

    /// <summary>Commands whose output the agent had to cut; every later answer reads again what was shown.</summary>
    public static IEnumerable<Occurrence> TruncatedOutput(Session session)
    {
        foreach (Call call in session.Calls)
        {
            bool isWide = ToolClass.IsShell(call.Tool) || call.Tool is "Grep" or "exec";
            if (!isWide || !IsTruncated(call) || FileReading.Of(call) is not null) continue;
            if (call.Parameters.Command is { } command && ShellCommand.IsCheck(command)) continue;
            long shown = (call.Event.OutputBytes ?? call.Output.Length) / BytesPerToken;
            long? whole = Original().Match(call.Output[..Math.Min(call.Output.Length, 300)]) is { Success: true } m
                ? long.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) : null;
            if (whole is not null && (whole < CutRatioMin * shown || shown < ShownTokensMin)) continue;
            if (call.Event.EndedAt is not { } ended) continue;
            string length = whole is null ? "" : $": {whole} tokens";
            yield return Occurrence.Of(call, $"{Wording.OneLine(call.Subject, 110)}{length}") with
            {
                // A narrower command runs as well: what it takes is not lost, what the model asked in vain is.
                Counts = TimeCount.Asking,
                CarriedTokens = shown * Math.Max(0, session.AnswersAfter(ended) - 1),
            };
        }
    }

    /// <summary>True where the agent says that it cut the output, or gave less of it than was printed.</summary>
    public static bool IsTruncated(Call call) =>
        CutMark().IsMatch(call.Output[..Math.Min(call.Output.Length, 400)])
        || call.Output.Length > CutRatioMin * (call.Event.OutputBytes ?? call.Output.Length);

    /// <summary>The command and the seconds it took; nobody knows of one that still ran when last asked.</summary>
    private static About AboutRun(Session session, Call start, Call last, double seconds)
    {
        if (start.Parameters.Command is not { } command || !Subjects.IsHere(session, start)) return About.Nothing;
        bool isDone = RunningCommands.SessionOf(last.Event.Stdout) is null && last.Event.EndedAt is not null;
        string whole = Math.Ceiling(Math.Max(1, seconds)).ToString(CultureInfo.InvariantCulture);
        return Slots.Head(CommandHead.Of(command, isWithOptions: true)) is not { } head ? About.Nothing
            : new About(head, isDone && Slots.Seconds(whole) is not null ? whole : null);
    }

    private static List<Call> PollsOf(Session session, Call start, string running)
    {
        List<Call> polls = [];
        foreach (Call call in session.Calls.Skip(start.Index + 1))
        {
            if (call.Tool == "write_stdin" && call.Parameters["session_id"] == running)
            {
                if (!string.IsNullOrWhiteSpace(call.Parameters["chars"])) return [];
                polls.Add(call);
                if (RunningCommands.SessionOf(call.Event.Stdout) != running) break;
            }
            else if (polls.Count == 0 && IsOtherWork(call, start))
            {
                return [];
            }
        }

        return polls;
    }

    /// <summary>Other work done meanwhile is what running in the background is for.</summary>
    private static bool IsOtherWork(Call call, Call start) =>
        call.Tool != "write_stdin" && call.Event.InferenceId != start.Event.InferenceId;

    [GeneratedRegex(
        @"^Total output lines: \d+|tokens truncated|\[\d+ characters truncated\]|<persisted-output>|\[Truncated: ",
        RegexOptions.Multiline)]
    private static partial Regex CutMark();

    [GeneratedRegex(@"Original token count: (\d{1,12})")]
    private static partial Regex Original();
}
