using System.Globalization;
using System.Text;

namespace Hone.Learning.Analysis;

/// <summary>Makes one safe line out of untrusted text.</summary>
internal static class Wording
{
    /// <summary>Characters of an example: what fits beside a number on a screen.</summary>
    public const int ExampleLengthMax = 160;

    /// <summary>Characters of an error beside what it is about.</summary>
    private const int ErrorLengthMax = 100;

    /// <summary>The first line that says something, without the agent's own wrapping.</summary>
    public static string FirstLine(string text)
    {
        foreach (string line in text.Split('\n'))
        {
            string bare = line.Replace("<tool_use_error>", "", StringComparison.Ordinal)
                .Replace("</tool_use_error>", "", StringComparison.Ordinal).Trim();
            if (bare.Length > 0 && !bare.StartsWith("Exit code ", StringComparison.Ordinal)) return bare;
        }

        return "";
    }

    /// <summary>The line around a place in a text, without the agent's own wrapping.</summary>
    public static string LineAt(string text, int at)
    {
        at = Math.Clamp(at, 0, Math.Max(0, text.Length - 1));
        if (text.Length == 0) return "";
        int start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        int end = text.IndexOf('\n', Math.Max(start, at));
        return FirstLine(end < 0 ? text[start..] : text[start..end]);
    }

    /// <summary>The text on one line; of a long one beginning and end: errors end with what they say.</summary>
    public static string BothEnds(string text)
    {
        string line = OneLine(text, 4000);
        return line.Length <= ErrorLengthMax ? line
            : $"{OneLine(line, ErrorLengthMax * 3 / 5)}{OneLine(line[^(ErrorLengthMax * 2 / 5)..])}";
    }

    /// <summary>The text on one line, blanks joined, control and format characters left out, cut at the end.</summary>
    public static string OneLine(string text, int lengthMax = ExampleLengthMax)
    {
        StringBuilder line = new(Math.Min(text.Length, lengthMax) + 1);
        bool isBlank = true;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (!isBlank) line.Append(' ');
                isBlank = true;
                continue;
            }

            if (Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format) continue;
            line.Append(rune.ToString());
            isBlank = false;
            if (line.Length >= lengthMax) return line.Append('…').ToString();
        }

        return line.ToString().TrimEnd();
    }
}
