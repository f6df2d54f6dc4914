namespace Hone.Redaction.Scanning;

/// <summary>Reads text that was escaped, for JSON, URLs or a terminal.</summary>
internal static class Escapes
{
    private const int ColourLengthMax = 24;

    /// <summary>Writes a value as it was before it was escaped.</summary>
    /// <param name="value">The escaped value.</param>
    /// <param name="plain">Takes the result; as long as the value.</param>
    /// <returns>The written part.</returns>
    public static ReadOnlySpan<byte> Remove(ReadOnlySpan<byte> value, Span<byte> plain)
    {
        int length = 0;
        for (int at = 0; at < value.Length;)
        {
            Glyph next = Glyph.At(value, at);
            plain[length++] = next.Value;
            at += next.Length;
        }
        return plain[..length];
    }

    /// <summary>
    /// Whether an escape sequence ends directly before a place: its last letter is no part of the word behind it.
    /// </summary>
    public static bool EndsAt(ReadOnlySpan<byte> text, int at) =>
        IsShort(text, at) || IsNumbered(text, at) || IsColour(text, at);

    /// <summary><c>\n</c>, <c>\t</c> and their like.</summary>
    private static bool IsShort(ReadOnlySpan<byte> text, int at) =>
        at >= 2 && text[at - 2] == (byte)'\\' && "nrtbfv"u8.Contains(text[at - 1]);

    /// <summary><c>%3D</c>, <c>\x3d</c> or <c>\u003d</c>.</summary>
    private static bool IsNumbered(ReadOnlySpan<byte> text, int at)
    {
        if (at < 3 || !char.IsAsciiHexDigit((char)text[at - 1]) || !char.IsAsciiHexDigit((char)text[at - 2]))
        {
            return false;
        }
        return text[at - 3] == (byte)'%'
            || (at >= 4 && text[at - 3] == (byte)'x' && text[at - 4] == (byte)'\\')
            || (at >= 6 && text[at - 5] == (byte)'u' && text[at - 6] == (byte)'\\'
                && char.IsAsciiHexDigit((char)text[at - 3]) && char.IsAsciiHexDigit((char)text[at - 4]));
    }

    /// <summary>
    /// What sets a terminal's colour or clears its line: an opening bracket, numbers, then <c>m</c> or <c>K</c>.
    /// </summary>
    private static bool IsColour(ReadOnlySpan<byte> text, int at)
    {
        if (text[at - 1] is not ((byte)'m' or (byte)'K'))
        {
            return false;
        }
        int floor = Math.Max(0, at - ColourLengthMax);
        int first = at - 1;
        while (first > floor && (char.IsAsciiDigit((char)text[first - 1]) || text[first - 1] is (byte)';' or (byte)':'))
        {
            first--;
        }
        return first > 0 && text[first - 1] == (byte)'[';
    }
}
