namespace Hone.Statistics;

/// <summary>The median of a number of figures, and where that of all the like of them lies.</summary>
/// <param name="Value">Half of the figures are at most this, half at least.</param>
/// <param name="Interval">
/// 95 %, whatever the figures are distributed like; null for fewer than six: five lie all on one side of it once in
/// sixteen times.
/// </param>
public readonly record struct Median(double Value, Interval? Interval)
{
    private const double TailMax = 0.025;

    /// <summary>The median of figures in any order; null where there are none.</summary>
    public static Median? Of(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        if (sorted.Length == 0) return null;
        int middle = sorted.Length / 2;
        double value = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        int rank = RankOf(sorted.Length);
        return new Median(value, rank == 0 ? null : new Interval(sorted[rank - 1], sorted[^rank]));
    }

    /// <summary>
    /// The place, from 1 and from either end, of the figures that bound the median: it lies below the r-th smallest
    /// only where fewer than r of n figures fall below it, each by a fair coin (Thompson, Annals of Mathematical
    /// Statistics 7, 1936).
    /// </summary>
    /// <returns>0 where no pair of figures bounds it with 95 %.</returns>
    internal static int RankOf(int count)
    {
        // In logarithms: the chance of no figure in a thousand is too small for a double.
        double chance = -count * Math.Log(2), below = 0;
        int rank = 0;
        while (rank < count)
        {
            below += Math.Exp(chance);
            if (below > TailMax) break;
            chance += Math.Log(count - rank) - Math.Log(rank + 1);
            rank++;
        }

        return rank;
    }
}
