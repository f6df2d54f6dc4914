using Hone.Learning.Analysis;
using Hone.Telemetry;

namespace Hone.Learning;

/// <summary>The station that learns from sessions: looks at each that changed and keeps what it contributes.</summary>
public sealed class Learner(ITelemetryStore telemetry, ILearningStore learning, PriceList prices)
{
    /// <summary>The station's name in the store.</summary>
    public const string Station = "learning";

    /// <summary>Grows when the same session would contribute something else: all are then looked at again.</summary>
    private const int RulesVersion = 3;

    /// <summary>Prices are a part of what is computed: with other prices every session is looked at again.</summary>
    private int Version => unchecked((RulesVersion * 397) ^ prices.Fingerprint);

    /// <summary>Learns from every session that changed; the number of sessions looked at.</summary>
    public async Task<int> LearnAsync(IProgress<(int Done, int Total)>? progress, CancellationToken cancel)
    {
        var changed = await telemetry.ChangedSessionsAsync(Station, Version, cancel);
        await SessionBatches.RunAsync(
            changed, ContributeAsync, seen => learning.SaveAsync(seen, Station, Version, cancel), progress, cancel);

        // Also where nothing changed: a kill after the last save would leave sessions without their task for good.
        await AssignTasksAsync(cancel);
        return changed.Count;
    }

    private async Task<SessionContribution?> ContributeAsync(string sessionId, CancellationToken cancel) =>
        await telemetry.TraceAsync(sessionId, cancel) is { } trace ? Contribute(trace, prices) : null;

    /// <summary>What a session contributes: a pure function of the session and the prices.</summary>
    public static SessionContribution Contribute(SessionTrace trace, PriceList prices)
    {
        Session session = new(trace, prices);
        SessionSummary summary = Summarizer.Summarize(session, prices);
        IReadOnlyList<FailureCount> failures = Summarizer.Failures(session);
        IReadOnlyList<Loss> losses = HabitDetection.Detect(session);
        IReadOnlyList<ToolUse> tools = Summarizer.Tools(session);
        IReadOnlyList<ModelUse> models = Summarizer.Models(session, prices);
        Reflection reflection = Reflecting.Reflect(tools, failures, losses);
        return new SessionContribution(summary, trace.Revision, tools, models, failures, losses, reflection);
    }

    /// <summary>Resumed and forked sessions join their origin's task, sub-agents serve their parent's.</summary>
    private async Task AssignTasksAsync(CancellationToken cancel)
    {
        IReadOnlyList<SessionLinks> links = await learning.LinksAsync(cancel);
        Dictionary<string, SessionLinks> byId = links.ToDictionary(l => l.SessionId, StringComparer.Ordinal);
        List<(string, string)> moved = [];
        foreach (SessionLinks link in links)
        {
            string root = RootOf(link, byId);
            if (link.TaskId != root) moved.Add((link.SessionId, root));
        }

        if (moved.Count > 0) await learning.SetTasksAsync(moved, cancel);
    }

    /// <summary>The session at the end of parents and forks; a circle, which takes a forged file, is cut.</summary>
    private static string RootOf(SessionLinks link, Dictionary<string, SessionLinks> byId)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        string at = link.SessionId;
        while (seen.Add(at) && byId.TryGetValue(at, out SessionLinks? here)
            && (here.ParentId ?? here.ForkedFrom) is { } next && !next.EndsWith(":?", StringComparison.Ordinal))
        {
            at = next;
        }

        return at;
    }
}
