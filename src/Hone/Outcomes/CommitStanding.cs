namespace Hone.Outcomes;

/// <summary>Whether a commit is still part of its repository; the numbers are stored and never change.</summary>
public enum CommitStanding
{
    /// <summary>A branch holds it as it was made.</summary>
    Found = 0,

    /// <summary>No branch holds it, and one holds its change in another commit: amended, rebased or squashed.</summary>
    Rewritten = 1,

    /// <summary>The repository knows it, and no branch holds it or its change.</summary>
    Lost = 2,

    /// <summary>It cannot be told: another repository, a cut history, too little known of the commit.</summary>
    Unknown = 3,
}
