using Hone.Redaction.Scanning;

namespace Hone.Redaction.Matchers;

/// <summary>
/// Finds what an <c>Authorization</c> header carries, in any of the forms in which headers are written.
/// </summary>
internal sealed class AuthorizationMatcher : Matcher
{
    private const int ValueLengthMin = 8;
    private const int SchemeLengthMax = 20;

    public override IEnumerable<Trigger> Triggers => [Trigger.Of("authorization"u8)];

    public override void Visit(ref Scan scan, int start)
    {
        ReadOnlySpan<byte> text = scan.Text;
        const int Length = 13;
        if (start < scan.FormatsFrom || !Folded.StartsWith(text[start..], "authorization"u8)
            || (char.IsAsciiLetterLower((char)text[start]) && !scan.StartsToken(start))
            || !AssignmentReader.TryRead(ref scan, start + Length, out Assignment header)
            || header.Called || header is { Link: Link.Blank, Quoted: false })
        {
            return;
        }
        int from = header.Start;
        int end = header.Quoted ? header.End : LineEnd(text, from);
        int scheme = text[from..Math.Min(end, from + SchemeLengthMax)].IndexOf((byte)' ');
        if (scheme > 0 && IsName(text.Slice(from, scheme)))
        {
            from += scheme + 1;
        }
        int to = Math.Min(end, scan.RunOf(Alphabet.Token68, from));
        ReadOnlySpan<byte> value = text[from..to];
        if (value.Length >= ValueLengthMin && !Placeholder.IsIn(text[from..end]) && !StandIn.IsReference(value)
            && (IsToken(header, Shape.Of(value)) || BasicMatcher.IsPair(value)))
        {
            scan.Add(from, to, Masks.Authorization);
        }
    }

    /// <summary>Behind a plain equals sign stands code as a rule; elsewhere a digit will do.</summary>
    private static bool IsToken(Assignment header, Shape value) =>
        value.IsRandom || (value.Digits > 0 && (header.Quoted || header.Link != Link.Equals));

    private static int LineEnd(ReadOnlySpan<byte> text, int from)
    {
        int limit = Math.Min(text.Length, from + Scan.SecretLengthMax);
        int length = text[from..limit].IndexOfAny("\r\n\"'\\"u8);
        return length < 0 ? limit : from + length;
    }

    private static bool IsName(ReadOnlySpan<byte> scheme) => Alphabet.Base64Url.IsAllOf(scheme);
}
