using Hone.Basics;
using Hone.Telemetry;

namespace Hone.Learning.Analysis;

/// <summary>A session as rules see it: its calls in order, with their cost, between prompts and compactions.</summary>
internal sealed class Session
{
    private readonly Dictionary<Id128, Event> _inferences = [];
    private readonly Dictionary<Id128, int> _callsOf = [];
    private readonly PriceList _prices;

    public Session(SessionTrace trace, PriceList prices)
    {
        Trace = trace;
        _prices = prices;
        foreach (Event e in trace.Events)
        {
            if (e.Action == ActionType.LlmInference) _inferences[e.Id] = e;
            else if (e.InferenceId is { } id) _callsOf[id] = _callsOf.GetValueOrDefault(id) + 1;
        }

        Timeline = BuildTimeline(trace);
        Calls = BuildCalls();
    }

    /// <summary>The session itself.</summary>
    public SessionTrace Trace { get; }

    /// <summary>Tool calls and plan steps in order.</summary>
    public IReadOnlyList<Call> Calls { get; }

    /// <summary>Messages and beginnings and ends of events, in order of time.</summary>
    public IReadOnlyList<Moment> Timeline { get; }

    /// <summary>How many calls the answer that asked for this one asked for, this one included.</summary>
    public int CallsBeside(Call call) => call.Event.InferenceId is { } id ? _callsOf.GetValueOrDefault(id, 1) : 1;

    /// <summary>Answers from a moment to the next compaction: how often what was read then is read again.</summary>
    public int AnswersAfter(DateTimeOffset at)
    {
        DateTimeOffset end = Trace.Messages.FirstOrDefault(m => m.Kind == MessageKind.Compaction && m.At > at)?.At
            ?? DateTimeOffset.MaxValue;
        return _inferences.Values.Count(e => e.StartedAt > at && e.StartedAt < end && e.Status == EventStatus.Success);
    }

    /// <summary>Milliseconds the agent was at work.</summary>
    public long ActiveMs
    {
        get
        {
            long total = 0;
            for (int i = 1; i < Timeline.Count; i++)
            {
                // Before a prompt the agent waits for a person.
                if (!Timeline[i].IsByPerson) total += Gap(Timeline[i - 1].At, Timeline[i].At);
            }

            return total;
        }
    }

    /// <summary>A gap in milliseconds, never more than <see cref="WorkTime.GapMax"/>.</summary>
    public static long Gap(DateTimeOffset from, DateTimeOffset to) =>
        (long)Math.Clamp((to - from).TotalMilliseconds, 0, WorkTime.GapMax.TotalMilliseconds);

    private static List<Moment> BuildTimeline(SessionTrace trace)
    {
        List<Moment> moments = [];
        foreach (Event e in trace.Events)
        {
            if (e.StartedAt is { } start) moments.Add(new Moment(start, e, null));
            if (e.EndedAt is { } end && end != e.StartedAt) moments.Add(new Moment(end, e, null));
        }

        foreach (Message m in trace.Messages)
        {
            if (m.At is { } at) moments.Add(new Moment(at, null, m));
        }

        // A stable sort: of things at the same moment, events keep the session's order and stand before messages.
        return [.. moments.Select((m, i) => (m, i)).OrderBy(p => p.m.At).ThenBy(p => p.i).Select(p => p.m)];
    }

    private List<Call> BuildCalls()
    {
        List<Call> calls = [];
        int turn = 0, epoch = 0, message = 0;
        IReadOnlyList<Message> messages = Trace.Messages;
        Dictionary<Event, DateTimeOffset> before = Before();
        RunningCommands running = new();
        foreach (Event e in Trace.Events)
        {
            if (e.Action == ActionType.LlmInference) continue;
            for (; message < messages.Count && TraceOrder.IsBefore(messages[message], e); message++)
            {
                MessageKind kind = messages[message].Kind;
                if (kind is MessageKind.Prompt or MessageKind.Command or MessageKind.Interruption) turn++;
                if (kind is MessageKind.Compaction) epoch++;
            }

            (long tokens, double cost) = Share(e);
            long asking = e.StartedAt is { } start && before.TryGetValue(e, out var prior) ? Gap(prior, start) : 0;
            CallParameters parameters = CallParameters.Parse(e.Parameters);
            string? command = running.CommandOf(e, parameters);
            Failing? failing = FailureKinds.Of(e, command);
            calls.Add(new Call(e, calls.Count, turn, epoch, command, failing, asking, tokens, cost, parameters));
        }

        return calls;
    }

    /// <summary>For each event that begins at some moment, the moment before it.</summary>
    private Dictionary<Event, DateTimeOffset> Before()
    {
        Dictionary<Event, DateTimeOffset> before = [];
        DateTimeOffset? previous = null;
        foreach (Moment moment in Timeline)
        {
            // The answer that asks for a call is written bit by bit while the model thinks: no moment of its own.
            if (moment.Event is { Action: ActionType.LlmInference }) continue;
            if (moment.Message is { Kind: MessageKind.Answer }) continue;
            if (moment.Event is { } e && e.StartedAt == moment.At && previous is { } at) before.TryAdd(e, at);
            previous = moment.At;
        }

        return before;
    }

    private (long Tokens, double CostUsd) Share(Event call)
    {
        if (call.InferenceId is not { } id || !_inferences.TryGetValue(id, out Event? answer)) return (0, 0);
        int calls = Math.Max(1, _callsOf.GetValueOrDefault(id));
        double cost = _prices.Find(answer.Model)?.Of(answer) ?? 0;
        return ((answer.TokensRead + (answer.TokensOutput ?? 0)) / calls, cost / calls);
    }
}
