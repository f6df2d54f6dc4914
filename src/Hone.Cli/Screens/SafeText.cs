using System.Globalization;
using System.Text;
using Spectre.Console.Rendering;

namespace Hone.Cli.Screens;

/// <summary>
/// Makes untrusted text harmless to a terminal: no control sequences, nothing that reorders or hides what is read.
/// </summary>
internal static class SafeText
{
    /// <summary>The text on one line, blanks joined.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="lengthMax">UTF-16 units kept; the rest becomes an ellipsis.</param>
    public static string OneLine(string? text, int lengthMax = int.MaxValue)
    {
        if (string.IsNullOrEmpty(text)) return "";
        StringBuilder line = new(Math.Min(text.Length, 256));
        bool isBlank = true;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (!isBlank) line.Append(' ');
                isBlank = true;
            }
            else if (IsHarmless(rune))
            {
                line.Append(rune.ToString());
                isBlank = false;
            }

            if (line.Length > lengthMax) return Cut(line, lengthMax);
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>The lines of a text, each harmless, tabs as blanks.</summary>
    public static IEnumerable<string> Lines(string text)
    {
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n')) yield return Inline(line);
    }

    /// <summary>The text without anything a terminal would act on; blanks stay as they are.</summary>
    public static string Inline(string text)
    {
        StringBuilder kept = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value == '\t') kept.Append("    ");
            else if (IsHarmless(rune)) kept.Append(rune.ToString());
        }

        return kept.ToString();
    }

    /// <summary>
    /// The text with everything that a terminal would act on, or an eye would miss, in plain sight: for what a person
    /// decides on.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="lengthMax">UTF-16 units shown; what is longer ends in an ellipsis.</param>
    public static string Visible(string text, int lengthMax)
    {
        StringBuilder shown = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value == '\t') shown.Append("    ");
            else if (IsHarmless(rune)) shown.Append(rune.ToString());
            else shown.Append(CultureInfo.InvariantCulture, $"⟦U+{rune.Value:X4}⟧");
            if (shown.Length > lengthMax) return Cut(shown, lengthMax);
        }

        return shown.ToString();
    }

    /// <summary>Columns that a harmless text takes: a letter of Chinese takes two.</summary>
    public static int Columns(string text) => new Segment(Inline(text)).CellCount();

    /// <summary>The end of a path, which tells more than its beginning.</summary>
    public static string PathEnd(string? path, int lengthMax)
    {
        string line = OneLine(path);
        return line.Length <= lengthMax ? line : "…" + line[^(lengthMax - 1)..];
    }

    private static bool IsHarmless(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse);

    private static string Cut(StringBuilder line, int lengthMax)
    {
        int end = Math.Max(0, lengthMax - 1);
        if (end > 0 && char.IsHighSurrogate(line[end - 1])) end--;
        return line.ToString(0, end).TrimEnd() + "…";
    }
}
