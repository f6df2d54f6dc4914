namespace Hone.Redaction.Scanning;

/// <summary>
/// One character as a reader sees it, however often the text around it was escaped: <c>"</c>, <c>\"</c>, <c>\\\"</c>
/// and <c>\u0022</c> are all a quote, <c>\n</c> and <c>\\n</c> are both the end of a line.
/// </summary>
/// <param name="Value">The character; bytes above 127 stand for themselves.</param>
/// <param name="Length">How many bytes it takes; 0 at the end of the text.</param>
/// <param name="Backslashes">How many backslashes stand before it.</param>
internal readonly record struct Glyph(byte Value, int Length, int Backslashes)
{
    public bool IsQuote => Value is (byte)'"' or (byte)'\'' or (byte)'`';

    public bool IsBlank => Value is (byte)' ' or (byte)'\t';

    /// <summary>A space or a control character, the end of the text too.</summary>
    public bool IsSpace => Value <= (byte)' ';

    /// <summary>A mark behind which, in some notation, something other than the value follows.</summary>
    public bool EndsValue => ";&,|)]}<>"u8.Contains(Value);

    public static Glyph At(ReadOnlySpan<byte> text, int at)
    {
        if (at >= text.Length)
        {
            return new Glyph((byte)'\n', 0, 0);
        }
        return text[at] == (byte)'\\' ? Escaped(text[at..]) : new Glyph(text[at], 1, 0);
    }

    /// <summary>How many backslashes stand directly before a place.</summary>
    public static int BackslashesBefore(ReadOnlySpan<byte> text, int at)
    {
        int first = at;
        while (first > 0 && text[first - 1] == (byte)'\\')
        {
            first--;
        }
        return at - first;
    }

    private static Glyph Escaped(ReadOnlySpan<byte> text)
    {
        int run = 1;
        while (run < text.Length && text[run] == (byte)'\\')
        {
            run++;
        }
        if (run == text.Length)
        {
            return new Glyph((byte)'\\', run, 0);
        }
        return text[run] switch
        {
            (byte)'n' or (byte)'r' => new Glyph((byte)'\n', run + 1, run),
            (byte)'t' => new Glyph((byte)'\t', run + 1, run),
            (byte)'"' or (byte)'\'' or (byte)'`' or (byte)'/' => new Glyph(text[run], run + 1, run),
            (byte)'u' => Numbered(text, run, 4),
            (byte)'x' => Numbered(text, run, 2),
            (byte)'0' when text[run..].StartsWith("033"u8) => new Glyph(0x1B, run + 3, run),
            (byte)'e' when text[run..].StartsWith("e["u8) => new Glyph(0x1B, run + 1, run),
            _ => new Glyph((byte)'\\', run, 0),
        };
    }

    private static Glyph Numbered(ReadOnlySpan<byte> text, int run, int digits)
    {
        if (text.Length < run + 1 + digits)
        {
            return new Glyph((byte)'\\', run, 0);
        }
        int value = 0;
        foreach (byte digit in text.Slice(run + 1, digits))
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return new Glyph((byte)'\\', run, 0);
            }
            value = (value << 4) | ((digit & 0x0F) + (digit > '9' ? 9 : 0));
        }
        return new Glyph(value < 128 ? (byte)value : (byte)0xFF, run + 1 + digits, run);
    }
}
