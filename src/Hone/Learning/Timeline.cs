using Hone.Basics;
using Hone.Learning.Analysis;
using Hone.Outcomes;
using Hone.Telemetry;

namespace Hone.Learning;

/// <summary>A session as a person reads it: what was said and called, in order, with its cost and its habits.</summary>
/// <param name="Entries">In order of time.</param>
public sealed record Timeline(IReadOnlyList<TimelineEntry> Entries)
{
    /// <summary>Parameters that say what a call is about, the most telling first.</summary>
    private static readonly string[] s_subjects =
        ["pattern", "query", "url", "description", "skill", "subagent_type", "name", "session_id", "prompt", "input"];

    /// <summary>Puts a session and its losses on a timeline.</summary>
    /// <param name="trace">The session.</param>
    /// <param name="losses">What it lost to habits.</param>
    /// <param name="prices">Prices for the shares of cost.</param>
    /// <param name="evidence">What it shows of its success; the checks among it are put beside their calls.</param>
    public static Timeline Of(
        SessionTrace trace, IReadOnlyList<Loss> losses, PriceList prices, IReadOnlyList<Verification> evidence)
    {
        Session session = new(trace, prices);
        ILookup<Id128, Verification> checks = evidence.Where(v => v.Result is not null).ToLookup(v => v.Source);
        ILookup<Id128, Loss> byEvent = losses.ToLookup(l => l.EventId);
        HashSet<Message> last = LastAnswers(trace.Messages);
        List<TimelineEntry> entries =
        [
            .. session.Calls.Select(c => OfCall(c, [.. byEvent[c.Event.Id]], [.. checks[c.Event.Id]])),
            .. trace.Messages.Where(m => m.Kind != MessageKind.Notice)
                .Select(m => OfMessage(m, [.. byEvent[m.Id]], last.Contains(m))),
        ];

        // A stable sort: of things at one moment, calls keep their order; what has no time keeps its place in the file.
        return new Timeline([.. entries.OrderBy(e => e.At ?? DateTimeOffset.MinValue).ThenBy(Place)]);
    }

    private static long Place(TimelineEntry entry) => entry.Call?.Ordinal ?? entry.Message?.Ordinal ?? 0;

    private static TimelineEntry OfCall(
        Call call, IReadOnlyList<Loss> losses, IReadOnlyList<Verification> checks) => new()
    {
        At = call.Event.StartedAt ?? call.Event.EndedAt,
        Call = call.Event,
        Subject = SubjectOf(call.Parameters),
        FailureKind = call.FailureKind,
        Tokens = call.Tokens,
        CostUsd = call.CostUsd,
        Losses = losses,
        Checks = checks,
        IsNotable = call.Event.Status != EventStatus.Success || losses.Count > 0 || checks.Count > 0,
    };

    private static TimelineEntry OfMessage(Message message, IReadOnlyList<Loss> losses, bool isLast) => new()
    {
        At = message.At,
        Message = message,
        Losses = losses,
        IsNotable = message.Kind != MessageKind.Answer || isLast || losses.Count > 0,
    };

    /// <summary>The last answer before each prompt, and the last of all: what the agent said for itself.</summary>
    private static HashSet<Message> LastAnswers(IReadOnlyList<Message> messages)
    {
        HashSet<Message> last = [];
        Message? answer = null;
        foreach (Message message in messages)
        {
            if (message.Kind == MessageKind.Answer) answer = message;
            if (message.Kind != MessageKind.Prompt || answer is null) continue;
            last.Add(answer);
            answer = null;
        }

        if (answer is not null) last.Add(answer);
        return last;
    }

    private static string SubjectOf(CallParameters parameters)
    {
        string? told = parameters.Command ?? parameters.Path
            ?? s_subjects.Select(name => parameters[name]).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return told ?? (parameters.Json is ['{' or '[', ..] ? "" : FirstFile(parameters.Json));
    }

    /// <summary>A patch is about the file it names first; any other text about its first line.</summary>
    private static string FirstFile(string text)
    {
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            int colon = line.IndexOf(" File: ");
            if (line.StartsWith("*** ") && colon > 0) return line[(colon + " File: ".Length)..].ToString();
        }

        int end = text.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? text : text[..end];
    }
}
