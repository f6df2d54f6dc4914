using Hone.Review;

namespace Hone.Changes;

/// <summary>What came of carrying out a decision.</summary>
/// <param name="Proposal">The proposal as it stands now.</param>
public abstract record FulfilResult(Proposal Proposal)
{
    /// <summary>It was carried out.</summary>
    /// <param name="Proposal">The proposal as it stands now.</param>
    /// <param name="Note">What a person should know about it; null where that is nothing.</param>
    /// <param name="IsKept">Whether a person's own edit was kept in place of what was asked for.</param>
    public sealed record Done(Proposal Proposal, string? Note = null, bool IsKept = false) : FulfilResult(Proposal);

    /// <summary>Nothing was touched.</summary>
    /// <param name="Proposal">The proposal as it stands now.</param>
    /// <param name="Reason">What stood in the way.</param>
    /// <param name="Hint">One thing to try.</param>
    public sealed record Refused(Proposal Proposal, string Reason, string Hint) : FulfilResult(Proposal);
}
