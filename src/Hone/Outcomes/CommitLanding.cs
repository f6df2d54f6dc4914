namespace Hone.Outcomes;

/// <summary>How a commit came onto the default branch; the numbers are stored and never change.</summary>
public enum CommitLanding
{
    /// <summary>It did not.</summary>
    None = 0,

    /// <summary>It is one of the branch's own commits.</summary>
    Direct = 1,

    /// <summary>A merge brought it.</summary>
    Merge = 2,

    /// <summary>Another commit with the same change did: rebased or picked.</summary>
    Copy = 3,

    /// <summary>A commit that holds its change, and maybe more, did.</summary>
    Squash = 4,
}
