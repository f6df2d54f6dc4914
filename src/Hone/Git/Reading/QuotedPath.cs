using System.Text;

namespace Hone.Git.Reading;

/// <summary>Paths as git writes them into patches: in quotes with escapes where they hold unusual characters.</summary>
internal static class QuotedPath
{
    /// <summary>
    /// The path behind <c>--- </c> or <c>+++ </c>, without its prefix; null where the file is missing.
    /// </summary>
    public static string? Read(ReadOnlySpan<byte> text)
    {
        // A path with a blank is followed by a tab, so that it can be told from a time.
        if (text.Length > 0 && text[^1] == '\t') text = text[..^1];
        byte[] path = text.Length > 1 && text[0] == '"' && text[^1] == '"' ? Unquoted(text[1..^1]) : text.ToArray();
        if (path.AsSpan().SequenceEqual("/dev/null"u8) || path.Length < 2) return null;
        return Encoding.UTF8.GetString(path.AsSpan(2));
    }

    private static byte[] Unquoted(ReadOnlySpan<byte> text)
    {
        List<byte> path = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                path.Add(text[i]);
            }
            else if (IsOctal(text, i + 1))
            {
                path.Add((byte)(((text[i + 1] - '0') << 6) | ((text[i + 2] - '0') << 3) | (text[i + 3] - '0')));
                i += 3;
            }
            else
            {
                path.Add(Escaped(text[++i]));
            }
        }

        return [.. path];
    }

    private static bool IsOctal(ReadOnlySpan<byte> text, int at) =>
        at + 3 <= text.Length && text[at] is >= (byte)'0' and <= (byte)'3'
        && text[at + 1] is >= (byte)'0' and <= (byte)'7' && text[at + 2] is >= (byte)'0' and <= (byte)'7';

    private static byte Escaped(byte letter) => letter switch
    {
        (byte)'a' => 7, (byte)'b' => 8, (byte)'t' => 9, (byte)'n' => 10,
        (byte)'v' => 11, (byte)'f' => 12, (byte)'r' => 13, _ => letter,
    };
}
