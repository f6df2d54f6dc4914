namespace Hone.Outcomes;

/// <summary>What became of a commit that a session made.</summary>
/// <param name="Mention">The commit as the session tells of it.</param>
/// <param name="Standing">Whether it is still part of its repository.</param>
public sealed record CommitFate(CommitMention Mention, CommitStanding Standing)
{
    /// <summary>Its full hash; null where only a commit that took its place is known.</summary>
    public string? Hash { get; init; }

    /// <summary>The full hash of the commit that took its place; null unless it was rewritten.</summary>
    public string? Successor { get; init; }

    /// <summary>How it came onto the default branch; null where that cannot be told.</summary>
    public CommitLanding? Landing { get; init; }

    /// <summary>The commit of the default branch that brought it, maybe itself; null where none did.</summary>
    public string? LandedAs { get; init; }

    /// <summary>When that commit was made.</summary>
    public DateTimeOffset? LandedAt { get; init; }

    /// <summary>The number of the pull request that brought it, as the messages tell; null where they do not.</summary>
    public int? PullRequest { get; init; }

    /// <summary>The commit that took it back, where that was not taken back itself; null where there is none.</summary>
    public string? RevertedBy { get; init; }

    /// <summary>When that commit was made.</summary>
    public DateTimeOffset? RevertedAt { get; init; }

    /// <summary>
    /// The part of its added lines, from 0 to 1, that was gone a day after it; null while the day is not over, and
    /// where that cannot be told.
    /// </summary>
    public double? GoneAfterDay { get; init; }

    /// <summary>The same after seven days.</summary>
    public double? GoneAfterWeek { get; init; }

    /// <summary>The same after thirty days.</summary>
    public double? GoneAfterMonth { get; init; }

    /// <summary>
    /// Whether a commit that calls itself a fix changed the same files within a day and half of the added lines or more
    /// were gone by then; null while the day is not over, and where that cannot be told.
    /// </summary>
    public bool? IsReworked { get; init; }
}
