using Hone.Redaction.Scanning;

namespace Hone.Redaction.Matchers;

/// <summary>How a value hangs on its key.</summary>
internal enum Link
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary><c>key=value</c>, <c>key := value</c>, <c>key =&gt; value</c>, <c>key == value</c>.</summary>
    Equals,

    /// <summary><c>key: value</c>, <c>"key": "value"</c>.</summary>
    Colon,

    /// <summary><c>"key", "value"</c>.</summary>
    Comma,

    /// <summary><c>--key value</c>, <c>PASSWORD 'value'</c>.</summary>
    Blank,

    /// <summary><c>&lt;key&gt;value&lt;/key&gt;</c>.</summary>
    Tag,

    /// <summary><c>"name": "key", "value": "…"</c>.</summary>
    Label,
}

/// <summary>What stands behind a key: how it hangs on it, and from where to where it goes.</summary>
/// <param name="Link">How the value hangs on the key.</param>
/// <param name="Start">Where the value starts, quotes excluded.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Quoted">It stands in quotes or in a tag, so its end is known.</param>
/// <param name="Tight">No blank stands on either side of the link.</param>
/// <param name="Called">It is the first argument of a call, as in <c>SecretStr("…")</c>.</param>
internal readonly record struct Assignment(Link Link, int Start, int End, bool Quoted, bool Tight, bool Called)
{
    private const int GapMax = 64;
    private const int ColourLengthMax = 24;
    private const byte Escape = 0x1B;
    private const int AnnotationLengthMax = 48;

    /// <summary>Letters that some languages put before a string.</summary>
    private static ReadOnlySpan<byte> Sigils => "bBfFrRuULN@$"u8;

    /// <summary>Reads on from the end of a key.</summary>
    public static bool TryRead(ref Scan scan, int at, out Assignment found)
    {
        found = default;
        ReadOnlySpan<byte> text = scan.Text;
        bool keyQuoted = SkipQuote(text, ref at);
        if (keyQuoted && at < text.Length && text[at] == (byte)']')
        {
            at++;
        }
        int gapStart = at;
        SkipBlanks(text, ref at);
        bool gap = at > gapStart;
        Link link = ReadLink(text, ref at, keyQuoted, gap);
        if (link == Link.None)
        {
            return false;
        }
        int linkEnd = at;
        SkipBlanks(text, ref at);
        found = Value(ref scan, link, at, tight: !gap && at == linkEnd);
        return found.End > found.Start;
    }

    private static Link ReadLink(ReadOnlySpan<byte> text, ref int at, bool keyQuoted, bool gap)
    {
        Glyph next = Glyph.At(text, at);
        if (next.Value == (byte)',' && keyQuoted)
        {
            at += next.Length;
            return TryLabel(text, ref at) ? Link.Label : Link.Comma;
        }
        if (((next.Value == (byte)'\n' && next.Backslashes > 0 && !keyQuoted) || (gap && keyQuoted)) && TryLabel(text, ref at))
        {
            return Link.Label;
        }
        Span<byte> signs = stackalloc byte[4];
        int count = 0;
        while (count < signs.Length && next.Length > 0 && ":=>?|!"u8.Contains(next.Value))
        {
            signs[count++] = next.Value;
            at += next.Length;
            next = Glyph.At(text, at);
        }
        return signs[..count] switch
        {
            [(byte)':'] or [(byte)'?', (byte)':'] => Link.Colon,
            [(byte)'>'] when !keyQuoted && !gap => Link.Tag,
            [(byte)'>'] or [(byte)'>', ..] or [(byte)'?'] or [(byte)'|'] or [(byte)'!'] or [(byte)':', (byte)':', ..] => Link.None,
            [] => gap ? Link.Blank : Link.None,
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

    private static Assignment Value(ref Scan scan, Link link, int at, bool tight, bool annotated = false)
    {
        ReadOnlySpan<byte> text = scan.Text;
        int opening = at;
        while (opening < text.Length && opening < at + 2 && Sigils.Contains(text[opening]))
        {
            opening++;
        }
        Glyph quote = Glyph.At(text, opening);
        if (quote.IsQuote && link != Link.Tag)
        {
            return InQuotes(ref scan, link, opening, quote, tight, called: false);
        }
        if (link == Link.Tag)
        {
            int close = text[at..Math.Min(text.Length, at + Scan.SecretLengthMax)].IndexOfAny("<\n\"\\"u8);
            return close < 0 ? default : new Assignment(link, at, at + close, Quoted: true, tight, Called: false);
        }
        int end = scan.BareRun(at);
        quote = Glyph.At(text, end);
        if (end > at && text[end - 1] == (byte)'(' && quote.IsQuote)
        {
            return InQuotes(ref scan, link, end, quote, tight, called: true);
        }
        int next = annotated ? -1 : BehindAnnotation(text, at, end);
        return next > 0
            ? Value(ref scan, Link.Equals, next, tight: false, annotated: true)
            : new Assignment(link, at, end, Quoted: false, tight, Called: false);
    }

    private static Assignment InQuotes(ref Scan scan, Link link, int opening, Glyph quote, bool tight, bool called)
    {
        (int end, bool closed) = Quotation.End(ref scan, opening, quote);
        return new Assignment(link, opening + quote.Length, end, Quoted: closed, tight, called);
    }

    /// <summary>Where the value starts in <c>password: string = "…"</c>, or -1.</summary>
    private static int BehindAnnotation(ReadOnlySpan<byte> text, int at, int end)
    {
        if (end - at > AnnotationLengthMax || end == at)
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
