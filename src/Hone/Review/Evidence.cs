namespace Hone.Review;

/// <summary>What was seen that speaks for a proposal.</summary>
/// <param name="Occurrences">How often it was seen.</param>
/// <param name="Sessions">In how many sessions.</param>
/// <param name="SessionsLooked">Of how many sessions of the repository.</param>
/// <param name="Ms">Milliseconds lost to it.</param>
/// <param name="Tokens">Tokens lost to it.</param>
/// <param name="CostUsd">Their cost where prices are known, USD.</param>
/// <param name="From">When it was first seen, UTC.</param>
/// <param name="To">When it was last seen, UTC.</param>
/// <param name="Examples">A few occurrences that can be looked up, the dearest first.</param>
public sealed record Evidence(
    long Occurrences, long Sessions, long SessionsLooked, long Ms, long Tokens, double CostUsd,
    DateTimeOffset? From, DateTimeOffset? To, IReadOnlyList<EvidenceExample> Examples)
{
    /// <summary>Nothing that was seen: for what a person asked for.</summary>
    public static Evidence None { get; } = new(0, 0, 0, 0, 0, 0, null, null, []);
}
