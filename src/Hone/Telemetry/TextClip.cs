using System.Globalization;
using System.Text;

namespace Hone.Telemetry;

/// <summary>Keeps head and tail of a text that is too long for an event; the archive keeps the whole.</summary>
public static class TextClip
{
    /// <summary>UTF-16 units kept of an output or of parameters: what a person would look at.</summary>
    public const int KeptMax = 16 * 1024;

    /// <summary>UTF-16 units kept of an error message.</summary>
    public const int ErrorMax = 2 * 1024;

    /// <summary>UTF-16 units kept of a message between person and agent.</summary>
    public const int MessageMax = 8 * 1024;

    /// <summary>The text where it fits; else its head and tail around a line that says how much is left out.</summary>
    public static string Middle(string text, int max)
    {
        if (text.Length <= max) return text;
        int head = max * 2 / 3, tail = max - head;
        if (char.IsHighSurrogate(text[head - 1])) head--;
        int tailStart = text.Length - tail;
        if (char.IsLowSurrogate(text[tailStart])) tailStart++;
        int left = tailStart - head;
        return new StringBuilder(max + 64)
            .Append(text, 0, head)
            .Append(CultureInfo.InvariantCulture, $"\n… [{left} characters left out] …\n")
            .Append(text, tailStart, text.Length - tailStart)
            .ToString();
    }
}
