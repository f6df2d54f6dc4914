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

    /// <summary>Tasks judged in one transaction.</summary>
    private const int BatchMax = 64;

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

    private Task GatherAsync(
        IReadOnlyList<(string SessionId, long Revision)> changed, IProgress<(int Done, int Total)>? progress,
        CancellationToken cancel) => SessionBatches.RunAsync(
            changed, GatherAsync, seen => outcomes.SaveEvidenceAsync(seen, Station, GatheringVersion, cancel),
            progress, cancel);

    private async Task<SessionEvidence?> GatherAsync(string sessionId, CancellationToken cancel) =>
        await telemetry.TraceAsync(sessionId, Evidence.Needs, cancel) is { } trace ? Evidence.Gather(trace) : null;
}
