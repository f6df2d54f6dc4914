namespace Hone.Review;

/// <summary>How often people said yes and no to proposals of a rule and kind.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Accepted">Yes, and not taken back since.</param>
/// <param name="Rejected">No, or taken back.</param>
public sealed record DecisionCount(string Rule, ProposalKind Kind, long Accepted, long Rejected);
