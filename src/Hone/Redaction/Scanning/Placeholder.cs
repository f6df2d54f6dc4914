using System.Text;

namespace Hone.Redaction.Scanning;

/// <summary>
/// What stands in the place of a masked secret: <c>[REDACTED:type]</c>, where the type is lower-case-with-dashes.
/// </summary>
/// <param name="type">What kind of secret it was.</param>
/// <param name="weight">0 where only its place told, 1 where its own format did, 2 where a person registered
/// it.</param>
internal sealed class Placeholder(string type, int weight = 1)
{
    private const int TypeLengthMax = 40;

    private readonly byte[] bytes = Encoding.ASCII.GetBytes($"[REDACTED:{type}]");

    public string Type => type;

    public int Weight => weight;

    public ReadOnlySpan<byte> Bytes => bytes;

    private static ReadOnlySpan<byte> Opening => "[REDACTED:"u8;

    /// <summary>Where a placeholder that starts here ends, or -1.</summary>
    public static int EndOf(ReadOnlySpan<byte> text, int start)
    {
        if (start >= text.Length || text[start] != (byte)'[' || !text[start..].StartsWith(Opening))
        {
            return -1;
        }
        int end = start + Opening.Length;
        int limit = Math.Min(text.Length, end + TypeLengthMax);
        while (end < limit && (char.IsAsciiLetterLower((char)text[end]) || char.IsAsciiDigit((char)text[end])
            || text[end] == (byte)'-'))
        {
            end++;
        }
        return end < text.Length && text[end] == (byte)']' ? end + 1 : -1;
    }

    /// <summary>Whether a placeholder ends directly before a place.</summary>
    public static bool EndsAt(ReadOnlySpan<byte> text, int at)
    {
        if (at == 0 || text[at - 1] != (byte)']')
        {
            return false;
        }
        int floor = Math.Max(0, at - TypeLengthMax - Opening.Length - 1);
        int opening = text[floor..at].LastIndexOf((byte)'[');
        return opening >= 0 && EndOf(text, floor + opening) == at;
    }

    public static bool IsIn(ReadOnlySpan<byte> text) => text.IndexOf(Opening) >= 0;
}
