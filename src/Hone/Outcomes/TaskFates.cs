namespace Hone.Outcomes;

/// <summary>What became of a task's commits when it was looked up last.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Fates">One for each commit; none where the repository is not on this machine.</param>
/// <param name="IsSettled">True where nothing that counts can happen to them any more.</param>
public sealed record TaskFates(string TaskId, IReadOnlyList<CommitFate> Fates, bool IsSettled);
