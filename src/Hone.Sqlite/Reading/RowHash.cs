using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Hone.Sqlite.Native;

namespace Hone.Sqlite.Reading;

/// <summary>
/// SHA-256 over values, each with its type and length; gathered in a buffer, for most are a few bytes.
/// </summary>
internal sealed class RowHash : IDisposable
{
    private const int HeadBytes = 1 + sizeof(long);

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _used;

    public void Append(string name) => Append(new ColumnValue(ColumnKind.Text, 0, 0, Encoding.UTF8.GetBytes(name)));

    public void Append(ColumnValue value)
    {
        if (_used + HeadBytes > _buffer.Length) Flush();
        _buffer[_used] = (byte)value.Kind;
        BinaryPrimitives.WriteInt64LittleEndian(_buffer.AsSpan(_used + 1), value.Kind switch
        {
            ColumnKind.Integer => value.Integer,
            ColumnKind.Real => BitConverter.DoubleToInt64Bits(value.Real),
            _ => value.Bytes.Length,
        });
        _used += HeadBytes;
        Append(value.Bytes);
    }

    /// <summary>64 hexadecimal digits.</summary>
    public string Finish()
    {
        Flush();
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    public void Dispose() => _hash.Dispose();

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (_used + bytes.Length > _buffer.Length) Flush();
        if (bytes.Length > _buffer.Length)
        {
            _hash.AppendData(bytes);
            return;
        }

        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    private void Flush()
    {
        _hash.AppendData(_buffer.AsSpan(0, _used));
        _used = 0;
    }
}
