using Hone.Review;
using static Hone.Tests.Review.Blocks;

namespace Hone.Tests.Review;

public sealed class ManagedBlockTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a\n", "a\n\n")]
    [InlineData("a\n\n\n", "a\n\n\n\n")]
    [InlineData("\n", "\n\n")]
    [InlineData("\ufeff", "\ufeff")]
    [InlineData("\ufeffa\n", "\ufeffa\n\n")]
    public void New_block_goes_to_the_end_behind_an_empty_line(string file, string before)
    {
        Add(file, A).ShouldBe(before + Block(A));
    }

    [Fact]
    public void File_that_is_missing_becomes_the_block()
    {
        EditResult.Edited edited = Add((byte[]?)null, A);

        (Text(edited.Content), edited.CreatesFile, edited.CreatesBlock).ShouldBe((Block(A), true, true));
    }

    [Theory]
    [InlineData("a\r\nb\r\nc\n", "\r\n", "")]
    [InlineData("a\r\nb\n", "\n", "")]
    [InlineData("a\rb\r", "\r", "")]
    [InlineData("a\nb\nc\r", "\n", "\r")]
    public void Block_has_the_line_end_that_most_lines_have(string file, string end, string separator)
    {
        string block = Block(A).Replace("\n", end, StringComparison.Ordinal);

        Add(file, A).ShouldBe(file + (separator.Length > 0 ? separator : end) + block);
    }

    [Fact]
    public void File_without_a_final_line_end_stays_one()
    {
        Add("a\r\nb", A).ShouldBe($"a\r\nb\r\n\r\n{Begin}\r\n{A}\r\n{End}");
        TakeOut(Utf8(Add("a\r\nb", A)), A).ShouldBe(Utf8("a\r\nb"));
    }

    [Fact]
    public void Block_that_is_there_gets_the_line_at_its_end_wherever_it_stands()
    {
        string file = $"above\n{Begin}\nown words\n\n{A}\n{End} \nbelow\r\n";

        EditResult.Edited edited = Add(Utf8(file), B);

        Text(edited.Content).ShouldBe($"above\n{Begin}\nown words\n\n{A}\n{B}\n{End} \nbelow\r\n");
        (edited.CreatesBlock, edited.CreatesFile).ShouldBe((false, false));
        TakeOut(edited.Content, B).ShouldBe(Utf8(file));
    }

    [Fact]
    public void Markers_with_other_words_or_up_to_three_blanks_before_them_are_known()
    {
        string file = $"   <!-- hone:begin -->\n  {End}\n";

        Add(file, A).ShouldBe($"   <!-- hone:begin -->\n{A}\n  {End}\n");
    }

    [Theory]
    [InlineData("```\n{0}```\n")]
    [InlineData("~~~ md\n```\n{0}~~~~\n")]
    [InlineData("````\n```\n{0}````\n")]
    [InlineData("<!--\n```\n{0}\n-->\n")]
    public void Markers_in_a_fence_or_comment_are_no_markers(string around)
    {
        string file = string.Format(around, $"{Begin.Replace("-->", "", StringComparison.Ordinal)}\n");

        Add(file, A).ShouldBe(file + "\n" + Block(A));
    }

    [Fact]
    public void Whole_block_in_a_fence_is_no_block()
    {
        string file = $"```\n{Block(A)}```\n";

        EditResult.Edited edited = Add(Utf8(file), A);

        edited.CreatesBlock.ShouldBeTrue();
        Text(edited.Content).ShouldBe(file + "\n" + Block(A));
        ManagedBlock.Lines(Utf8(file)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{0}{1}", "does not end")]
    [InlineData("{2}", "did not begin")]
    [InlineData("{2}{0}", "did not begin")]
    [InlineData("{0}{0}{2}{2}", "inside another")]
    [InlineData("{0}{2}{0}{2}", "two managed blocks")]
    [InlineData("{0}{2}{2}", "did not begin")]
    [InlineData("{0}x {2}", "does not end")]
    [InlineData("{0}```\n{2}", "code fence inside it stays open")]
    [InlineData("{0}<!-- hone:end --> x\n", "something else on its line")]
    [InlineData("<!-- hone:begin --> <!-- hone:end -->\n", "something else on its line")]
    [InlineData("```\ncode\n", "never closed")]
    [InlineData("<!-- a\n\n", "never closed")]
    public void File_whose_markers_do_not_pair_is_refused(string form, string reason)
    {
        byte[] file = Utf8(string.Format(form, Begin + "\n", A + "\n", End + "\n"));

        var refused = new AddLine(Claude, B).ApplyTo(file).ShouldBeOfType<EditResult.Refused>();

        refused.Reason.ShouldContain(reason);
        refused.Hint.ShouldNotBeEmpty();
        if (!form.Contains("{0}", StringComparison.Ordinal)) return;
        ManagedBlock.TakeOut(file, A.Id, A.Text, true).ShouldBeOfType<TakeOutResult.Refused>();
        ManagedBlock.Lines(file).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0 }, "UTF-16")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0, 0x61 }, "UTF-16")]
    [InlineData(new byte[] { 0, 0, 0xFE, 0xFF }, "UTF-32")]
    [InlineData(new byte[] { 0x61, 0 }, "NUL")]
    [InlineData(new byte[] { 0x67, 0x72, 0xFC, 0x6E }, "not in UTF-8")]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, "not in UTF-8")]
    public void File_that_is_no_text_in_UTF8_is_refused(byte[] file, string reason)
    {
        new AddLine(Claude, A).ApplyTo(file).ShouldBeOfType<EditResult.Refused>().Reason.ShouldContain(reason);
    }

    [Fact]
    public void File_may_not_be_or_become_larger_than_the_limit()
    {
        byte[] large = Utf8(new string('a', ManagedBlock.FileBytesMax + 1));

        new AddLine(Claude, A).ApplyTo(large).ShouldBeOfType<EditResult.Refused>().Reason.ShouldContain("is larger");
        new AddLine(Claude, A).ApplyTo(large.AsMemory(1)).ShouldBeOfType<EditResult.Refused>()
            .Reason.ShouldContain("would become larger");
        Add(large[..900_000], A).Content.Length.ShouldBeGreaterThan(900_000);
    }

    [Fact]
    public void Line_whose_id_is_there_changes_nothing()
    {
        BlockLine same = Line(0xA, "Other words.");

        new AddLine(Claude, same).ApplyTo(Utf8(Block(A))).ShouldBeOfType<EditResult.Unchanged>();
    }

    [Fact]
    public void Block_holds_no_more_tokens_than_its_limit()
    {
        byte[] one = Add((byte[]?)null, A).Content;
        int both = ManagedBlock.TokensOf(Add(one, B).Content);

        new AddLine(Claude, B).ApplyTo(one, both).ShouldBeOfType<EditResult.Edited>();
        var refused = new AddLine(Claude, B).ApplyTo(one, both - 1).ShouldBeOfType<EditResult.Refused>();

        refused.Reason.ShouldBe($"the managed block would hold {both} tokens, and {both - 1} is its limit");
        ManagedBlock.TokensOf(Utf8("a")).ShouldBe(0);
        ManagedBlock.TokensOf(Utf8("x\n" + Block())).ShouldBe((Block().Length - 1 + 3) / 4);
    }

    [Fact]
    public void Lines_of_Hone_are_listed_and_those_of_a_person_are_not()
    {
        string file = $"a\n{Begin}\n{A}\n- own\n* {B.ToString()[2..]}\n{C} own\n{End}\n";

        ManagedBlock.Lines(Utf8(file)).ShouldBe([A, B]);
    }

    [Fact]
    public void Line_that_a_person_changed_is_kept_and_told()
    {
        byte[] file = Utf8(Block(A).Replace("one test", "two tests", StringComparison.Ordinal));

        ManagedBlock.TakeOut(file, A.Id, A.Text, true).ShouldBeOfType<TakeOutResult.EditedByPerson>()
            .TextNow.ShouldBe("Run two tests, not all of them.");
    }

    [Fact]
    public void Line_that_a_person_wrote_behind_is_kept_and_told()
    {
        byte[] file = Utf8(Block(A).Replace("sessions -->", "sessions --> Never.", StringComparison.Ordinal));

        ManagedBlock.TakeOut(file, A.Id, A.Text, true).ShouldBeOfType<TakeOutResult.EditedByPerson>()
            .TextNow.ShouldBe(A.Text + " Never.");
    }

    [Fact]
    public void Line_with_another_bullet_and_indent_is_still_ours()
    {
        byte[] file = Utf8($"{Begin}\n  * {A.ToString()[2..]}  \n{End}\n");

        TakeOut(file, A).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("own\n")]
    [InlineData("\n")]
    public void Block_in_which_a_person_left_something_stays(string own)
    {
        byte[] file = Utf8($"a\n\n{Begin}\n{own}{A}\n{End}\n");

        Text(TakeOut(file, A)).ShouldBe($"a\n\n{Begin}\n{own}{End}\n");
    }

    [Fact]
    public void Line_that_is_not_there_or_stands_outside_the_block_is_not_there()
    {
        ManagedBlock.TakeOut(Utf8("a\n"), A.Id, A.Text, true).ShouldBeOfType<TakeOutResult.NotThere>();
        ManagedBlock.TakeOut(Utf8(Block(B)), A.Id, A.Text, true).ShouldBeOfType<TakeOutResult.NotThere>();
        ManagedBlock.TakeOut(Utf8($"{A}\n" + Block(B)), A.Id, A.Text, true).ShouldBeOfType<TakeOutResult.NotThere>();
    }

    [Theory]
    [InlineData("a\n", "b\n", "a\nb\n")]
    [InlineData("a\n", "\nb", "a\n\nb")]
    [InlineData("a", "\nb\n", "a\nb\n")]
    [InlineData("", "b\n", "b\n")]
    public void Text_that_a_person_put_behind_the_block_stays(string before, string behind, string left)
    {
        TakeOut([.. Add(Utf8(before), A).Content, .. Utf8(behind)], A).ShouldBe(Utf8(left));
    }

    [Fact]
    public void Block_is_taken_out_by_itself_only_where_it_is_empty()
    {
        ManagedBlock.TakeOutBlock(Utf8("a\n\n" + Block())).ShouldBeOfType<TakeOutResult.TakenOut>()
            .Content.ShouldBe(Utf8("a\n"));
        ManagedBlock.TakeOutBlock(Utf8(Block(A))).ShouldBeOfType<TakeOutResult.Refused>();
        ManagedBlock.TakeOutBlock(Utf8($"{Begin}\nown\n{End}")).ShouldBeOfType<TakeOutResult.EditedByPerson>();
        ManagedBlock.TakeOutBlock(Utf8("a")).ShouldBeOfType<TakeOutResult.NotThere>();
    }
}
