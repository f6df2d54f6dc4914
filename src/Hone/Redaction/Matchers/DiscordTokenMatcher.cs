using Hone.Redaction.Scanning;

namespace Hone.Redaction.Matchers;

/// <summary>
/// Finds the tokens of Discord bots: the bot's number in base64, six letters of time, and a signature. Base64 of
/// digits begins with few letters, which makes the trigger.
/// </summary>
internal sealed class DiscordTokenMatcher : Matcher
{
    private const int NumberLengthMin = 22;
    private const int NumberLengthMax = 28;
    private const int TimeLengthMin = 5;
    private const int TimeLengthMax = 7;
    private const int SignatureLengthMin = 25;
    private const int SignatureLengthMax = 40;

    private static readonly Placeholder Mask = new("discord-token");

    public override IEnumerable<Trigger> Triggers => Trigger.Any(0, "MNO", "DTjz", "AEIMQUYcgk", "wxyz012345");

    public override void Visit(ref Scan scan, int start)
    {
        ReadOnlySpan<byte> text = scan.Text;
        if (start < scan.FormatsFrom || !"MNO"u8.Contains(text[start]) || !scan.StartsToken(start))
        {
            return;
        }
        int end = start;
        if (Part(ref scan, ref end, NumberLengthMin, NumberLengthMax) && Dot(text, ref end)
            && Part(ref scan, ref end, TimeLengthMin, TimeLengthMax) && Dot(text, ref end)
            && Part(ref scan, ref end, SignatureLengthMin, SignatureLengthMax) && scan.EndsToken(end))
        {
            scan.AddFormat(start, end, Mask);
        }
    }

    private static bool Part(ref Scan scan, ref int at, int lengthMin, int lengthMax)
    {
        int from = at;
        at = scan.RunOf(Alphabet.Base64Url, from);
        return at - from >= lengthMin && at - from <= lengthMax;
    }

    private static bool Dot(ReadOnlySpan<byte> text, ref int at) => at < text.Length && text[at++] == (byte)'.';
}
