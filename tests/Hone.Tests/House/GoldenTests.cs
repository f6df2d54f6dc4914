namespace Hone.Tests.House;

public sealed class GoldenTests
{
    [Fact]
    public void The_same_text_passes()
    {
        Golden.Check("house/example.txt", "one\r\ntwo\n");
    }

    [Fact]
    public void Another_text_fails_and_says_how_to_update()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1", "golden files are being written");

        var failure = Should.Throw<Exception>(() => Golden.Check("house/example.txt", "one\nthree\n"));

        failure.Message.ShouldContain("line 2:\n  one\n- two\n+ three\n");
        failure.Message.ShouldContain("UPDATE_GOLDEN=1");
    }

    [Fact]
    public void A_missing_file_fails()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1", "golden files are being written");

        Should.Throw<Exception>(() => Golden.Check("house/none.txt", "")).Message.ShouldContain("does not exist yet");
    }

    [Theory]
    [InlineData("a\nb", "a\nb", null)]
    [InlineData("", "a", "line 1:\n- \n+ a")]
    [InlineData("a\nb\nc", "a\nc", "line 2:\n  a\n- b")]
    [InlineData("a\nc", "a\nb\nc", "line 2:\n  a\n+ b")]
    [InlineData("a\na", "a", "line 2:\n  a\n- a")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n9", "0", "line 1:\n- 1\n- 2\n- 3\n- 4\n- 5\n- 6\n- 7\n- 8\n- … 1 more\n+ 0")]
    public void The_difference_is_short(string expected, string actual, string? difference)
    {
        Golden.Difference(expected, actual).ShouldBe(difference);
    }

    [Fact]
    public void A_soak_takes_the_same_sample_every_time_and_all_when_asked()
    {
        int[] all = [.. Enumerable.Range(0, 100)];

        var sample = Soak.Cases("not running", all, sampleMax: 10);

        sample.Count.ShouldBe(10);
        sample.ShouldBeUnique();
        sample.ShouldBe(Soak.Cases("not running", all, sampleMax: 10));
        Soak.Cases("not running", all, sampleMax: 100).ShouldBe(all);
    }
}
