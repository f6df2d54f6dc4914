using System.Text;

namespace Hone.Sqlite.Native;

/// <summary>A value as SQLite holds it.</summary>
internal readonly ref struct ColumnValue(ColumnKind kind, long integer, double real, ReadOnlySpan<byte> bytes)
{
    public ColumnKind Kind { get; } = kind;

    public long Integer { get; } = integer;

    public double Real { get; } = real;

    /// <summary>Of a text its UTF-8, of a blob its bytes.</summary>
    public ReadOnlySpan<byte> Bytes { get; } = bytes;

    /// <summary>Null, <c>long</c>, <c>double</c>, <c>string</c> or <c>byte[]</c>.</summary>
    public object? ToObject() => Kind switch
    {
        ColumnKind.Integer => Integer,
        ColumnKind.Real => Real,
        ColumnKind.Text => Encoding.UTF8.GetString(Bytes),
        ColumnKind.Blob => Bytes.ToArray(),
        _ => null,
    };
}
