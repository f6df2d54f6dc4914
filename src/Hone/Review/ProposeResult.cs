namespace Hone.Review;

/// <summary>What became of drafts.</summary>
/// <param name="Added">In the queue now.</param>
/// <param name="Grown">Decided against before, and seen far more often by now.</param>
/// <param name="Waiting">Drafts that wait for another day, because today's are full.</param>
/// <param name="Known">Drafts that mean what is in the queue, decided or applied already.</param>
public sealed record ProposeResult(
    IReadOnlyList<Proposal> Added, IReadOnlyList<Proposal> Grown, int Waiting, int Known)
{
    /// <summary>Nothing was drafted.</summary>
    public static ProposeResult Nothing { get; } = new([], [], 0, 0);
}
