using Hone.Cli.Screens;
using Hone.Cli.Screens.Queue;

namespace Hone.Cli.Tests.Screens.Queue;

public sealed class LineEditorTests
{
    [Fact]
    public void Letters_go_where_the_cursor_is()
    {
        LineEditor editor = new("Line:", "ac");

        Press(editor, ConsoleKey.LeftArrow);
        Type(editor, "b");
        Press(editor, ConsoleKey.End);
        Type(editor, "d");
        Press(editor, ConsoleKey.Home);
        Type(editor, "_");

        editor.Text.ShouldBe("_abcd");
    }

    [Fact]
    public void A_letter_that_is_several_units_goes_as_one()
    {
        LineEditor editor = new("Line:", "a👩‍👩‍👧é");

        Press(editor, ConsoleKey.Backspace);
        Press(editor, ConsoleKey.Backspace);

        editor.Text.ShouldBe("a");
    }

    [Fact]
    public void Delete_takes_the_letter_after_the_cursor_and_none_at_the_end()
    {
        LineEditor editor = new("Line:", "abc");

        Press(editor, ConsoleKey.Delete);
        Press(editor, ConsoleKey.Home);
        Press(editor, ConsoleKey.Delete);

        editor.Text.ShouldBe("bc");
    }

    [Fact]
    public void Control_keys_empty_what_is_before_and_behind()
    {
        LineEditor editor = new("Line:", "one two");
        foreach (int _ in Enumerable.Range(0, 3)) Press(editor, ConsoleKey.LeftArrow);

        Control(editor, ConsoleKey.U);
        editor.Text.ShouldBe("two");
        Control(editor, ConsoleKey.E);
        Control(editor, ConsoleKey.A);
        Control(editor, ConsoleKey.K);

        editor.Text.ShouldBeEmpty();
    }

    [Fact]
    public void Control_characters_are_no_letters()
    {
        LineEditor editor = new("Line:", "");

        Type(editor, "a\e\a\0b");

        editor.Text.ShouldBe("ab");
    }

    [Fact]
    public void A_long_paste_is_cut()
    {
        LineEditor editor = new("Line:", "");

        Type(editor, new string('x', 2000));

        editor.Text.Length.ShouldBe(500);
    }

    [Fact]
    public void Enter_ends_it_and_Esc_gives_it_up()
    {
        LineEditor done = new("Line:", "a"), left = new("Line:", "a");

        done.Take(Key(ConsoleKey.Enter)).ShouldBeTrue();
        left.Take(Key(ConsoleKey.Escape)).ShouldBeTrue();

        done.IsCancelled.ShouldBeFalse();
        left.IsCancelled.ShouldBeTrue();
    }

    [Theory]
    [InlineData(40, "Why not? (Enter for no reason, Esc to keep it)")]
    [InlineData(40, "Line:")]
    [InlineData(110, "Line:")]
    public void It_keeps_to_the_width_wherever_the_cursor_is(int width, string prompt)
    {
        string text = string.Concat(Enumerable.Repeat("word 漢字 👩‍👩‍👧 ", 20));
        LineEditor editor = new(prompt, text);

        for (int at = 0; at <= text.Length; at++)
        {
            (string line, int column) = editor.Show(width);
            SafeText.Columns(line).ShouldBeLessThanOrEqualTo(width);
            column.ShouldBeLessThan(width);
            Press(editor, ConsoleKey.LeftArrow);
        }
    }

    [Fact]
    public void What_a_terminal_would_act_on_is_not_shown()
    {
        new LineEditor("Line:", "a\e[2J\u202Eb").Show(80).Line.ShouldBe("Line: a[2Jb");
    }

    private static void Type(LineEditor editor, string letters)
    {
        foreach (char letter in letters)
        {
            editor.Take(new ConsoleKeyInfo(letter, ConsoleKey.None, false, false, false)).ShouldBeFalse();
        }
    }

    private static void Press(LineEditor editor, ConsoleKey key) => editor.Take(Key(key)).ShouldBeFalse();

    private static void Control(LineEditor editor, ConsoleKey key) =>
        editor.Take(new ConsoleKeyInfo('\x01', key, false, false, control: true)).ShouldBeFalse();

    private static ConsoleKeyInfo Key(ConsoleKey key) => new('\0', key, false, false, false);
}
