using Hone.Redaction.Scanning;

namespace Hone.Redaction.Matchers;

/// <summary>Finds one value that was registered, byte for byte, wherever it stands.</summary>
internal sealed class RegisteredValueMatcher(byte[] value) : Matcher
{
    public override IEnumerable<Trigger> Triggers => [Trigger.Of(value)];

    public override void Visit(ref Scan scan, int start)
    {
        ReadOnlySpan<byte> text = scan.Text;
        if (!text[start..].StartsWith(value) || InPlaceholder(text, start))
        {
            return;
        }
        int end = start + value.Length;
        scan.Work += value.Length;
        if (text[end - 1] == (byte)'\\')
        {
            end += text[end..].IndexOfAnyExcept((byte)'\\') is var more and > 0 ? more : 0;
            end -= Glyph.BackslashesBefore(text, end) % 2 == 1 && text[end..].StartsWith("\""u8) ? 1 : 0;
        }
        scan.Add(start, end, Masks.Registered);
    }

    /// <summary>Whether an earlier pass wrote this: a value such as "password" is also the name of a type.</summary>
    private static bool InPlaceholder(ReadOnlySpan<byte> text, int start)
    {
        int floor = Math.Max(0, start - 52);
        int opening = text[floor..(start + 1)].LastIndexOf((byte)'[');
        return opening >= 0 && Placeholder.EndOf(text, floor + opening) > start;
    }
}
