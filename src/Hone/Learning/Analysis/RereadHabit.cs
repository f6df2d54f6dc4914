using Hone.Telemetry;
using System.Globalization;

namespace Hone.Learning.Analysis;

/// <summary>Reads of what was read before and has not changed since.</summary>
internal static class RereadHabit
{
    /// <summary>The part of the later output's lines that must stand in the earlier one.</summary>
    private const double ContainedMin = 0.98;

    /// <summary>Finds rereads within one turn and one epoch of the context.</summary>
    public static IEnumerable<Occurrence> Find(Session session)
    {
        if (session.Trace.IsOfSeveral) yield break;
        List<(Call Call, FileReading Reading, int Changes)> seen = [];
        int turn = -1, epoch = -1, changes = 0;
        foreach (Call call in session.Calls)
        {
            if (call.Turn != turn || call.Epoch != epoch)
            {
                seen.Clear();
                (turn, epoch) = (call.Turn, call.Epoch);
            }

            foreach (string edited in call.EditedFiles) Forget(seen, edited);
            if (!ToolClass.IsEdit(call.Tool) && call.MayChange) changes++;
            if (!call.IsSuccess || FileReading.Of(call) is not { } reading) continue;
            Call? earlier = seen
                .LastOrDefault(s => IsSame((s.Call, s.Reading), (call, reading), s.Changes != changes)).Call;
            if (earlier is not null) yield return Occurrence.Of(call, Example(call, reading));
            seen.Add((call, Narrowed(call, reading), changes));
        }
    }

    private static bool IsSame(
        (Call Call, FileReading Reading) earlier, (Call Call, FileReading Reading) later, bool mayHaveChanged)
    {
        if (earlier.Reading.Path != later.Reading.Path) return false;
        if (!earlier.Reading.Covers(Narrowed(later.Call, later.Reading))) return false;
        if (later.Reading.HasNumbers && !earlier.Reading.HasNumbers) return false;
        if (earlier.Call.Event.InferenceId is { } id && id == later.Call.Event.InferenceId) return false;
        if (PaceHabits.IsTruncated(earlier.Call)) return false;
        bool isWhole = earlier.Call.IsOutputWhole && later.Call.IsOutputWhole;
        if (!isWhole) return !mayHaveChanged;
        HashSet<string> before = OutputText.Lines(earlier.Call.Output), now = OutputText.Lines(later.Call.Output);
        return now.Count > 0 && now.Count(before.Contains) >= ContainedMin * now.Count;
    }

    /// <summary>The range that really came back: a file can be shorter than what was asked for.</summary>
    private static FileReading Narrowed(Call call, FileReading reading)
    {
        if (reading.HasNumbers && LastNumber(call.Output) is { } number)
        {
            return reading with { Last = Math.Min(reading.Last, number) };
        }

        if (!call.IsOutputWhole) return reading;
        int lines = call.Output.AsSpan().TrimEnd('\n').Count('\n') + 1;
        return reading with { Last = Math.Min(reading.Last, reading.First + lines - 1) };
    }

    /// <summary>The last line number in an output; null where its lines are not numbered.</summary>
    private static int? LastNumber(string output)
    {
        foreach (string line in output.Split('\n').Reverse())
        {
            ReadOnlySpan<char> text = line.AsSpan().TrimStart();
            int end = text.IndexOfAnyExceptInRange('0', '9');
            if (end > 0 && (text[end] is '→' or '\t')) return Number(text[..end]);
        }

        return null;
    }

    private static int? Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static void Forget(List<(Call Call, FileReading Reading, int Changes)> seen, string edited)
    {
        string name = edited[(edited.LastIndexOf('/') + 1)..];
        seen.RemoveAll(s => s.Reading.Name == name);
    }

    private static string Example(Call call, FileReading r)
    {
        bool isWhole = r.First == 1 && r.Last >= FileReading.DefaultLines;
        return $"{Wording.OneLine(call.Subject, 100)} ({(isWhole ? "whole" : $"lines {r.First}–{r.Last}")})";
    }
}
