using System.Text.RegularExpressions;
using Hone.Telemetry;

namespace Hone.Learning.Analysis;

/// <summary>What people do about an agent: reject, allow, stop, correct.</summary>
internal static partial class PersonHabits
{
    /// <summary>A correction stands at the beginning of what is said.</summary>
    private const int BeginningLength = 240;

    /// <summary>Characters before the words that correct, from which on a quotation begins later.</summary>
    private const int SaidBefore = 80;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Calls that a person rejected.</summary>
    public static IEnumerable<Occurrence> Rejects(Session session) =>
        session.Calls.Where(c => c.Event.ErrorCode == "rejected" && !ToolClass.IsQuestion(c.Tool))
            .Select(c => Occurrence.Of(c, Named(c, 100)) with { Counts = TimeCount.Asking });

    /// <summary>Edits that waited for a permission.</summary>
    public static IEnumerable<Occurrence> WaitsForPermission(Session session) =>
        session.Calls
            .Where(c => c.Tool is "Edit" or "Write" or "MultiEdit" or "NotebookEdit" && c.IsSuccess)
            .Where(c => c.IsHeldUp)
            .Select(c => Occurrence.Of(c, Wording.OneLine(c.Subject, 120)) with { Counts = TimeCount.Waiting });

    /// <summary>Times a person stopped the agent; a call cut off is named.</summary>
    public static IEnumerable<Occurrence> Interrupts(Session session)
    {
        foreach (Message stop in session.Trace.Messages.Where(m => m.Kind == MessageKind.Interruption))
        {
            Call? last = session.Calls.LastOrDefault(c => c.Event.StartedAt <= stop.At);
            string example = last is null ? "before any call" : $"after {Named(last, 90)}";
            yield return new Occurrence(stop.Id, stop.At, [], example);
        }
    }

    /// <summary>Prompts that begin with a correction, after the agent did something that can be corrected.</summary>
    public static IEnumerable<Occurrence> Corrects(Session session)
    {
        bool everActed = false;
        DateTimeOffset from = DateTimeOffset.MinValue;
        foreach (Message prompt in session.Trace.Messages.Where(m => m.Kind == MessageKind.Prompt && m.At is not null))
        {
            bool acted = session.Calls
                .Any(c => c.MayChange && c.Event.StartedAt > from && c.Event.StartedAt < prompt.At);
            everActed |= acted;
            from = prompt.At!.Value;
            string beginning = prompt.Text.TrimStart();
            beginning = beginning[..Math.Min(beginning.Length, BeginningLength)];
            int at = acted ? CorrectionIn(beginning) : -1;
            if (at < 0 && everActed) at = PlaceOf(Revert(), beginning);
            if (at >= 0) yield return new Occurrence(prompt.Id, prompt.At, [], $"“{Around(beginning, at)}”");
        }
    }

    private static string Named(Call call, int subjectMax) =>
        $"{call.Tool} {Wording.OneLine(call.Subject, subjectMax)}".TrimEnd();

    /// <summary>Where the words stand that correct; -1 where there are none.</summary>
    private static int CorrectionIn(string text)
    {
        if (No().IsMatch(text) && !NoButFine().IsMatch(text)) return 0;
        int failing = PlaceOf(Failing(), text[..Math.Min(text.Length, 60)]);
        int[] places = [PlaceOf(NotAsked(), text), PlaceOf(Forgot(), text), PlaceOf(Still(), text), failing];
        return places.Where(at => at >= 0).DefaultIfEmpty(-1).Min();
    }

    private static int PlaceOf(Regex words, string text) => words.Match(text) is { Success: true } m ? m.Index : -1;

    /// <summary>The words that correct, with what stands before them where there is room.</summary>
    private static string Around(string text, int at)
    {
        if (at < SaidBefore) return Wording.OneLine(text, 120);
        int start = text.LastIndexOf(' ', at - SaidBefore / 2) + 1;
        return $"…{Wording.OneLine(text[start..], 120)}";
    }

    [GeneratedRegex(
        @"^(?:(?:no|ok|hmm|wait|please|actually)[\s,.]+)*(?:(?:can|could|would) you |please |let's )*"
        + @"(?:revert|undo|roll back|back out|restore)\b"
        + @"|\b(?:revert|undo) (?:that|this|it|these|your|the last|the previous)\b",
        Options)]
    private static partial Regex Revert();

    [GeneratedRegex(@"^(?:no|nope|nah|wrong|stop|wait)\b[\s,.!:;—-]", Options)]
    private static partial Regex No();

    [GeneratedRegex(
        @"^(?:no|nope|nah|wait|stop)\b[\s,.!:;—-]*"
        + @"(?:(?:then )?(?:it'?s|that'?s) (?:good|fine|ok)"
        + @"|problem|worries|need|thanks|rush|idea|longer|more|other)",
        Options)]
    private static partial Regex NoButFine();

    [GeneratedRegex(
        @"\b(?:that'?s|this is|it'?s) not (?:what I|right|correct|how)"
        + @"|\bnot what I (?:asked|meant|wanted|said)"
        + @"|\bI (?:didn'?t|did not|never) (?:ask|say|want|mean)"
        + @"|\bI (?:said|asked|told you|meant)\b"
        + @"|\bI (?:don'?t|do not) want\b",
        Options)]
    private static partial Regex NotAsked();

    [GeneratedRegex(
        @"\byou(?:'ve| have)? (?:forgot|missed|skipped|overlooked|broke|removed|deleted|ignored"
        + @"|didn'?t|haven'?t|should(?:n'?t)? have)\b"
        + @"|\bwhy (?:did|didn'?t|exactly didn'?t|aren'?t) you\b",
        Options)]
    private static partial Regex Forgot();

    [GeneratedRegex(
        @"\bstill (?:fail\w*|broken|not|doesn'?t|isn'?t|see|getting|wrong|display\w*"
        + @"|the same|an error|show\w*|happen\w*|crash\w*|hang\w*)\b"
        + @"|\b(?:doesn'?t|does not|isn'?t) work(?:ing)?\b"
        + @"|\bsame error again\b",
        Options)]
    private static partial Regex Still();

    [GeneratedRegex(@"\b(?:tests?|lint(?:ing|er)?|build|ci|checks?)\b.{0,25}\b(?:fail\w*|broken|red)\b", Options)]
    private static partial Regex Failing();
}
