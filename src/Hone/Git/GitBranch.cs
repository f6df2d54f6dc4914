namespace Hone.Git;

/// <summary>A branch of a repository, its own or as last seen at a remote.</summary>
/// <param name="Name">As in <c>main</c>, without its remote.</param>
/// <param name="Remote">As in <c>origin</c>; null of a local branch.</param>
/// <param name="Tip">The full hash of its last commit.</param>
/// <param name="IsCurrent">Whether it is the one checked out here.</param>
public sealed record GitBranch(string Name, string? Remote, string Tip, bool IsCurrent);
