using Hone.Telemetry;

namespace Hone.Outcomes;

/// <summary>
/// The station that ties sessions to what came of them: gathers the evidence of each session that changed, looks up
/// what became of its commits, and judges each task that any of it is about.
/// </summary>
public sealed class Correlator(ITelemetryStore telemetry, IOutcomeStore outcomes, TimeProvider time)
{
    /// <summary>The station's name in the store.</summary>
    public const string Station = "outcomes";

    /// <summary>Grows when the same session would show something else: all are then looked at again.</summary>
    private const int GatheringVersion = 1;

    /// <summary>Grows when the same evidence would be judged otherwise: all tasks are then judged again.</summary>
    private const int JudgingVersion = 1;

    /// <summary>Sessions looked at, and tasks judged, in one transaction.</summary>
    private const int BatchMax = 64;

    private static readonly int s_workersMax = Math.Clamp(Environment.ProcessorCount, 1, 8);

    /// <summary>Gathers and judges what is new; the number of tasks judged.</summary>
    public async Task<int> CorrelateAsync(IProgress<(int Done, int Total)>? progress, CancellationToken cancel)
    {
        await GatherAsync(
            await telemetry.ChangedSessionsAsync(Station, GatheringVersion, cancel), progress, cancel);
        await new CommitWatch(outcomes, time).WatchAsync(cancel);
        return await JudgeAsync(cancel);
    }

    /// <summary>Judges the tasks that are due; their number.</summary>
    public async Task<int> JudgeAsync(CancellationToken cancel)
    {
        await outcomes.SetJudgeAsync(JudgingVersion, cancel);
        int judged = 0;
        while (await outcomes.DueTasksAsync(BatchMax, cancel) is { Count: > 0 } due)
        {
            await outcomes.SaveOutcomesAsync([.. due.Select(task => (task, OutcomeJudge.Judge(task)))], cancel);
            judged += due.Count;
        }

        return judged;
    }

    /// <summary>Gathers the evidence of every session anew, as after an update of Hone; their number.</summary>
    public async Task<int> RegatherAsync(CancellationToken cancel)
    {
        // No version is negative: for it every session is one that was never looked at.
        var all = await telemetry.ChangedSessionsAsync(Station, -1, cancel);
        await GatherAsync(all, null, cancel);
        return all.Count;
    }

    private async Task GatherAsync(
        IReadOnlyList<(string SessionId, long Revision)> changed, IProgress<(int Done, int Total)>? progress,
        CancellationToken cancel)
    {
        int done = 0;
        Task saving = Task.CompletedTask;
        try
        {
            foreach ((string SessionId, long Revision)[] batch in changed.Chunk(BatchMax))
            {
                // One batch is saved while the next is looked at.
                IReadOnlyList<SessionEvidence> evidence = await GatherAsync(batch, cancel);
                await saving;
                saving = outcomes.SaveEvidenceAsync(evidence, Station, GatheringVersion, cancel);
                done += batch.Length;
                progress?.Report((done, changed.Count));
            }
        }
        finally
        {
            await saving;
        }
    }

    private async Task<IReadOnlyList<SessionEvidence>> GatherAsync(
        (string SessionId, long Revision)[] sessions, CancellationToken cancel)
    {
        SessionEvidence?[] evidence = new SessionEvidence?[sessions.Length];
        ParallelOptions options = new() { MaxDegreeOfParallelism = s_workersMax, CancellationToken = cancel };
        await Parallel.ForAsync(0, sessions.Length, options, async (i, token) =>
        {
            SessionTrace? trace = await telemetry.TraceAsync(sessions[i].SessionId, Evidence.Needs, token);
            evidence[i] = trace is null ? null : Evidence.Gather(trace);
        });
        return [.. evidence.OfType<SessionEvidence>()];
    }
}
