namespace Hone.Git;

/// <summary>Commits of a repository, children before their parents.</summary>
/// <param name="Commits">The newest first.</param>
/// <param name="IsWhole">False where a limit was met or git failed: then a commit not here may still exist.</param>
public sealed record CommitLog(IReadOnlyList<Commit> Commits, bool IsWhole);
