namespace Hone.Learning;

/// <summary>Where what was learned is kept: contributions per session, and sums over them.</summary>
public interface ILearningStore
{
    /// <summary>
    /// Replaces what these sessions contributed, in one transaction, and marks each as learned at its revision by this
    /// version of the station. A session that changed meanwhile stays marked as changed.
    /// </summary>
    Task SaveAsync(
        IReadOnlyList<SessionContribution> contributions, string station, int version, CancellationToken cancel);

    /// <summary>All sessions that have a parent or a fork.</summary>
    Task<IReadOnlyList<SessionLinks>> LinksAsync(CancellationToken cancel);

    /// <summary>Puts sessions into tasks.</summary>
    Task SetTasksAsync(IReadOnlyList<(string SessionId, string TaskId)> tasks, CancellationToken cancel);

    /// <summary>Sums over a scope.</summary>
    Task<Totals> TotalsAsync(Scope scope, CancellationToken cancel);

    /// <summary>Habits of a scope, by id.</summary>
    Task<IReadOnlyList<HabitTotal>> HabitsAsync(Scope scope, CancellationToken cancel);

    /// <summary>Tools of a scope, most calls first.</summary>
    Task<IReadOnlyList<ToolUse>> ToolsAsync(Scope scope, CancellationToken cancel);

    /// <summary>Failures of a scope by tool and kind, most first.</summary>
    Task<IReadOnlyList<FailureCount>> FailuresAsync(Scope scope, CancellationToken cancel);

    /// <summary>The revision that sessions have reached; it grows with every save that changes one.</summary>
    Task<long> RevisionAsync(CancellationToken cancel);

    /// <summary>How much each agent did in each project, by project and agent.</summary>
    Task<IReadOnlyList<ProjectUse>> ProjectUsesAsync(CancellationToken cancel);

    /// <summary>How often a habit occurred in each session with tool calls, by start and id.</summary>
    /// <param name="project">The folder that the sessions were in or below.</param>
    /// <param name="habit">The habit's id.</param>
    /// <param name="subject">Only occurrences about this; null for all of the habit.</param>
    /// <param name="cancel">Ends the wait.</param>
    Task<IReadOnlyList<SessionHabit>> SessionHabitsAsync(
        string project, string habit, string? subject, CancellationToken cancel);

    /// <summary>Models of a scope, most tokens first.</summary>
    Task<IReadOnlyList<ModelUse>> ModelsAsync(Scope scope, CancellationToken cancel);

    /// <summary>Days of a scope, in order, days without a session left out.</summary>
    Task<IReadOnlyList<DayTotal>> DaysAsync(Scope scope, CancellationToken cancel);

    /// <summary>Sums per project, most sessions first.</summary>
    Task<IReadOnlyList<GroupTotal>> ProjectsAsync(Scope scope, CancellationToken cancel);

    /// <summary>Sums per agent, most sessions first.</summary>
    Task<IReadOnlyList<GroupTotal>> AgentsAsync(Scope scope, CancellationToken cancel);

    /// <summary>Sessions of a scope, latest first.</summary>
    /// <param name="scope">Which.</param>
    /// <param name="countMax">How many at most.</param>
    /// <param name="withSubAgents">Whether sessions of sub-agents are listed too.</param>
    /// <param name="cancel">Ends the wait.</param>
    Task<IReadOnlyList<SessionSummary>> SessionsAsync(
        Scope scope, int countMax, bool withSubAgents, CancellationToken cancel);

    /// <summary>Sessions of this id, or whose native id begins so: none, one, or several to choose from.</summary>
    Task<IReadOnlyList<SessionSummary>> FindSessionsAsync(string idOrBeginning, CancellationToken cancel);

    /// <summary>What one session lost to habits, in order of time.</summary>
    Task<IReadOnlyList<Loss>> LossesAsync(string sessionId, CancellationToken cancel);

    /// <summary>
    /// Sums by project, agent, habit, subject and remedy, in this order of names; those without one stand first.
    /// </summary>
    Task<IReadOnlyList<Pattern>> PatternsAsync(CancellationToken cancel);

    /// <summary>
    /// The tasks that any session of a scope serves, by start and id. A task is summed as a whole, with sessions
    /// outside of the scope and those of sub-agents: a part of it would say little of what it took.
    /// </summary>
    Task<IReadOnlyList<TaskOutcome>> TaskOutcomesAsync(Scope scope, CancellationToken cancel);

    /// <summary>What the events of a scope took of the machine; null where no source says it.</summary>
    Task<MachineUse?> MachineUseAsync(Scope scope, CancellationToken cancel);

    /// <summary>What came of the tasks that a session of the scope serves.</summary>
    Task<OutcomeCounts> OutcomeCountsAsync(Scope scope, CancellationToken cancel);

    /// <summary>The reflection of one session; null where none was made.</summary>
    Task<Reflection?> ReflectionAsync(string sessionId, CancellationToken cancel);
}
