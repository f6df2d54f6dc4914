using Hone.Statistics;

namespace Hone.Tests.Statistics;

public sealed class ProportionTests
{
    /// <summary>From table I of Newcombe, Statistics in Medicine 17 (1998) 857–872, method 3.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Interval_of_one_share_is_the_published_one(long count, long of, double low, double high)
    {
        Interval interval = new Proportion(count, of).Interval;

        interval.Low.ShouldBe(low, 0.00005);
        interval.High.ShouldBe(high, 0.00005);
    }

    /// <summary>From table II of Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    public void Interval_of_a_difference_is_the_published_one(
        long count, long of, long otherCount, long otherOf, double low, double high)
    {
        Interval interval = new Proportion(count, of).Less(new Proportion(otherCount, otherOf));

        interval.Low.ShouldBe(low, 0.00005);
        interval.High.ShouldBe(high, 0.00005);
    }

    [Fact]
    public void Nothing_seen_says_nothing()
    {
        new Proportion(0, 0).Interval.ShouldBe(new Interval(0, 1));
        new Proportion(0, 0).Less(new Proportion(3, 4)).High.ShouldBeGreaterThan(0);
    }
}
