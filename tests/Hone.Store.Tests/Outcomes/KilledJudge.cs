using Hone.Outcomes;

namespace Hone.Store.Tests.Outcomes;

/// <summary>A store whose process is killed as soon as it is asked what is to be judged.</summary>
internal sealed class KilledJudge(IOutcomeStore store) : IOutcomeStore
{
    public Task SaveEvidenceAsync(
        IReadOnlyList<SessionEvidence> evidence, string station, int version, CancellationToken cancel) =>
        store.SaveEvidenceAsync(evidence, station, version, cancel);

    public Task SetJudgeAsync(int version, CancellationToken cancel) => store.SetJudgeAsync(version, cancel);

    public Task<IReadOnlyList<TaskEvidence>> DueTasksAsync(int countMax, CancellationToken cancel) =>
        throw new KilledException();

    public Task SaveOutcomesAsync(
        IReadOnlyList<(TaskEvidence Task, Outcome? Outcome)> judged, CancellationToken cancel) =>
        throw new KilledException();

    public Task<Outcome?> OutcomeAsync(string taskId, CancellationToken cancel) => store.OutcomeAsync(taskId, cancel);

    public Task<string?> TaskOfAsync(string sessionId, CancellationToken cancel) =>
        store.TaskOfAsync(sessionId, cancel);

    public Task<IReadOnlyList<SessionEvidence>> EvidenceAsync(string taskId, CancellationToken cancel) =>
        store.EvidenceAsync(taskId, cancel);

    public Task AddFeedbackAsync(Feedback feedback, CancellationToken cancel) =>
        store.AddFeedbackAsync(feedback, cancel);

    public Task<IReadOnlyList<Feedback>> FeedbackAsync(string taskId, CancellationToken cancel) =>
        store.FeedbackAsync(taskId, cancel);

    public Task<IReadOnlyList<TaskCommits>> OpenCommitsAsync(DateTimeOffset lookedBefore, CancellationToken cancel) =>
        store.OpenCommitsAsync(lookedBefore, cancel);

    public Task SaveFatesAsync(IReadOnlyList<TaskFates> fates, DateTimeOffset at, CancellationToken cancel) =>
        store.SaveFatesAsync(fates, at, cancel);
}
