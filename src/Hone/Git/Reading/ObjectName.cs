using System.Buffers;
using System.Text;

namespace Hone.Git.Reading;

/// <summary>Full names of objects, by SHA-1 or SHA-256.</summary>
internal static class ObjectName
{
    private const int Sha1Digits = 40, Sha256Digits = 64;

    private static readonly SearchValues<byte> s_hex = SearchValues.Create("0123456789abcdef"u8);

    /// <summary>Whether the bytes are a full name.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) =>
        bytes.Length is Sha1Digits or Sha256Digits && bytes.IndexOfAnyExcept(s_hex) < 0;

    /// <summary>The name as text.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Encoding.ASCII.GetString(bytes);

    /// <summary>Whether the name stands for no object: all zeros.</summary>
    public static bool IsNone(string name) => name.AsSpan().IndexOfAnyExcept('0') < 0;
}
