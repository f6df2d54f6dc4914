using Hone.Cli.Screens;
using Hone.Cli.Tests.Reports;

namespace Hone.Cli.Tests.Screens;

public sealed class SafeTextTests
{
    [Fact]
    public void OneLine_keeps_nothing_a_terminal_acts_on()
    {
        string line = SafeText.OneLine(Examples.Hostile);

        line.ShouldNotContain('\e');
        line.ShouldNotContain('\a');
        line.ShouldNotContain('\u202E');
        line.ShouldNotContain('\n');
        line.ShouldStartWith("[2J]0;ownedgnp.exe </title>");
    }

    [Theory]
    [InlineData("  a\t b\r\n c  ", "a b c")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("\u200b\u200b", "")]
    public void OneLine_joins_blanks(string? text, string expected) => SafeText.OneLine(text).ShouldBe(expected);

    [Fact]
    public void OneLine_cuts_without_breaking_a_character()
    {
        string line = SafeText.OneLine("abc😀def", 5);

        line.ShouldBe("abc…");
    }

    [Fact]
    public void PathEnd_keeps_the_end()
    {
        SafeText.PathEnd("/home/you/tidepool/src/app.ts", 12).ShouldBe("…/src/app.ts");
    }
}
