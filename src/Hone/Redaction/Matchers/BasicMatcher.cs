using System.Buffers;
using System.Buffers.Text;
using System.Text.Unicode;
using Hone.Redaction.Scanning;

namespace Hone.Redaction.Matchers;

/// <summary>
/// Finds the credentials of HTTP basic authentication (RFC 7617): base64 of a name, a colon and a password.
/// </summary>
internal sealed class BasicMatcher : Matcher
{
    private const int PairLengthMax = 1024;

    public override IEnumerable<Trigger> Triggers => [Trigger.Of("basic "u8)];

    public override void Visit(ref Scan scan, int start)
    {
        ReadOnlySpan<byte> text = scan.Text;
        const int Length = 6;
        if (start < scan.FormatsFrom || !Folded.StartsWith(text[start..], "basic "u8))
        {
            return;
        }
        int end = scan.RunOf(Alphabet.Base64, start + Length);
        if (scan.EndsToken(end) && IsPair(text[(start + Length)..end]))
        {
            scan.Add(start + Length, end, Masks.Authorization);
        }
    }

    /// <summary>Whether a value is base64 of printable text with a colon in it.</summary>
    public static bool IsPair(ReadOnlySpan<byte> value)
    {
        value = value.TrimEnd((byte)'=');
        if (value.Length is < 4 or > PairLengthMax)
        {
            return false;
        }
        Span<byte> padded = stackalloc byte[PairLengthMax + 4];
        Span<byte> pair = stackalloc byte[PairLengthMax];
        int length = (value.Length + 3) / 4 * 4;
        padded[..length].Fill((byte)'=');
        value.CopyTo(padded);
        bool decoded = Base64.DecodeFromUtf8(padded[..length], pair, out _, out int written) == OperationStatus.Done;
        pair = pair[..written];
        return decoded && written > 2 && pair.Contains((byte)':') && pair.IndexOfAnyInRange((byte)0, (byte)31) < 0
            && Utf8.IsValid(pair);
    }
}
