using Hone.Statistics;

namespace Hone.Tests.Statistics;

public sealed class MedianTests
{
    /// <summary>
    /// Counted by hand from the binomial of a fair coin: with ten figures one or none falls below the median in
    /// 11 of 1024 cases and two or fewer in 56, so that the second bounds it and the third does not.
    /// </summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 0)]
    [InlineData(6, 1)]
    [InlineData(8, 1)]
    [InlineData(9, 2)]
    [InlineData(10, 2)]
    [InlineData(12, 3)]
    [InlineData(20, 6)]
    [InlineData(50, 18)]
    [InlineData(100, 40)]
    public void Bounds_are_the_order_statistics_of_the_tables(int count, int rank) =>
        Median.RankOf(count).ShouldBe(rank);

    [Fact]
    public void Bounds_of_very_many_figures_are_those_of_the_normal_distribution()
    {
        const int Count = 1_000_000;

        int rank = Median.RankOf(Count);

        ((double)rank).ShouldBe((Count / 2.0) - (1.959964 * Math.Sqrt(Count) / 2), tolerance: 2);
    }

    [Theory]
    [InlineData(new[] { 3.0 }, 3)]
    [InlineData(new[] { 4.0, 1.0 }, 2.5)]
    [InlineData(new[] { 9.0, 1.0, 2.0 }, 2)]
    public void Few_figures_have_a_median_and_no_interval(double[] figures, double median)
    {
        Median? found = Median.Of(figures);

        found.ShouldBe(new Median(median, null));
    }

    [Fact]
    public void Interval_lies_between_two_of_the_figures()
    {
        double[] figures = [.. Enumerable.Range(1, 10).Select(i => 10.0 * i).Reverse()];

        Median? found = Median.Of(figures);

        found.ShouldBe(new Median(55, new Interval(20, 90)));
    }

    [Fact]
    public void One_figure_far_off_moves_neither_the_median_nor_its_interval()
    {
        double[] figures = [1, 2, 3, 4, 5, 6, 7, 8, 9, 1e12];

        Median? found = Median.Of(figures);

        found.ShouldBe(new Median(5.5, new Interval(2, 9)));
    }

    [Fact]
    public void Nothing_has_no_median() => Median.Of([]).ShouldBeNull();

    /// <summary>Six figures catch the median in 62 of 64 samples, nine in 492 of 512.</summary>
    [Theory]
    [InlineData(6)]
    [InlineData(9)]
    [InlineData(40)]
    public void Interval_catches_the_median_as_often_as_it_says(int count)
    {
        Random random = new(count);
        const int Samples = 4000;

        int caught = Enumerable.Range(0, Samples).Count(_ =>
        {
            Median median = Median.Of(Enumerable.Range(0, count).Select(_ => Skewed(random)))!.Value;
            Interval interval = median.Interval!.Value;
            return interval.Low <= Math.Log(2) && Math.Log(2) <= interval.High;
        });

        ((double)caught / Samples).ShouldBeInRange(0.94, 1);
    }

    /// <summary>An exponential figure; half of the like of it lie below the logarithm of two.</summary>
    private static double Skewed(Random random) => -Math.Log(1 - random.NextDouble());
}
