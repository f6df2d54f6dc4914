namespace Hone.Review;

/// <summary>How a request ended.</summary>
public abstract record DecisionResult
{
    private DecisionResult() { }

    /// <summary>It is done, once and for everybody.</summary>
    /// <param name="Proposal">The proposal as it stands now.</param>
    public sealed record Done(Proposal Proposal) : DecisionResult;

    /// <summary>Its state does not allow it; the proposal says who decided what, and when.</summary>
    /// <param name="Proposal">The proposal as it stands.</param>
    /// <param name="Verb">What was wanted.</param>
    public sealed record NotAllowed(Proposal Proposal, ReviewVerb Verb) : DecisionResult;

    /// <summary>It is no longer what was seen: somebody changed its state or content meanwhile.</summary>
    /// <param name="Proposal">The proposal as it stands.</param>
    public sealed record Changed(Proposal Proposal) : DecisionResult;

    /// <summary>There is no such proposal.</summary>
    public sealed record Unknown : DecisionResult;
}
