using Hone.Redaction.Scanning;

namespace Hone.Redaction.Matchers;

/// <summary>
/// Finds the quote that closes, at any depth of escaping. Behind an opening quote with k backslashes, one with m
/// closes where m - k is a multiple of 2(k + 1): so a backslash at the end of a value is told from one that escapes a
/// quote.
/// </summary>
internal static class Quotation
{
    /// <summary>
    /// Where the value ends whose opening quote stands here, and whether a quote closes it or something cut it off.
    /// </summary>
    public static (int End, bool Closed) End(ref Scan scan, int opening, Glyph quote)
    {
        ReadOnlySpan<byte> text = scan.Text;
        int start = opening + quote.Length;
        int limit = Math.Min(text.Length, start + Scan.SecretLengthMax);

        // A quote is written as itself or by its number: \u0022.
        ReadOnlySpan<byte> letters = text[(opening + quote.Backslashes)..start];
        int depth = quote.Backslashes;
        int at = start;
        while (true)
        {
            int length = text[at..limit].IndexOfAny(letters[0], (byte)'"', (byte)'\n');
            scan.Work += (length < 0 ? limit - at : length) + 1;
            if (length < 0)
            {
                return (limit == text.Length ? limit : start, false);
            }
            at += length;
            bool isQuote = text[at..].StartsWith(letters);
            int backslashes = Math.Min(Glyph.BackslashesBefore(text, at), at - start);
            if (isQuote && backslashes >= depth && (backslashes - depth) % (2 * (depth + 1)) == 0)
            {
                return (at - depth, true);
            }

            // A quote with fewer backslashes closes a string around this one, a line end closes all, and so does, in a
            // line of JSON, a quote whose backslashes escape each other.
            bool outer = (isQuote && backslashes < depth) || (text[at] == (byte)'"' && backslashes % 2 == 0);
            if (outer || text[at] == (byte)'\n')
            {
                return (at - backslashes, false);
            }
            at++;
        }
    }
}
