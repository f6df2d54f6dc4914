using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Hone.Basics;

/// <summary>A 128-bit identity: the first half of a SHA-256 over what makes a thing itself.</summary>
/// <param name="High">The first 64 bits, big-endian.</param>
/// <param name="Low">The last 64 bits, big-endian.</param>
public readonly record struct Id128(ulong High, ulong Low) : IComparable<Id128>
{
    /// <summary>Bytes in one identity.</summary>
    public const int SizeBytes = 16;

    /// <summary>The identity of a content: the first 16 bytes of its SHA-256.</summary>
    public static Id128 OfContent(ReadOnlySpan<byte> content)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, digest);
        return Read(digest);
    }

    /// <summary>The identity of a name in parts, joined by a NUL, so that ("a","bc") differs from ("ab","c").</summary>
    public static Id128 OfName(string kind, string scope, string native)
    {
        int length = Encoding.UTF8.GetMaxByteCount(kind.Length + scope.Length + native.Length) + 2;
        byte[]? rented = length > 512 ? new byte[length] : null;
        Span<byte> buffer = rented ?? stackalloc byte[512];
        int at = Encoding.UTF8.GetBytes(kind, buffer);
        buffer[at++] = 0;
        at += Encoding.UTF8.GetBytes(scope, buffer[at..]);
        buffer[at++] = 0;
        at += Encoding.UTF8.GetBytes(native, buffer[at..]);
        return OfContent(buffer[..at]);
    }

    /// <summary>Reads 16 bytes as written by <see cref="Write"/>.</summary>
    public static Id128 Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));

    /// <summary>Reads 32 hexadecimal digits; null where the text is anything else.</summary>
    public static Id128? Parse(string text) =>
        text.Length == 32 && text.All(char.IsAsciiHexDigit) ? Read(Convert.FromHexString(text)) : null;

    /// <summary>Writes 16 bytes, big-endian, so that bytes sort as identities do.</summary>
    public void Write(Span<byte> target)
    {
        BinaryPrimitives.WriteUInt64BigEndian(target, High);
        BinaryPrimitives.WriteUInt64BigEndian(target[8..], Low);
    }

    /// <summary>The identity of the n-th part of this content.</summary>
    /// <param name="index">Which part, from 0; part 0 is the content itself.</param>
    public Id128 Part(int index) => this with { Low = Low + (ulong)index };

    /// <inheritdoc/>
    public int CompareTo(Id128 other) =>
        High != other.High ? High.CompareTo(other.High) : Low.CompareTo(other.Low);

#pragma warning disable CS1591 // The order of identities is that of CompareTo.
    public static bool operator <(Id128 a, Id128 b) => a.CompareTo(b) < 0;

    public static bool operator >(Id128 a, Id128 b) => a.CompareTo(b) > 0;

    public static bool operator <=(Id128 a, Id128 b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Id128 a, Id128 b) => a.CompareTo(b) >= 0;
#pragma warning restore CS1591

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public override string ToString() => $"{High:x16}{Low:x16}";
}
