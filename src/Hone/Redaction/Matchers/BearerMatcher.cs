using Hone.Redaction.Scanning;

namespace Hone.Redaction.Matchers;

/// <summary>Finds bearer tokens wherever the word stands before them (RFC 6750).</summary>
internal sealed class BearerMatcher : Matcher
{
    private const int TokenLengthMin = 12;

    public override IEnumerable<Trigger> Triggers => [Trigger.Of("bearer "u8), new(Trigger.Of("rer%"u8).Window, 3)];

    public override void Visit(ref Scan scan, int start)
    {
        ReadOnlySpan<byte> text = scan.Text;
        int from = Folded.StartsWith(text[start..], "bearer "u8) ? start + 7
            : Folded.StartsWith(text[start..], "bearer%20"u8) ? start + 9
            : -1;
        if (from < 0 || from < scan.FormatsFrom)
        {
            return;
        }
        int end = scan.RunOf(Alphabet.Token68, from);
        if (end == from || text[from] == (byte)'=' || !scan.EndsToken(end))
        {
            return;
        }
        while (end > from && text[end - 1] is (byte)'.' or (byte)':')
        {
            end--;
        }
        ReadOnlySpan<byte> token = text[from..end];
        if (token.Length >= TokenLengthMin && token.Length <= Scan.SecretLengthMax && !StandIn.IsReference(token)
            && Shape.Of(token).IsRandom)
        {
            scan.Add(from, end, Masks.Authorization);
        }
    }
}
