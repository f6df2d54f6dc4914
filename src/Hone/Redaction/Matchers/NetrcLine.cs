using Hone.Redaction.Scanning;

namespace Hone.Redaction.Matchers;

/// <summary>
/// Recognises <c>machine … login … password …</c>, on one line or on several, as in a <c>.netrc</c> file.
/// </summary>
internal static class NetrcLine
{
    private const int LineLengthMax = 160;

    /// <summary>Whether the password that is named at one place and ends at another stands in such a line.</summary>
    public static bool Has(ReadOnlySpan<byte> text, int key, int end)
    {
        ReadOnlySpan<byte> before = text[Math.Max(0, key - LineLengthMax)..key];
        before = before[(before.LastIndexOf((byte)'\n') + 1)..];
        int escaped = before.LastIndexOf(@"\n"u8);
        before = escaped < 0 ? before : before[(escaped + 2)..];
        if (Placeholder.IsIn(before))
        {
            return false;
        }
        return before.IndexOf("login "u8) >= 0 || (before.Trim(" \t"u8).IsEmpty && Glyph.At(text, end).IsSpace);
    }
}
