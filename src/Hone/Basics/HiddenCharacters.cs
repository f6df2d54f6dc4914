using System.Globalization;
using System.Text;

namespace Hone.Basics;

/// <summary>
/// Finds characters that make a text read otherwise than it is: controls, what reorders, what shows nothing.
/// </summary>
public static class HiddenCharacters
{
    /// <summary>Variation selectors 17 to 256: no font shows them, and a message fits into a row of them.</summary>
    private const int SelectorsFrom = 0xE0100;

    private const int SelectorsTo = 0xE01EF;

    /// <summary>The first such character as <c>U+202E</c>; null where there is none.</summary>
    /// <param name="text">Any text; a line end counts as a control, half a pair of surrogates too.</param>
    public static string? FirstIn(string text)
    {
        for (int i = 0; i < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, i, out Rune rune)) return $"U+{(int)text[i]:X4}";
            if (IsHidden(rune)) return $"U+{rune.Value:X4}";
            i += rune.Utf16SequenceLength;
        }

        return null;
    }

    private static bool IsHidden(Rune rune) => rune.Value is >= SelectorsFrom and <= SelectorsTo
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
