namespace Hone.Outcomes;

/// <summary>The commits that a task made, to be looked up in their repository.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Directory">The folder that the sessions worked in.</param>
/// <param name="Commits">In order, each once.</param>
public sealed record TaskCommits(string TaskId, string Directory, IReadOnlyList<CommitMention> Commits);
