using Hone.Cli.Screens;

namespace Hone.Cli.Tests.Screens;

public sealed class FigureTests
{
    [Theory]
    [InlineData(-5, "0 s")]
    [InlineData(0, "0 s")]
    [InlineData(999, "<1 s")]
    [InlineData(1_000, "1 s")]
    [InlineData(59_499, "59 s")]
    [InlineData(59_500, "1 min")]
    [InlineData(41 * 60_000, "41 min")]
    [InlineData(3_569_999, "59 min")]
    [InlineData(3_570_000, "1 h 00 min")]
    [InlineData(11_400_000, "3 h 10 min")]
    [InlineData(21_720_000, "6 h 02 min")]
    [InlineData(432_000_000, "120 h")]
    public void Duration_is_told_in_round_words(long ms, string expected) => Figure.Duration(ms).ShouldBe(expected);

    [Theory]
    [InlineData(0, "0.0 s")]
    [InlineData(340, "0.3 s")]
    [InlineData(12_400, "12.4 s")]
    [InlineData(59_949, "59.9 s")]
    [InlineData(59_950, "1 min 00 s")]
    [InlineData(125_000, "2 min 05 s")]
    [InlineData(3_600_000, "1 h 00 min")]
    public void Elapsed_tells_one_call_to_the_tenth(long ms, string expected) => Figure.Elapsed(ms).ShouldBe(expected);

    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(1_000, "1.0 k")]
    [InlineData(9_949, "9.9 k")]
    [InlineData(9_950, "10 k")]
    [InlineData(999_499, "999 k")]
    [InlineData(999_500, "1.0 M")]
    [InlineData(63_500_000, "63.5 M")]
    [InlineData(2_400_000_000, "2.4 G")]
    public void Tokens_are_counted_in_thousands_and_millions(long tokens, string expected) =>
        Figure.Tokens(tokens).ShouldBe(expected);

    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(0.0004, "<0.1 %")]
    [InlineData(0.0005, "0.1 %")]
    [InlineData(0.021, "2.1 %")]
    [InlineData(0.0994, "9.9 %")]
    [InlineData(0.0996, "10 %")]
    [InlineData(0.14, "14 %")]
    [InlineData(0.999, "99 %")]
    [InlineData(1, "100 %")]
    public void Share_is_never_more_exact_than_it_is(double share, string expected) =>
        Figure.Share(share).ShouldBe(expected);

    [Theory]
    [InlineData(1.0, "100 %")]
    [InlineData(0.9999, "99.9 %")]
    [InlineData(0.994, "99 %")]
    [InlineData(0.0, "0 %")]
    public void Rate_is_whole_only_where_nothing_failed(double rate, string expected) =>
        Figure.Rate(rate).ShouldBe(expected);

    [Theory]
    [InlineData(0, "$0")]
    [InlineData(0.004, "<$0.01")]
    [InlineData(4.125, "$4.13")]
    [InlineData(9.996, "$10")]
    [InlineData(1204.4, "$1,204")]
    public void Usd_drops_cents_where_they_do_not_matter(double usd, string expected) =>
        Figure.Usd(usd).ShouldBe(expected);

    [Theory]
    [InlineData(1, "1 session")]
    [InlineData(0, "0 sessions")]
    [InlineData(12_345, "12,345 sessions")]
    public void Count_takes_the_right_noun(long number, string expected) =>
        Figure.Count(number, "session", "sessions").ShouldBe(expected);

    [Theory]
    [InlineData(1, "1 byte")]
    [InlineData(812, "812 bytes")]
    [InlineData(344_000, "344 kB")]
    [InlineData(4_100_000, "4.1 MB")]
    [InlineData(3_200_000_000, "3.2 GB")]
    public void Bytes_are_told_in_powers_of_a_thousand(long bytes, string expected) =>
        Figure.Bytes(bytes).ShouldBe(expected);
}
