using System.Buffers;
using System.Text;
using Hone.Redaction.Formats;
using Hone.Redaction.Matchers;
using Hone.Redaction.Scanning;

namespace Hone.Redaction;

/// <summary>
/// Masks secrets in text before it enters Hone: credentials of known formats, values that a key calls secret, and
/// values that a person registered. Build it once; any number of threads may use it.
/// </summary>
public sealed class Redactor
{
    private readonly TriggerIndex index;

    /// <param name="rules">What to mask beyond the known formats.</param>
    public Redactor(RedactionRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        index = new TriggerIndex(Matchers(rules));
    }

    /// <summary>
    /// Masks every secret in one complete text (a JSON line, a page of a log), each by <c>[REDACTED:type]</c>. Valid
    /// JSON stays valid, a text that was redacted before stays as it is, and the time is proportional to the length.
    /// </summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="output">Gets the masked text; nothing where nothing was masked, so that the caller goes on with
    /// the original.</param>
    /// <returns>How many placeholders were written; 0 for clean text, which costs no allocation.</returns>
    public int Redact(ReadOnlySpan<byte> text, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var scan = new Scan(text);
        try
        {
            index.Run(ref scan);
            scan.Settle();
            ReadOnlySpan<Match> found = scan.Found;
            if (found.Length > 0)
            {
                Write(text, found, 0, text.Length, output);
            }
            return found.Length;
        }
        finally
        {
            scan.Dispose();
        }
    }

    /// <summary>Masks every secret in a text; returns the same instance where there is none.</summary>
    public string Redact(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var output = new ArrayBufferWriter<byte>(bytes.Length + 64);
        return Redact(bytes, output) == 0 ? text : Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Runs the matchers and leaves the finds in the scan, settled.</summary>
    internal void Run(ref Scan scan)
    {
        index.Run(ref scan);
        scan.Settle();
    }

    /// <summary>
    /// Writes a stretch of text with the finds in it masked. None may lie across an end of the stretch.
    /// </summary>
    internal static int Write(
        ReadOnlySpan<byte> text, ReadOnlySpan<Match> found, int from, int to, IBufferWriter<byte> output)
    {
        int masked = 0;
        foreach (Match match in found)
        {
            if (match.Start < from || match.End > to)
            {
                continue;
            }
            output.Write(text[from..match.Start]);
            output.Write(match.Mask.Bytes);
            from = match.End;
            masked++;
        }
        output.Write(text[from..to]);
        return masked;
    }

    private static IEnumerable<Matcher> Matchers(RedactionRules rules) =>
    [
        new PlaceholderMatcher(),
        .. rules.Forms().Select(form => new RegisteredValueMatcher(form)),
        new PrivateKeyMatcher(),
        .. AwsKeyMatcher.All,
        new JwtMatcher(),
        new DiscordTokenMatcher(),
        .. TokenFormats.All.SelectMany(Tokens),
        .. MarkedFormats.All.SelectMany(MarkedTokens),
        new UrlPasswordMatcher(),
        new AuthorizationMatcher(),
        new BearerMatcher(),
        new BasicMatcher(),
        new CookieMatcher(),
        .. CommandLineMatcher.All,
        .. KeyWord.All.Select(word => new KeyedValueMatcher(word)),
    ];

    private static IEnumerable<Matcher> Tokens(TokenFormat format)
    {
        var mask = new Placeholder(format.Type);
        return format.Prefixes.Select(prefix => new TokenMatcher(format, prefix, mask));
    }

    private static IEnumerable<Matcher> MarkedTokens(MarkedFormat format)
    {
        var mask = new Placeholder(format.Type);
        return format.Markers.Select(marker => new MarkedTokenMatcher(format, marker, mask));
    }
}
