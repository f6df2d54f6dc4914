using System.Text;
using System.Text.Encodings.Web;

namespace Hone.Redaction.Registered;

/// <summary>
/// The forms in which a value appears once something wrote it: JSON (once and twice escaped), base64 at each of the
/// three places it can begin in a group, URL and form encoding, hexadecimal.
/// </summary>
internal static class ValueForms
{
    /// <summary>
    /// The lines of a longer value are masked alone only from this length on: shorter ones are braces and labels.
    /// </summary>
    private const int LineLengthMin = 12;

    /// <summary>A piece of base64 shorter than this turns up by chance.</summary>
    private const int Base64LengthMin = 8;

    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JavaScriptEncoder Relaxed = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public static IEnumerable<byte[]> Of(IEnumerable<byte[]> values) =>
        values.SelectMany(Lines)
            .SelectMany(value => Texts(value).Concat(Encoded(value)))
            .Where(form => form.Length >= RedactionRules.ValueLengthMin)
            .DistinctBy(Convert.ToHexString)
            .OrderByDescending(form => form.Length);

    private static IEnumerable<byte[]> Lines(byte[] value)
    {
        string text = Encoding.Latin1.GetString(value).Trim(Blanks);
        return text.Contains('\n', StringComparison.Ordinal)
            ? text.Split('\n')
                .Select(line => line.Trim(Blanks))
                .Where(line => line.Length >= LineLengthMin && !line.StartsWith("-----", StringComparison.Ordinal))
                .Select(Encoding.Latin1.GetBytes)
            : text.Length >= RedactionRules.ValueLengthMin ? [Encoding.Latin1.GetBytes(text)] : [];
    }

    /// <summary>The value and its escaped forms; bytes that are no UTF-8 have no escaped form.</summary>
    private static IEnumerable<byte[]> Texts(byte[] value)
    {
        string text;
        try
        {
            text = Strict.GetString(value);
        }
        catch (DecoderFallbackException)
        {
            return [value];
        }
        string once = Relaxed.Encode(text);
        string strict = JavaScriptEncoder.Default.Encode(text);
        string url = Uri.EscapeDataString(text);
        string[] forms =
        [
            text, once, Relaxed.Encode(once), once.Replace("/", @"\/", StringComparison.Ordinal),
            strict, LowerEscapes(strict), Relaxed.Encode(strict),
            url, LowerEscapes(url), url.Replace("%20", "+", StringComparison.Ordinal),
        ];
        return forms.Select(Encoding.UTF8.GetBytes);
    }

    private static IEnumerable<byte[]> Encoded(byte[] value)
    {
        string hex = Convert.ToHexString(value);
        List<string> forms = [hex, hex.ToLowerInvariant()];
        for (int shift = 0; shift < 3; shift++)
        {
            string core = Base64At(value, shift);
            if (core.Length >= Base64LengthMin)
            {
                forms.Add(core);
                forms.Add(core.Replace('+', '-').Replace('/', '_'));
            }
        }
        return forms.Select(Encoding.ASCII.GetBytes);
    }

    /// <summary>
    /// The letters of base64 that depend on the value alone, where it begins after so many bytes of a group.
    /// </summary>
    private static string Base64At(byte[] value, int shift)
    {
        string all = Convert.ToBase64String([.. new byte[shift], .. value]).TrimEnd('=');
        int first = (shift * 8 + 5) / 6;
        int last = (shift + value.Length) * 8 / 6;
        return all[first..last];
    }

    /// <summary>Turns <c>%2B</c> and <c>\u002B</c> into <c>%2b</c> and <c>\u002b</c>.</summary>
    private static string LowerEscapes(string text)
    {
        char[] letters = text.ToCharArray();
        for (int at = 0; at < letters.Length; at++)
        {
            int digits = text[at] == '%' ? 2 : text[at] == 'u' && at > 0 && text[at - 1] == '\\' ? 4 : 0;
            for (int digit = 1; digit <= digits && at + digit < letters.Length; digit++)
            {
                letters[at + digit] = char.ToLowerInvariant(letters[at + digit]);
            }
        }
        return new string(letters);
    }
}
