using System.Text;

namespace Hone.Redaction.Scanning;

/// <summary>Compares ASCII letters without regard to case.</summary>
internal static class Folded
{
    public static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) =>
        text.Length >= word.Length && Ascii.EqualsIgnoreCase(text[..word.Length], word);

    public static bool EndsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) =>
        text.Length >= word.Length && Ascii.EqualsIgnoreCase(text[^word.Length..], word);
}
