namespace Hone.Outcomes.Gathering;

/// <summary>Makes texts short enough for a line.</summary>
internal static class Clip
{
    /// <summary>The text on one line, its blanks folded, cut with an ellipsis where it is too long.</summary>
    public static string Line(string text, int max)
    {
        string head = text.Length > 4 * max ? text[..(4 * max)] : text;
        string line = string.Join(' ', head.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= max) return line;
        int cut = char.IsHighSurrogate(line[max - 2]) ? max - 2 : max - 1;
        return line[..cut] + "…";
    }
}
