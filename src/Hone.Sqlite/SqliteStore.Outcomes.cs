using Hone.Outcomes;
using Hone.Sqlite.Outcomes;

namespace Hone.Sqlite;

/// <summary>The side of the store that keeps evidence and outcomes.</summary>
public sealed partial class SqliteStore : IOutcomeStore
{
    /// <inheritdoc/>
    public Task SaveEvidenceAsync(
        IReadOnlyList<SessionEvidence> evidence, string station, int version, CancellationToken cancel) =>
        _writer.WriteAsync(
            c =>
            {
                EvidenceWriter writer = new(c, station, version);
                foreach (SessionEvidence session in evidence)
                {
                    cancel.ThrowIfCancellationRequested();
                    writer.Write(session);
                }

                return evidence.Count;
            },
            cancel);

    /// <inheritdoc/>
    public async Task SetJudgeAsync(int version, CancellationToken cancel)
    {
        // Nearly always there is nothing to write, and reading waits for nobody.
        if (await ReadAsync(c => c.Number("SELECT value FROM counter WHERE name = 'judge'"), cancel) == version) return;
        await _writer.WriteAsync(
            c =>
            {
                DueTasks.MarkAll(c, version);
                return version;
            },
            cancel);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<TaskEvidence>> DueTasksAsync(int countMax, CancellationToken cancel) =>
        ReadAsync(c => OutcomeReader.Due(c, countMax), cancel);

    /// <inheritdoc/>
    public Task SaveOutcomesAsync(
        IReadOnlyList<(TaskEvidence Task, Outcome? Outcome)> judged, CancellationToken cancel) =>
        _writer.WriteAsync(
            c =>
            {
                DateTimeOffset now = _time.GetUtcNow();
                foreach ((TaskEvidence task, Outcome? outcome) in judged) OutcomeWriter.Write(c, task, outcome, now);
                return judged.Count;
            },
            cancel);

    /// <inheritdoc/>
    public Task<Outcome?> OutcomeAsync(string taskId, CancellationToken cancel) =>
        ReadAsync(c => OutcomeReader.Outcome(c, taskId), cancel);

    /// <inheritdoc/>
    public Task<string?> TaskOfAsync(string sessionId, CancellationToken cancel) =>
        ReadAsync(c => OutcomeReader.TaskOf(c, sessionId), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SessionEvidence>> EvidenceAsync(string taskId, CancellationToken cancel) =>
        ReadAsync(c => OutcomeReader.Evidence(c, taskId), cancel);

    /// <inheritdoc/>
    public Task AddFeedbackAsync(Feedback feedback, CancellationToken cancel) =>
        _writer.WriteAsync(
            c =>
            {
                OutcomeWriter.Add(c, feedback);
                return true;
            },
            cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Feedback>> FeedbackAsync(string taskId, CancellationToken cancel) =>
        ReadAsync(c => OutcomeReader.Feedback(c, taskId), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<TaskCommits>> OpenCommitsAsync(DateTimeOffset lookedBefore, CancellationToken cancel) =>
        ReadAsync(c => OutcomeReader.OpenCommits(c, lookedBefore), cancel);

    /// <inheritdoc/>
    public Task SaveFatesAsync(IReadOnlyList<TaskFates> fates, DateTimeOffset at, CancellationToken cancel) =>
        _writer.WriteAsync(
            c =>
            {
                foreach (TaskFates task in fates) OutcomeWriter.Write(c, task, at);
                return fates.Count;
            },
            cancel);
}
