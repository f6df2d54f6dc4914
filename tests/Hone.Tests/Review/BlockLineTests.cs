using Hone.Basics;
using Hone.Review;

namespace Hone.Tests.Review;

public sealed class BlockLineTests
{
    private const string Id = "1a2b3c4d";
    private const string Source = "retry-same-fail, 12 × in 5 sessions";

    [Fact]
    public void Line_is_written_with_its_id_and_source()
    {
        new BlockLine(Id, "Do it.", Source).ToString()
            .ShouldBe("- Do it. <!-- hone:1a2b3c4d retry-same-fail, 12 × in 5 sessions -->");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" Do it.")]
    [InlineData("Do it.\t")]
    [InlineData("Do\nit.")]
    [InlineData("Do\rit.")]
    [InlineData("Do\u2028it.")]
    [InlineData("Do\0it.")]
    [InlineData("Do\u001b[31mit.")]
    [InlineData("Do \u202eit.")]
    [InlineData("Do\u200bit.")]
    [InlineData("Do\ufeffit.")]
    [InlineData("Do \udb40\udd01it.")]
    [InlineData("Do \udb40\udc41it.")]
    [InlineData("Do <!-- it.")]
    [InlineData("Do --> it.")]
    [InlineData("# Do it.")]
    [InlineData("```sh")]
    [InlineData("Do ~~~ it.")]
    public void Text_that_could_end_or_hide_in_its_line_is_refused(string text)
    {
        string fault = BlockLine.Fault(Id, text, Source).ShouldNotBeNull();

        var error = Should.Throw<HoneException>(() => new BlockLine(Id, text, Source));

        error.Message.ShouldContain(fault);
        error.Hint.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("Read @docs/x.md first.", true)]
    [InlineData("Read `docs @/etc/passwd first.", true)]
    [InlineData("``a `b`` @x `c``", true)]
    [InlineData("`a``@x` b", false)]
    [InlineData("Run `npm i @scope/x`.", false)]
    [InlineData("Run ``npm ` i @scope/x``.", false)]
    public void Text_that_takes_in_another_file_is_refused(string text, bool isRefused) =>
        (BlockLine.Fault(Id, text, Source) is not null).ShouldBe(isRefused);

    [Fact]
    public void Half_a_character_is_refused() => BlockLine.Fault(Id, "Do \ud800it.", Source).ShouldNotBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("a -- b")]
    [InlineData("a > b")]
    [InlineData("a < b")]
    [InlineData("a\nb")]
    [InlineData("a\u202eb")]
    public void Source_that_could_end_its_comment_is_refused(string source)
    {
        BlockLine.Fault(Id, "Do it.", source).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("1a2b3c4")]
    [InlineData("1a2b3c4d5")]
    [InlineData("1A2B3C4D")]
    [InlineData("1a2b3c4g")]
    public void Id_that_is_not_eight_small_hex_digits_is_refused(string id)
    {
        BlockLine.Fault(id, "Do it.", Source).ShouldNotBeNull();
    }

    [Fact]
    public void Text_and_source_have_a_longest_length()
    {
        BlockLine.Fault(Id, new string('a', 300), new string('b', 80)).ShouldBeNull();
        BlockLine.Fault(Id, new string('a', 301), Source).ShouldNotBeNull();
        BlockLine.Fault(Id, "Do it.", new string('b', 81)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Use `rg` – “schnell” 漢字 עברית 🙂 #1 <T> a && b | c")]
    [InlineData("- a bullet of its own")]
    public void Text_of_plain_words_in_any_script_is_taken(string text) =>
        BlockLine.Fault(Id, text, Source).ShouldBeNull();
}
