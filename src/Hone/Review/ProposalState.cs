namespace Hone.Review;

/// <summary>Where a proposal stands between being made and being forgotten.</summary>
public enum ProposalState
{
    /// <summary>Waits for a decision.</summary>
    Pending,

    /// <summary>Waits for an answer to a question that somebody asked before deciding.</summary>
    Clarifying,

    /// <summary>Somebody said yes; it is not applied yet.</summary>
    Approved,

    /// <summary>Somebody said no; nothing that means the same is proposed again.</summary>
    Rejected,

    /// <summary>The edit stands in the file.</summary>
    Applied,

    /// <summary>It was applied, and taken back.</summary>
    Undone,

    /// <summary>Nobody looked at it in time; nobody said no either.</summary>
    Expired,
}
