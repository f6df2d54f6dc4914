namespace Hone.Git;

/// <summary>One commit as its repository tells it.</summary>
/// <param name="Hash">In full, in small hexadecimal digits.</param>
/// <param name="Parents">Hashes of its parents; none of a root, and none where a shallow clone ends.</param>
/// <param name="AuthoredAt">When its change was made; rebasing and amending keep that.</param>
/// <param name="CommittedAt">When this very commit was made.</param>
/// <param name="Subject">The first paragraph of its message, in one line.</param>
public sealed record Commit(
    string Hash, IReadOnlyList<string> Parents, DateTimeOffset AuthoredAt, DateTimeOffset CommittedAt, string Subject)
{
    /// <summary>The rest of its message, at most <see cref="GitLimits.BodyCharsMax"/> characters.</summary>
    public string Body { get; init; } = "";

    /// <summary>What it changed, in git's order; none of a merge.</summary>
    public IReadOnlyList<FileChange> Files { get; init; } = [];

    /// <summary>Whether it joins several lines of history.</summary>
    public bool IsMerge => Parents.Count > 1;

    /// <summary>Lines it added in all text files.</summary>
    public int Added => Files.Sum(f => f.Added ?? 0);

    /// <summary>Lines it removed from all text files.</summary>
    public int Removed => Files.Sum(f => f.Removed ?? 0);
}
