namespace Hone.Review;

/// <summary>A standing permission that a person gave by name and can withdraw: what it covers is approved.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Project">The repository it is for; null for all.</param>
/// <param name="Kind">The kind of proposals it covers.</param>
/// <param name="Rule">The rule it covers; null for all.</param>
/// <param name="SessionsMin">Sessions that have to show a pattern before the policy says yes.</param>
/// <param name="GrantedBy">Who gave it.</param>
/// <param name="GrantedAt">When, UTC.</param>
/// <param name="ExpiresAt">When it ends by itself, UTC; null for never.</param>
public sealed record Policy(
    string Name, string? Project, ProposalKind Kind, string? Rule, int SessionsMin, Actor GrantedBy,
    DateTimeOffset GrantedAt, DateTimeOffset? ExpiresAt)
{
    /// <summary>Fewer sessions than these are not a pattern that anybody should be bound by unseen.</summary>
    public const int SessionsMinDefault = 3;

    /// <summary>Whether it says yes to a proposal.</summary>
    public bool Covers(Proposal proposal, DateTimeOffset now) =>
        proposal is { State: ProposalState.Pending, Version: 1 } && proposal.Kind == Kind
        && (Project is null || Project == proposal.Project) && (Rule is null || Rule == proposal.Rule)
        && proposal.Evidence.Sessions >= SessionsMin && !(ExpiresAt <= now);
}
