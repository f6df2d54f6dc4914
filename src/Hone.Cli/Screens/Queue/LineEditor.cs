using System.Globalization;

namespace Hone.Cli.Screens.Queue;

/// <summary>One line that a person types or changes: a reason, a question, a line for agents.</summary>
internal sealed class LineEditor(string prompt, string text)
{
    /// <summary>What a person types in one go; a longer paste is cut.</summary>
    private const int LengthMax = 500;

    /// <summary>Columns for the text where the prompt is long.</summary>
    private const int RoomMin = 24;

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
            case ConsoleKey.RightArrow: _at = After(_at); break;
            case ConsoleKey.Home: _at = 0; break;
            case ConsoleKey.End: _at = _text.Length; break;
            case ConsoleKey.Backspace: Remove(Before(), _at); break;
            case ConsoleKey.Delete: Remove(_at, After(_at)); break;
            default: TakeCharacter(key); break;
        }

        return false;
    }

    /// <summary>The line as it is shown: prompt, text, and where the next letter goes.</summary>
    /// <param name="width">Columns; the part around the cursor is shown.</param>
    public (string Line, int Column) Show(int width)
    {
        string lead = SafeText.OneLine(prompt, Math.Max(8, width - RoomMin)) + " ";
        int room = width - SafeText.Columns(lead) - 1, from = 0, to = _at;
        while (from < _at && SafeText.Columns(_text[from.._at]) > room) from = After(from);
        while (to < _text.Length && SafeText.Columns(_text[from..After(to)]) <= room) to = After(to);
        return (lead + SafeText.Inline(_text[from..to]), SafeText.Columns(lead + _text[from.._at]));
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

    private int After(int at) =>
        at >= _text.Length ? _text.Length : at + StringInfo.GetNextTextElementLength(_text, at);
}
