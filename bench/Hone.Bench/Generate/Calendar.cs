namespace Hone.Bench.Generate;

/// <summary>Places every family of sessions on the days of the corpus: spread evenly, in their own order.</summary>
/// <param name="seed">Decides where within its share of the time a family begins.</param>
/// <param name="from">The first day.</param>
/// <param name="families">How many families there are.</param>
public sealed class Calendar(ulong seed, DateTimeOffset from, int families)
{
    /// <summary>How many days a corpus covers.</summary>
    public const int Days = 60;

    // What must end with the corpus still does so at another time in every copy.
    private static readonly TimeSpan LastDay = TimeSpan.FromDays(1);

    /// <summary>How far a family's times move in a copy: whole seconds, so that times of every unit agree.</summary>
    /// <remarks>One that lasts beyond the last day is placed earlier.</remarks>
    public TimeSpan Shift(int copy, Family family)
    {
        var bits = StableHash.Mix(StableHash.Mix(seed, (ulong)copy), (ulong)family.Rank);
        var jitter = (bits >> 11) / (double)(1UL << 53);
        var start = from + (TimeSpan.FromDays(Days) * ((family.Rank + jitter) / families));
        var latest = from + TimeSpan.FromDays(Days) - (family.End - family.Start) - (LastDay * jitter);
        var shift = (start < latest ? start : latest) - family.Start;
        return TimeSpan.FromSeconds(Math.Floor(shift.TotalSeconds));
    }
}
