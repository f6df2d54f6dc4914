using Hone.Basics;
using Hone.Review;

namespace Hone.Tests.Review;

public sealed class ProposedEditTests
{
    public static TheoryData<string> Written =>
    [
        """
        {"type":"add_line","line":{"id":"0000000a","text":"Run one test, not all of them.","source":"retry-same-fail, 12 × in 5 sessions"},"path":"CLAUDE.md"}
        """,
        """{"type":"remove_line","line_id":"0000000a","path":"docs/AGENTS.md"}""",
        """{"type":"create_file","content":"a: \"b\"\n","path":".hone/hone.yaml"}""",
        """{"type":"add_block","path":"GEMINI.md"}""",
    ];

    private static ProposedEdit[] Edits =>
    [
        new AddLine("CLAUDE.md", Blocks.A), new RemoveLine("docs/AGENTS.md", Blocks.A.Id),
        new CreateFile(".hone/hone.yaml", "a: \"b\"\n"), new AddBlock("GEMINI.md"),
    ];

    [Fact]
    public void Edit_has_one_form_in_json()
    {
        Edits.Select(e => e.ToJson()).ShouldBe(Written.Select(row => row.Data));
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void Edit_comes_back_from_json_as_it_was(string json)
    {
        ProposedEdit edit = ProposedEdit.FromJson(json);

        Edits.ShouldContain(edit);
        edit.ToJson().ShouldBe(json);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"path":"a"}""")]
    [InlineData("""{"type":"delete_all","path":"a"}""")]
    [InlineData("""{"type":"add_block"}""")]
    [InlineData("""{"type":"add_block","path":null}""")]
    [InlineData("""{"type":"add_block","path":"a","more":1}""")]
    [InlineData("""{"type":"add_line","path":"a"}""")]
    [InlineData("""{"type":"add_line","path":"a","line":{"id":"0000000a","text":"a\nb","source":"s"}}""")]
    public void Json_that_is_no_edit_is_refused(string json)
    {
        Should.Throw<HoneException>(() => ProposedEdit.FromJson(json)).Hint.ShouldNotBeEmpty();
    }

    [Fact]
    public void File_is_created_where_it_is_missing_and_left_alone_where_it_is_there()
    {
        CreateFile edit = new(".hone/hone.yaml", "a: 1\n");

        EditResult.Edited created = edit.ApplyTo(null).ShouldBeOfType<EditResult.Edited>();

        (Blocks.Text(created.Content), created.CreatesFile, created.CreatesBlock).ShouldBe(("a: 1\n", true, false));
        edit.ApplyTo(created.Content).ShouldBeOfType<EditResult.Unchanged>();
        edit.ApplyTo("b: 2\n"u8.ToArray()).ShouldBeOfType<EditResult.Refused>().Hint.ShouldNotBeEmpty();
    }

    [Fact]
    public void Line_is_removed_and_the_block_stays()
    {
        byte[] file = Blocks.Utf8("a\n\n" + Blocks.Block(Blocks.A));

        EditResult removed = new RemoveLine(Blocks.Claude, Blocks.A.Id).ApplyTo(file);

        Blocks.Text(removed.ShouldBeOfType<EditResult.Edited>().Content).ShouldBe("a\n\n" + Blocks.Block());
        new RemoveLine(Blocks.Claude, Blocks.B.Id).ApplyTo(file).ShouldBeOfType<EditResult.Unchanged>();
    }

    [Fact]
    public void Line_that_a_person_wrote_on_is_not_removed()
    {
        byte[] file = Blocks.Utf8(Blocks.Block(Blocks.A).Replace(" -->\n- ", " --> mine\n- ", StringComparison.Ordinal)
            .Replace("sessions -->", "sessions --> and mine", StringComparison.Ordinal));

        new RemoveLine(Blocks.Claude, Blocks.A.Id).ApplyTo(file).ShouldBeOfType<EditResult.Refused>();
    }

    [Fact]
    public void Empty_block_is_added_once()
    {
        AddBlock edit = new(Blocks.Claude);

        EditResult.Edited edited = edit.ApplyTo("a"u8.ToArray()).ShouldBeOfType<EditResult.Edited>();

        Blocks.Text(edited.Content).ShouldBe($"a\n\n{Blocks.Begin}\n{Blocks.End}");
        edited.CreatesBlock.ShouldBeTrue();
        edit.ApplyTo(edited.Content).ShouldBeOfType<EditResult.Unchanged>();
    }
}
