using System.Buffers;
using Hone.Redaction.Scanning;

namespace Hone.Redaction.Matchers;

/// <summary>
/// Reads the value behind a key, in the notations of configuration files, shells, programs and protocols.
/// </summary>
internal static class AssignmentReader
{
    private const int GapMax = 64;
    private const int ColourLengthMax = 24;
    private const int AnnotationLengthMax = 48;
    private const byte Escape = 0x1B;

    private static readonly SearchValues<byte> TagEnd = SearchValues.Create("<\n\"\\"u8);

    /// <summary>What numbers and the three words of JSON are spelled with.</summary>
    private static readonly SearchValues<byte> Scalar = SearchValues.Create("0123456789+-.eEtrufalsn"u8);

    /// <summary>Letters that some languages put before a string.</summary>
    private static ReadOnlySpan<byte> Sigils => "bBfFrRuULN@$"u8;

    /// <summary>Reads on from the end of a key.</summary>
    public static bool TryRead(ref Scan scan, int at, out Assignment found)
    {
        found = default;
        ReadOnlySpan<byte> text = scan.Text;
        bool keyQuoted = SkipQuote(text, ref at);
        if (keyQuoted && text[at..].StartsWith("]"u8))
        {
            at++;
        }
        int keyEnd = at;
        SkipBlanks(text, ref at);
        bool gap = at > keyEnd;
        Link link = ReadLink(text, ref at, keyQuoted, gap);
        if (link == Link.None)
        {
            return false;
        }
        int linkEnd = at;
        SkipBlanks(text, ref at);
        found = ReadValue(ref scan, link, at, tight: !gap && at == linkEnd);
        return found.End > found.Start && !(keyQuoted && !found.Quoted && IsScalar(text[found.Start..found.End]));
    }

    private static Link ReadLink(ReadOnlySpan<byte> text, ref int at, bool keyQuoted, bool gap)
    {
        Glyph next = Glyph.At(text, at);
        if (next.Value == (byte)',' && keyQuoted)
        {
            at += next.Length;
            return TryLabel(text, ref at) ? Link.Label : Link.Comma;
        }
        if (next.Value == (byte)'(' && !keyQuoted && !gap && Glyph.At(text, at + next.Length).IsQuote)
        {
            at += next.Length;
            return Link.Call;
        }
        bool nextLine = next.Value == (byte)'\n' && next.Backslashes > 0 && !keyQuoted;
        if ((nextLine || (gap && keyQuoted)) && TryLabel(text, ref at))
        {
            return Link.Label;
        }
        return ReadSigns(text, ref at, keyQuoted, gap);
    }

    private static Link ReadSigns(ReadOnlySpan<byte> text, ref int at, bool keyQuoted, bool gap)
    {
        Span<byte> signs = stackalloc byte[4];
        int count = 0;
        Glyph next = Glyph.At(text, at);
        while (count < signs.Length && next.Length > 0 && ":=>?|!"u8.Contains(next.Value))
        {
            signs[count++] = next.Value;
            at += next.Length;
            next = Glyph.At(text, at);
        }
        return signs[..count] switch
        {
            [] => gap ? Link.Blank : Link.None,
            [(byte)':'] or [(byte)'?', (byte)':'] => Link.Colon,
            [(byte)'>'] => keyQuoted || gap ? Link.None : Link.Tag,
            [(byte)'|'] => Link.Blank,
            [(byte)'>', ..] or [(byte)':', (byte)':', ..] => Link.None,
            _ => signs[..count].Contains((byte)'=') ? Link.Equals : Link.None,
        };
    }

    /// <summary>Reads <c>, "value":</c>, <c> value=</c> or, on the next line, <c>value:</c>.</summary>
    private static bool TryLabel(ReadOnlySpan<byte> text, ref int at)
    {
        int end = at;
        int limit = Math.Min(text.Length, at + GapMax);
        Glyph next = Glyph.At(text, end);
        while (end < limit && (next.IsBlank || (next.Value == (byte)'\n' && next.Backslashes > 0)))
        {
            end += next.Length;
            next = Glyph.At(text, end);
        }
        SkipQuote(text, ref end);
        if (!Folded.StartsWith(text[end..], "value"u8))
        {
            return false;
        }
        end += "value"u8.Length;
        SkipQuote(text, ref end);
        SkipBlanks(text, ref end);
        next = Glyph.At(text, end);
        if (next.Value is not ((byte)':' or (byte)'='))
        {
            return false;
        }
        at = end + next.Length;
        return true;
    }

    private static Assignment ReadValue(ref Scan scan, Link link, int at, bool tight, bool annotated = false)
    {
        ReadOnlySpan<byte> text = scan.Text;
        if (link == Link.Tag)
        {
            int length = text[at..Math.Min(text.Length, at + Scan.SecretLengthMax)].IndexOfAny(TagEnd);
            return length < 0 ? default : new Assignment(link, at, at + length, Quoted: true, tight);
        }
        int opening = at;
        while (opening < text.Length && opening < at + 2 && Sigils.Contains(text[opening]))
        {
            opening++;
        }
        Glyph quote = Glyph.At(text, opening);
        if (quote.IsQuote)
        {
            return ReadQuoted(ref scan, link, opening, quote, tight, called: false);
        }
        int end = scan.BareRun(at);
        if (WasMasked(text, at, end))
        {
            return default;
        }
        quote = Glyph.At(text, end);
        if (end > at && text[end - 1] == (byte)'(' && quote.IsQuote)
        {
            return ReadQuoted(ref scan, link, end, quote, tight, called: true);
        }
        int next = annotated ? -1 : BehindAnnotation(text, at, end);
        return next > 0
            ? ReadValue(ref scan, Link.Equals, next, tight: false, annotated: true)
            : new Assignment(link, at, end, Quoted: false, tight);
    }

    private static Assignment ReadQuoted(
        ref Scan scan, Link link, int opening, Glyph quote, bool tight, bool called)
    {
        (int end, bool closed) = Quotation.End(ref scan, opening, quote);
        return !closed && WasMasked(scan.Text, opening, end)
            ? default
            : new Assignment(link, opening + quote.Length, end, Quoted: closed, tight, called);
    }

    /// <summary>Where the value starts in <c>password: string = "…"</c>, or -1.</summary>
    private static int BehindAnnotation(ReadOnlySpan<byte> text, int at, int end)
    {
        if (end - at > AnnotationLengthMax || end == at || Shape.Of(text[at..end]).IsRandom)
        {
            return -1;
        }
        int next = end;
        SkipBlanks(text, ref next);
        bool assigned = next > end && next + 1 < text.Length && text[next] == (byte)'='
            && text[next + 1] is not ((byte)'=' or (byte)'>');
        if (!assigned)
        {
            return -1;
        }
        next++;
        SkipBlanks(text, ref next);
        return next;
    }

    /// <summary>
    /// Whether an earlier pass left a placeholder here: where a value ends can then no longer be told.
    /// </summary>
    private static bool WasMasked(ReadOnlySpan<byte> text, int at, int end) =>
        end - at <= Scan.SecretLengthMax && Placeholder.IsIn(text[at..end]);

    /// <summary>
    /// Whether a value without quotes begins as a number, <c>true</c>, <c>false</c> or <c>null</c> does: in JSON a
    /// placeholder cannot take its place.
    /// </summary>
    private static bool IsScalar(ReadOnlySpan<byte> value)
    {
        int end = value.IndexOfAnyExcept(Scalar);
        return end < 0 || ",}]"u8.Contains(value[end]);
    }

    private static bool SkipQuote(ReadOnlySpan<byte> text, ref int at)
    {
        Glyph next = Glyph.At(text, at);
        at += next.IsQuote ? next.Length : 0;
        return next.IsQuote;
    }

    private static void SkipBlanks(ReadOnlySpan<byte> text, ref int at)
    {
        int limit = Math.Min(text.Length, at + GapMax);
        Glyph next = Glyph.At(text, at);
        while (at < limit && (next.IsBlank || next.Value == Escape))
        {
            at = next.IsBlank ? at + next.Length : ColourEnd(text, at + next.Length);
            next = Glyph.At(text, at);
        }
    }

    /// <summary>Where a terminal's colour sequence ends whose escape character was read.</summary>
    private static int ColourEnd(ReadOnlySpan<byte> text, int at)
    {
        int end = at;
        while (end < text.Length && end - at < ColourLengthMax && "[0123456789;:"u8.Contains(text[end]))
        {
            end++;
        }
        return end > at && end < text.Length && text[end] is (byte)'m' or (byte)'K' ? end + 1 : at;
    }
}
