using System.Buffers;
using System.Text;
using Hone.Redaction.Scanning;

namespace Hone.Redaction.Matchers;

/// <summary>
/// Finds AWS access key ids, and the secret access key where it stands directly behind, as in a credentials file.
/// </summary>
internal sealed class AwsKeyMatcher(string prefix) : Matcher
{
    private const int IdLength = 16;
    private const int SecretLength = 40;
    private const int GapMax = 12;

    private static readonly Placeholder Mask = new("aws-access-key");
    private static readonly SearchValues<byte> Gap = SearchValues.Create(":,;| \t\"'\\"u8);

    private readonly byte[] prefix = Encoding.ASCII.GetBytes(prefix);

    /// <summary>For long-term keys, temporary keys, bearer tokens and context-specific credentials.</summary>
    public static readonly Matcher[] All =
        [new AwsKeyMatcher("AKIA"), new AwsKeyMatcher("ASIA"), new AwsKeyMatcher("ABIA"), new AwsKeyMatcher("ACCA")];

    public override IEnumerable<Trigger> Triggers => [Trigger.Of(prefix)];

    public override void Visit(ref Scan scan, int start)
    {
        ReadOnlySpan<byte> text = scan.Text;
        if (start < scan.FormatsFrom || !text[start..].StartsWith(prefix) || !scan.StartsToken(start))
        {
            return;
        }
        int from = start + prefix.Length;
        int end = scan.RunOf(Alphabet.UpperAlphanumeric, from);
        if (end - from == IdLength && scan.EndsToken(end)
            && Shape.Of(text[from..end]).Distinct >= TokenMatcher.DistinctMin)
        {
            scan.AddFormat(start, end, Mask);
            AddSecret(ref scan, end);
        }
    }

    private static void AddSecret(ref Scan scan, int from)
    {
        ReadOnlySpan<byte> text = scan.Text;
        int gap = text[from..Math.Min(text.Length, from + GapMax)].IndexOfAnyExcept(Gap);
        if (gap < 1)
        {
            return;
        }
        int end = scan.RunOf(Alphabet.Base64, from + gap);
        if (end - from - gap == SecretLength && scan.EndsToken(end) && Shape.Of(text[(from + gap)..end]).IsRandom)
        {
            scan.AddFormat(from + gap, end, Masks.AwsSecretKey);
        }
    }
}
