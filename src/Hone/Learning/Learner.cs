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

    /// <summary>Sessions looked at side by side.</summary>
    private static readonly int s_workersMax = Math.Clamp(Environment.ProcessorCount, 1, 8);

    /// <summary>Sessions saved in one transaction.</summary>
    private const int BatchMax = 64;

    /// <summary>Prices are a part of what is computed: with other prices every session is looked at again.</summary>
    private int Version => unchecked((RulesVersion * 397) ^ prices.Fingerprint);

    /// <summary>Learns from every session that changed; the number of sessions looked at.</summary>
    public async Task<int> LearnAsync(IProgress<(int Done, int Total)>? progress, CancellationToken cancel)
    {
        var changed = await telemetry.ChangedSessionsAsync(Station, Version, cancel);
        int done = 0;
        Task saving = Task.CompletedTask;
        try
        {
            foreach ((string SessionId, long Revision)[] batch in changed.Chunk(BatchMax))
            {
                // One batch is saved while the next is looked at.
                IReadOnlyList<SessionContribution> contributions = await ContributeAsync(batch, cancel);
                await saving;
                saving = learning.SaveAsync(contributions, Station, Version, cancel);
                done += batch.Length;
                progress?.Report((done, changed.Count));
            }
        }
        finally
        {
            // No save is left running behind a caller that was cancelled and closes the store.
            await saving;
        }

        // Also where nothing changed: a kill after the last save would leave sessions without their task for good.
        await AssignTasksAsync(cancel);
        return changed.Count;
    }

    /// <summary>Sessions are looked at side by side: each alone, so their order does not matter.</summary>
    private async Task<IReadOnlyList<SessionContribution>> ContributeAsync(
        (string SessionId, long Revision)[] sessions, CancellationToken cancel)
    {
        SessionContribution?[] contributions = new SessionContribution?[sessions.Length];
        ParallelOptions options = new() { MaxDegreeOfParallelism = s_workersMax, CancellationToken = cancel };
        await Parallel.ForAsync(0, sessions.Length, options, async (i, token) =>
        {
            SessionTrace? trace = await telemetry.TraceAsync(sessions[i].SessionId, token);
            contributions[i] = trace is null ? null : Contribute(trace, prices);
        });
        return [.. contributions.OfType<SessionContribution>()];
    }

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
