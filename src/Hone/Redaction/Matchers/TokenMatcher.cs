using System.Text;
using Hone.Redaction.Formats;
using Hone.Redaction.Scanning;

namespace Hone.Redaction.Matchers;

/// <summary>Finds the credentials of one format by one of its prefixes.</summary>
internal sealed class TokenMatcher(TokenFormat format, string prefix, Placeholder mask) : Matcher
{
    /// <summary>Fewer different bytes than this behind a prefix: somebody wrote <c>xxxx</c> or <c>****</c>.</summary>
    public const int DistinctMin = 5;

    /// <summary>How much of a token is measured.</summary>
    private const int MeasuredMax = 80;

    /// <summary>Behind a prefix that says enough, only what is words and no digits is an example.</summary>
    private const double WordsMax = 0.7;

    private const int DigitsOfWordsMax = 3;

    /// <summary>A prefix of this length or less must begin a word.</summary>
    private const int ShortPrefixLength = 4;

    private readonly bool begins = format.Weak || (prefix.Length <= ShortPrefixLength && !format.Anywhere);
    private readonly byte[] prefix = Encoding.ASCII.GetBytes(prefix);

    public override IEnumerable<Trigger> Triggers
    {
        get
        {
            string body = format.Body.Members;
            return prefix.Length switch
            {
                2 => Trigger.Any(0, Letter(0), Letter(1), body, body),
                3 => Trigger.Any(0, Letter(0), Letter(1), Letter(2), body),
                _ => [Trigger.Of(prefix)],
            };
        }
    }

    public override void Visit(ref Scan scan, int start)
    {
        ReadOnlySpan<byte> text = scan.Text;
        if (start < scan.FormatsFrom || !text[start..].StartsWith(prefix) || (begins && !scan.StartsToken(start)))
        {
            return;
        }
        int from = start + prefix.Length;
        int end = scan.RunOf(format.Body, from);
        if (Placeholder.EndOf(text, end) >= 0)
        {
            return;
        }
        while (end > from && text[end - 1] == (byte)'.')
        {
            end--;
        }
        scan.Work += Math.Min(end - from, MeasuredMax);
        if (end - from >= format.LengthMin && Fits(ref scan, from, end) && IsReal(text[from..end]))
        {
            scan.AddFormat(format.KeepPrefix ? from : start, end, mask);
        }
    }

    private bool Fits(ref Scan scan, int from, int end) =>
        format.LengthMax == int.MaxValue || (end - from <= format.LengthMax && scan.EndsToken(end));

    private bool IsReal(ReadOnlySpan<byte> body)
    {
        body = body[..Math.Min(body.Length, MeasuredMax)];
        Shape shape = Shape.Of(body);
        return shape.Distinct >= DistinctMin && body.IndexOf("xxxxxx"u8) < 0 && body.IndexOf("XXXXXX"u8) < 0
            && (format.Weak ? shape.IsRandom : shape.Words < WordsMax || shape.Digits > DigitsOfWordsMax);
    }

    private string Letter(int at) => ((char)prefix[at]).ToString();
}
