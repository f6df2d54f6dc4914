namespace Hone.Review;

/// <summary>What can be done to a proposal, or to a policy.</summary>
public enum ReviewVerb
{
    /// <summary>Puts it into the queue.</summary>
    Propose,

    /// <summary>Looks at it; the time until it expires begins anew.</summary>
    Look,

    /// <summary>Says yes.</summary>
    Approve,

    /// <summary>Says no.</summary>
    Reject,

    /// <summary>Asks a question first.</summary>
    Clarify,

    /// <summary>Answers the question.</summary>
    Answer,

    /// <summary>Words it differently; whoever approved by the old content is refused.</summary>
    Edit,

    /// <summary>The edit was made.</summary>
    Apply,

    /// <summary>The edit could not be made; the reason is kept, the approval stands.</summary>
    Fail,

    /// <summary>The edit was taken back.</summary>
    Undo,

    /// <summary>Nobody looked in time.</summary>
    Expire,

    /// <summary>Takes a decision back: the proposal waits again.</summary>
    Reopen,

    /// <summary>Notes that the pattern is seen more often by now, while it waits or after a no.</summary>
    Grow,

    /// <summary>Gives a standing permission: a policy.</summary>
    Grant,

    /// <summary>Withdraws a policy.</summary>
    Revoke,
}
