using System.Globalization;

namespace Hone.Cli.Screens.Queue;

/// <summary>One line that a person types or changes: a reason, a question, a line for agents.</summary>
internal sealed class LineEditor(string prompt, string text)
{
    /// <summary>What a person types in one go; a longer paste is cut.</summary>
    private const int LengthMax = 500;

    private string _text = text;
    private int _at = text.Length;

    /// <summary>The text so far.</summary>
    public string Text => _text;

    /// <summary>Whether it was given up.</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>Takes a key; true when the line is done or given up.</summary>
    public bool Take(ConsoleKeyInfo key)
    {
        switch (key.Key)
        {
            case ConsoleKey.Enter: return true;
            case ConsoleKey.Escape: return IsCancelled = true;
            case ConsoleKey.LeftArrow: _at = Before(); break;
            case ConsoleKey.RightArrow: _at = After(); break;
            case ConsoleKey.Home: _at = 0; break;
            case ConsoleKey.End: _at = _text.Length; break;
            case ConsoleKey.Backspace: Remove(Before(), _at); break;
            case ConsoleKey.Delete: Remove(_at, After()); break;
            default: TakeCharacter(key); break;
        }

        return false;
    }

    /// <summary>The line as it is shown: prompt, text, and where the next letter goes.</summary>
    /// <param name="width">Columns; the part around the cursor is shown.</param>
    public (string Line, int Column) Show(int width)
    {
        int room = Math.Max(8, width - prompt.Length - 2);
        int from = Math.Max(0, _at - room + 1);
        string shown = _text[from..Math.Min(_text.Length, from + room)];
        return (prompt + " " + SafeText.Inline(shown), prompt.Length + 1 + SafeText.Inline(_text[from.._at]).Length);
    }

    private void TakeCharacter(ConsoleKeyInfo key)
    {
        if (key.Modifiers.HasFlag(ConsoleModifiers.Control))
        {
            if (key.Key == ConsoleKey.A) _at = 0;
            if (key.Key == ConsoleKey.E) _at = _text.Length;
            if (key.Key == ConsoleKey.U) Remove(0, _at);
            if (key.Key == ConsoleKey.K) Remove(_at, _text.Length);
            return;
        }

        if (char.IsControl(key.KeyChar) || _text.Length >= LengthMax) return;
        _text = _text.Insert(_at, key.KeyChar.ToString());
        _at++;
    }

    private void Remove(int from, int to)
    {
        _text = _text.Remove(from, to - from);
        _at = from;
    }

    private int Before() =>
        _at == 0 ? 0 : StringInfo.ParseCombiningCharacters(_text).LastOrDefault(start => start < _at);

    private int After()
    {
        int next = StringInfo.ParseCombiningCharacters(_text).FirstOrDefault(start => start > _at, _text.Length);
        return Math.Min(next, _text.Length);
    }
}
