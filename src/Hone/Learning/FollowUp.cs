using Hone.Review;
using Hone.Statistics;

namespace Hone.Learning;

/// <summary>How often a pattern was seen before a change against it was applied, and how often since.</summary>
/// <param name="Proposal">The applied proposal.</param>
/// <param name="Before">Sessions in which it was seen, of those that ended before the change.</param>
/// <param name="After">Sessions in which it was seen, of those that started after it.</param>
/// <param name="OccurrencesBefore">How often, before.</param>
/// <param name="OccurrencesAfter">How often, since.</param>
/// <param name="LastSeenIn">The latest session since in which it was seen; null where there is none.</param>
public sealed record FollowUp(
    Proposal Proposal, Proportion Before, Proportion After, long OccurrencesBefore, long OccurrencesAfter,
    string? LastSeenIn)
{
    /// <summary>Whether the line stands in its file no more: somebody took it out, or has another branch out.</summary>
    public bool IsGone { get; init; }

    /// <summary>Share of sessions since, less the share before; 95 %.</summary>
    public Interval Change => After.Less(Before);

    /// <summary>Occurrences per session before.</summary>
    public double PerSessionBefore => Before.Of == 0 ? 0 : (double)OccurrencesBefore / Before.Of;

    /// <summary>Occurrences per session since.</summary>
    public double PerSessionAfter => After.Of == 0 ? 0 : (double)OccurrencesAfter / After.Of;

    /// <summary>Whether the difference is more than chance explains: its interval leaves out zero.</summary>
    public bool IsClear => After.Of > 0 && Before.Of > 0 && (Change.High < 0 || Change.Low > 0);

    /// <summary>Whether it held.</summary>
    public Holding Holding => IsGone ? Holding.Gone
        : After.Of == 0 ? Holding.Unknown
        : OccurrencesAfter == 0 ? Holding.Held
        : Change.High < 0 ? Holding.Rarer
        : Holding.Recurred;
}
