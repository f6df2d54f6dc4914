using Hone.Redaction.Scanning;

namespace Hone.Redaction.Matchers;

/// <summary>
/// Finds JSON Web Tokens (RFC 7515 and 7516, compact form): base64url parts with dots between them, the first of which
/// decodes to the start of a JSON object.
/// </summary>
internal sealed class JwtMatcher : Matcher
{
    private const int HeaderLengthMin = 12;
    private const int PayloadLengthMin = 10;

    private static readonly Placeholder Mask = new("jwt");

    public override IEnumerable<Trigger> Triggers => Trigger.Any(0, "e", "y", "J", Alphabet.Base64Url.Members);

    public override void Visit(ref Scan scan, int start)
    {
        ReadOnlySpan<byte> text = scan.Text;
        if (start < scan.FormatsFrom || !text[start..].StartsWith("eyJ"u8) || !scan.StartsToken(start))
        {
            return;
        }
        int end = scan.RunOf(Alphabet.Base64Url, start);
        if (end - start < HeaderLengthMin || end >= text.Length || text[end] != (byte)'.')
        {
            return;
        }
        int payload = end + 1;
        end = scan.RunOf(Alphabet.Base64Url, payload);
        if (text[payload..end].TrimEnd((byte)'-').Length < PayloadLengthMin)
        {
            return;
        }
        while (end + 1 < text.Length && text[end] == (byte)'.' && Alphabet.Base64Url.Contains(text[end + 1]))
        {
            end = scan.RunOf(Alphabet.Base64Url, end + 1);
        }
        scan.AddFormat(start, end, Mask);
    }
}
