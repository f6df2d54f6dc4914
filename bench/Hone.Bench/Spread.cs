namespace Hone.Bench;

/// <summary>How one figure came out over several repeats.</summary>
/// <param name="Min">The smallest.</param>
/// <param name="Median">The middle one; of an even number, the mean of the middle two.</param>
/// <param name="Max">The largest.</param>
public sealed record Spread(double Min, double Median, double Max)
{
    /// <summary>The spread of at least one figure, rounded to three decimals.</summary>
    public static Spread Of(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        var middle = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        return new Spread(Math.Round(sorted[0], 3), Math.Round(middle, 3), Math.Round(sorted[^1], 3));
    }
}
