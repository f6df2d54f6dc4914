using Hone.Redaction.Scanning;

namespace Hone.Redaction.Matchers;

/// <summary>Finds the values in <c>Cookie</c> and <c>Set-Cookie</c> headers (RFC 6265) that look random.</summary>
internal sealed class CookieMatcher : Matcher
{
    private const int ValueLengthMin = 8;

    public override IEnumerable<Trigger> Triggers => [Trigger.Of("cookie"u8)];

    public override void Visit(ref Scan scan, int start)
    {
        ReadOnlySpan<byte> text = scan.Text;
        const int Length = 6;
        if (!scan.ReadsKey(start) || !Folded.StartsWith(text[start..], "cookie"u8)
            || !AssignmentReader.TryRead(ref scan, start + Length, out Assignment header) || header.Link == Link.Comma)
        {
            return;
        }
        int at = header.Start;
        while (TryPair(ref scan, ref at))
        {
            scan.SkipKeys(header.Start, at);
        }
    }

    /// <summary>Reads <c>name=value</c> and the semicolon behind it.</summary>
    private static bool TryPair(ref Scan scan, ref int at)
    {
        ReadOnlySpan<byte> text = scan.Text;
        int nameEnd = scan.RunOf(Alphabet.Dotted, at);
        if (nameEnd == at || nameEnd >= text.Length || text[nameEnd] is not ((byte)'=' or (byte)';'))
        {
            return false;
        }
        int value = text[nameEnd] == (byte)'=' ? nameEnd + 1 : nameEnd;
        int end = scan.BareRun(value);
        int semicolon = text[value..end].IndexOf((byte)';');
        end = semicolon < 0 ? end : value + semicolon;
        ReadOnlySpan<byte> cookie = text[value..end];
        if (cookie.Length is >= ValueLengthMin and <= Scan.SecretLengthMax && !Placeholder.IsIn(cookie)
            && !StandIn.IsReference(cookie) && Shape.Of(cookie).IsRandom)
        {
            scan.Add(value, end, Masks.Cookie);
        }
        bool more = semicolon >= 0;
        at = more ? end + 1 : end;
        while (more && at < text.Length && text[at] == (byte)' ')
        {
            at++;
        }
        return more;
    }
}
