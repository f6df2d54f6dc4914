using Hone.Telemetry;

namespace Hone.Learning.Analysis;

/// <summary>Sums a session up: counts, tokens, cost, time; per tool, per model, per failure.</summary>
internal static class Summarizer
{
    private const int TitleLengthMax = 80;

    /// <summary>The session in one row.</summary>
    public static SessionSummary Summarize(Session session, PriceList prices)
    {
        SessionTrace trace = session.Trace;
        IReadOnlyList<ModelUse> models = Models(session, prices);
        return new SessionSummary
        {
            SessionId = trace.Id,
            Agent = trace.Agent,
            ParentId = trace.First(FactName.Parent),
            ForkedFrom = trace.First(FactName.ForkedFrom),
            TaskId = trace.First(FactName.Task) ?? trace.Events.FirstOrDefault(e => e.TaskId is not null)?.TaskId,
            Project = trace.First(FactName.Directory),
            Branch = trace.First(FactName.Branch),
            Commit = trace.First(FactName.Commit),
            Version = trace.Last(FactName.Version),
            Title = Title(trace),
            Model = models.OrderByDescending(m => m.Inferences)
                .ThenBy(m => m.Model, StringComparer.Ordinal).FirstOrDefault()?.Model,
            StartedAt = Earliest(session),
            EndedAt = Latest(session),
            ActiveMs = session.ActiveMs,
            Prompts = trace.Messages.Count(m => m.Kind == MessageKind.Prompt),
            Interruptions = trace.Messages.Count(m => m.Kind == MessageKind.Interruption),
            Inferences = models.Sum(m => m.Inferences),
            Calls = session.Calls.Aggregate(default(CallCounts), (sum, call) => sum + Count(call.Event)),
            Tokens = models.Aggregate(default(TokenUse), (sum, m) => sum + m.Tokens),
            CostUsd = models.Sum(m => m.CostUsd ?? 0),
            UnpricedTokens = models.Where(m => m.CostUsd is null).Sum(m => m.Tokens.Total),
        };
    }

    /// <summary>Per tool, by name.</summary>
    public static IReadOnlyList<ToolUse> Tools(Session session) =>
    [
        .. session.Calls.GroupBy(c => c.Tool, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new ToolUse(g.Key, g.Aggregate(default(CallCounts), (sum, c) => sum + Count(c.Event)),
                g.Sum(c => c.Event.ElapsedMs ?? 0), g.Sum(c => c.Tokens))),
    ];

    /// <summary>Per model, by name.</summary>
    public static IReadOnlyList<ModelUse> Models(Session session, PriceList prices) =>
    [
        .. session.Trace.Events.Where(e => e.Action == ActionType.LlmInference && e.Status == EventStatus.Success)
            .GroupBy(e => e.Model ?? "", StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new ModelUse(g.Key, g.Count(), g.Aggregate(default(TokenUse), (sum, e) => sum + Tokens(e)),
                prices.Find(g.Key) is { } price ? g.Sum(price.Of) : null)),
    ];

    /// <summary>Per tool and kind of failure, most first.</summary>
    public static IReadOnlyList<FailureCount> Failures(Session session) =>
    [
        .. session.Calls.Where(c => c.FailureKind is not null).GroupBy(c => (c.Tool, Kind: c.FailureKind!))
            .Select(g => new FailureCount(g.Key.Tool, g.Key.Kind, g.Count(), g.Sum(c => c.Ms), g.Sum(c => c.Tokens),
                g.First().Event.Id, Wording.OneLine(g.First().Failing!.Value.Line)))
            .OrderByDescending(f => f.Count)
            .ThenBy(f => f.Tool, StringComparer.Ordinal)
            .ThenBy(f => f.Kind, StringComparer.Ordinal),
    ];

    /// <summary>One call as counts.</summary>
    public static CallCounts Count(Event call) => call.Status switch
    {
        EventStatus.Success => new(1, 1, 0, 0, 0, 0, 0),
        EventStatus.Failure => new(1, 0, 1, 0, 0, 0, 0),
        EventStatus.Timeout => new(1, 0, 0, 1, 0, 0, 0),
        EventStatus.Interrupted when call.ErrorCode == "rejected" => new(1, 0, 0, 0, 1, 0, 0),
        EventStatus.Interrupted when call.ErrorCode == "cancelled" => new(1, 0, 0, 0, 0, 1, 0),
        EventStatus.Interrupted => new(1, 0, 0, 0, 0, 0, 1),
        _ => new(1, 0, 0, 0, 0, 0, 0),
    };

    private static TokenUse Tokens(Event e) => new(
        e.TokensInput ?? 0, e.TokensCacheRead ?? 0, e.TokensCacheWrite ?? 0,
        e.TokensOutput ?? 0, e.TokensReasoning ?? 0);

    private static string? Title(SessionTrace trace)
    {
        string? title = trace.Last(FactName.Title)
            ?? Said(trace, MessageKind.Prompt, text => !string.IsNullOrWhiteSpace(text))
            ?? Said(trace, MessageKind.Notice, text => !text.StartsWith('<'));
        return title is null ? null : Wording.OneLine(title, TitleLengthMax);
    }

    private static string? Said(SessionTrace trace, MessageKind kind, Func<string, bool> isTitle) =>
        trace.Messages.FirstOrDefault(m => m.Kind == kind && isTitle(m.Text))?.Text;

    private static DateTimeOffset? Earliest(Session session) =>
        session.Timeline.Count > 0 ? session.Timeline[0].At : session.Trace.Facts.Min(f => f.FirstAt);

    private static DateTimeOffset? Latest(Session session) =>
        session.Timeline.Count > 0 ? session.Timeline[^1].At : session.Trace.Facts.Max(f => f.LastAt);
}
