namespace Hone.Redaction.Scanning;

/// <summary>
/// A place to mask: from a byte up to, not including, another. Matches order by place, the longer one first.
/// </summary>
internal readonly record struct Match(int Start, int End, Placeholder Mask) : IComparable<Match>
{
    public int CompareTo(Match other) => (Start, -End) == (other.Start, -other.End)
        ? string.CompareOrdinal(Mask.Type, other.Mask.Type)
        : (Start, -End).CompareTo((other.Start, -other.End));
}
