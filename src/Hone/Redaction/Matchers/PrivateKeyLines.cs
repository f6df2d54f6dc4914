using System.Buffers;
using Hone.Redaction.Scanning;

namespace Hone.Redaction.Matchers;

/// <summary>
/// Masks a private key line by line where its end is missing (<c>head key.pem</c>) or its lines stand in strings of
/// their own (an array of lines, a literal in code): one mask for each string.
/// </summary>
/// <param name="limit">Where to stop at the latest.</param>
internal readonly ref struct PrivateKeyLines(int limit)
{
    private const int FirstLineLengthMin = 32;
    private const int LineLengthMin = 16;
    private const int LastLineLengthMin = 4;
    private const int GapMax = 64;
    private const int LineNumberLengthMax = 6;

    private static readonly SearchValues<byte> Gap = SearchValues.Create(" \t\r\n+-,;.()[]>|`'\""u8);

    /// <summary>The lines of encrypted and of PGP keys that are no base64.</summary>
    private static readonly byte[][] Headers =
        [.. new[] { "Proc-Type:", "DEK-Info:", "Version:", "Comment:" }.Select(System.Text.Encoding.ASCII.GetBytes)];

    /// <returns>Where reading stopped; at the end of the text the key may go on.</returns>
    public int Add(ref Scan scan, int start, int body)
    {
        ReadOnlySpan<byte> text = scan.Text[..limit];
        int from = start, to = body;
        bool any = false, last = false;
        int line = SkipGap(text, body, out bool leftString);
        while (!last && line < limit)
        {
            last = text[line..].StartsWith("-----END "u8);
            int end = last ? PrivateKeyMatcher.LabelEnd(text, line, "-----END "u8) : LineEnd(ref scan, line, any);
            if (end < 0)
            {
                // A short line may prove to be the last one, once what follows it has come.
                int after = SkipGap(text, Math.Min(limit, scan.RunOf(Alphabet.Base64, line)), out _);
                line = after == limit ? after : line;
                break;
            }
            if (leftString && any | !last)
            {
                scan.AddFormat(from, to, Masks.PrivateKey);
                from = line;
            }
            any |= !last;
            to = end;
            line = SkipGap(text, end, out leftString);
        }
        if (any)
        {
            scan.AddFormat(from, to, Masks.PrivateKey);
        }
        return last ? to : line;
    }

    private int LineEnd(ref Scan scan, int line, bool any)
    {
        ReadOnlySpan<byte> text = scan.Text[..limit];
        foreach (byte[] header in Headers)
        {
            if (text[line..].StartsWith(header))
            {
                return HeaderEnd(text, line + header.Length);
            }
        }
        int end = Math.Min(limit, scan.RunOf(Alphabet.Base64, line));
        int lengthMin = !any ? FirstLineLengthMin : IsLast(text, end) ? LastLineLengthMin : LineLengthMin;
        return end - line >= lengthMin ? end : -1;
    }

    private static int HeaderEnd(ReadOnlySpan<byte> text, int at)
    {
        for (Glyph next = Glyph.At(text, at); next is { Length: > 0, IsQuote: false } && next.Value != (byte)'\n';)
        {
            at += next.Length;
            next = Glyph.At(text, at);
        }
        return at;
    }

    /// <summary>
    /// Whether a short line may be the last: its string or the text ends, an ellipsis or the closing line follows.
    /// </summary>
    private static bool IsLast(ReadOnlySpan<byte> text, int end)
    {
        Glyph next = Glyph.At(text, end);
        int after = SkipGap(text, end, out _);
        return next.Length == 0 || next.IsQuote || next.Value == (byte)'.' || text[after..].StartsWith("-----END"u8);
    }

    /// <summary>Where the next line of the key starts, and whether a string ended on the way.</summary>
    private static int SkipGap(ReadOnlySpan<byte> text, int at, out bool leftString)
    {
        leftString = false;
        int limit = Math.Min(text.Length, at + GapMax);
        while (at < limit && !text[at..].StartsWith("-----"u8))
        {
            Glyph next = Glyph.At(text, at);
            bool skipped = next.Backslashes > 0 ? next.IsSpace || next.IsQuote : Gap.Contains(next.Value);
            int length = skipped ? next.Length : LineNumberLength(text, at);
            if (length == 0)
            {
                break;
            }
            leftString |= next.Value == (byte)'"' && next.Backslashes % 2 == 0;
            at += length;
        }
        return at;
    }

    /// <summary>
    /// How long the line number is that a listing put before a line, with what divides them; 0 where there is none.
    /// </summary>
    private static int LineNumberLength(ReadOnlySpan<byte> text, int at)
    {
        int end = at;
        while (end < text.Length && end - at < LineNumberLengthMax && char.IsAsciiDigit((char)text[end]))
        {
            end++;
        }
        Glyph next = Glyph.At(text, end);
        if (end == at || !(next.Value is (byte)'\t' or (byte)':' or (byte)'|' || text[end..].StartsWith("→"u8)))
        {
            return 0;
        }
        return end - at + (next.Value == "→"u8[0] ? "→"u8.Length : next.Length);
    }
}
