namespace Hone.Outcomes;

/// <summary>Where evidence and outcomes are kept, and which tasks are to be judged anew.</summary>
public interface IOutcomeStore
{
    /// <summary>
    /// Replaces what these sessions show, in one transaction, marks each as looked at in its revision by this version
    /// of the station, and their tasks as due.
    /// </summary>
    Task SaveEvidenceAsync(
        IReadOnlyList<SessionEvidence> evidence, string station, int version, CancellationToken cancel);

    /// <summary>Marks every task as due where another version of the judge was the last to work here.</summary>
    Task SetJudgeAsync(int version, CancellationToken cancel);

    /// <summary>Tasks that are due, by id, with all their evidence.</summary>
    /// <param name="countMax">How many at most.</param>
    /// <param name="cancel">Ends the wait.</param>
    Task<IReadOnlyList<TaskEvidence>> DueTasksAsync(int countMax, CancellationToken cancel);

    /// <summary>
    /// Replaces outcomes, in one transaction; a task stays due where its evidence changed meanwhile. A null outcome
    /// removes that of a task without sessions.
    /// </summary>
    Task SaveOutcomesAsync(
        IReadOnlyList<(TaskEvidence Task, Outcome? Outcome)> judged, CancellationToken cancel);

    /// <summary>The outcome of a task; null where it was never judged.</summary>
    Task<Outcome?> OutcomeAsync(string taskId, CancellationToken cancel);

    /// <summary>The task that a session serves; null where there is no such session.</summary>
    Task<string?> TaskOfAsync(string sessionId, CancellationToken cancel);

    /// <summary>What the sessions of a task show, by session id.</summary>
    Task<IReadOnlyList<SessionEvidence>> EvidenceAsync(string taskId, CancellationToken cancel);

    /// <summary>Keeps what a person said of a task or of a session in it, and marks the task as due.</summary>
    Task AddFeedbackAsync(Feedback feedback, CancellationToken cancel);

    /// <summary>What people said of a task and of its sessions, oldest first; withdrawals included.</summary>
    Task<IReadOnlyList<Feedback>> FeedbackAsync(string taskId, CancellationToken cancel);

    /// <summary>
    /// Tasks with commits whose fate is not settled: never looked at, or looked at before a moment and still open.
    /// </summary>
    /// <param name="lookedBefore">Those looked at since then are left out.</param>
    /// <param name="cancel">Ends the wait.</param>
    Task<IReadOnlyList<TaskCommits>> OpenCommitsAsync(DateTimeOffset lookedBefore, CancellationToken cancel);

    /// <summary>
    /// Replaces what became of the commits of tasks, in one transaction; a task is due where anything changed. Of
    /// commits of which nothing is told, because their repository is not there, what was known before stands.
    /// </summary>
    Task SaveFatesAsync(IReadOnlyList<TaskFates> fates, DateTimeOffset at, CancellationToken cancel);
}
