namespace Hone.Statistics;

/// <summary>How many of a number of things are so.</summary>
/// <param name="Count">How many are, from 0 to <paramref name="Of"/>.</param>
/// <param name="Of">Of how many, from 0.</param>
public readonly record struct Proportion(long Count, long Of)
{
    /// <summary>The 97.5th percentile of the normal distribution.</summary>
    private const double Z = 1.959963984540054;

    /// <summary>The share, 0 to 1; 0 where there is nothing to share.</summary>
    public double Share => Of == 0 ? 0 : (double)Count / Of;

    /// <summary>
    /// Wilson's score interval, 95 % (Wilson, JASA 22, 1927): it stays within 0 and 1 and holds for few things too.
    /// </summary>
    public Interval Interval
    {
        get
        {
            if (Of == 0) return new Interval(0, 1);
            double n = Of, centre = Share + (Z * Z / (2 * n)), scale = 1 + (Z * Z / n);
            double half = Z * Math.Sqrt((Share * (1 - Share) / n) + (Z * Z / (4 * n * n)));
            return new Interval(Math.Max(0, (centre - half) / scale), Math.Min(1, (centre + half) / scale));
        }
    }

    /// <summary>
    /// The difference of this share less another's: Newcombe's hybrid score interval, 95 % (Newcombe, Statistics in
    /// Medicine 17, 1998, method 10).
    /// </summary>
    public Interval Less(Proportion other)
    {
        Interval a = Interval, b = other.Interval;
        double difference = Share - other.Share;
        double down = Math.Sqrt(Square(Share - a.Low) + Square(b.High - other.Share));
        double up = Math.Sqrt(Square(a.High - Share) + Square(other.Share - b.Low));
        return new Interval(Math.Max(-1, difference - down), Math.Min(1, difference + up));
    }

    private static double Square(double x) => x * x;
}
