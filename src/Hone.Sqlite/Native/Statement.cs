using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Hone.Basics;

namespace Hone.Sqlite.Native;

/// <summary>
/// A prepared statement: parameters are put and columns read one after the other, in the order they are written.
/// </summary>
/// <remarks>Texts are encoded into memory of the statement's own, so that a row costs no allocation.</remarks>
internal sealed unsafe class Statement : IDisposable
{
    /// <summary>Holds the texts of nearly every row; a longer one is copied by SQLite.</summary>
    private const int ScratchBytes = 32 * 1024;

    private const int NullType = 5;

    /// <summary>SQLITE_TRANSIENT: SQLite takes a copy.</summary>
    private const nint Copied = -1;

    private readonly Connection _connection;
    private readonly SqliteApi _api = Connection.Api;
    private nint _handle;
    private byte[]? _scratch;
    private int _scratchUsed;
    private int _parameter;
    private int _column;

    internal Statement(Connection connection, nint handle)
    {
        _connection = connection;
        _handle = handle;
    }

    public int ColumnCount => _api.ColumnCount(_handle);

    /// <summary>True where it cannot change the database.</summary>
    public bool IsReadOnly => _api.StatementReadOnly(_handle) != 0;

    internal nint Handle => _handle;

    private byte* Scratch => (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_scratch!));

    /// <summary>Forgets row and parameters; the next <c>Put</c> is the first parameter.</summary>
    public Statement Begin()
    {
        _ = _api.Reset(_handle);
        _ = _api.ClearBindings(_handle);
        _parameter = 0;
        _scratchUsed = 0;
        return this;
    }

    public Statement PutNull()
    {
        _parameter++;
        return this;
    }

    public Statement Put(long value)
    {
        Check(_api.BindLong(_handle, ++_parameter, value));
        return this;
    }

    public Statement Put(bool value) => Put(value ? 1L : 0L);

    public Statement Put(long? value) => value is { } v ? Put(v) : PutNull();

    public Statement Put(double value)
    {
        Check(_api.BindDouble(_handle, ++_parameter, value));
        return this;
    }

    public Statement Put(double? value) => value is { } v ? Put(v) : PutNull();

    /// <summary>Milliseconds since 1970.</summary>
    public Statement Put(DateTimeOffset? value) => value is { } v ? Put(v.ToUnixTimeMilliseconds()) : PutNull();

    public Statement Put(Id128 value)
    {
        byte* at = Reserve(Id128.SizeBytes);
        if (at == null) throw new InvalidOperationException("more identities in a row than a statement has room for");
        value.Write(new Span<byte>(at, Id128.SizeBytes));
        Check(_api.BindBlob(_handle, ++_parameter, at, Id128.SizeBytes, 0));
        return this;
    }

    public Statement Put(Id128? value) => value is { } v ? Put(v) : PutNull();

    public Statement Put(ReadOnlySpan<byte> blob)
    {
        byte* at = Reserve(blob.Length);
        if (at == null) throw new InvalidOperationException("a blob longer than a statement has room for");
        blob.CopyTo(new Span<byte>(at, blob.Length));
        Check(_api.BindBlob(_handle, ++_parameter, at, blob.Length, 0));
        return this;
    }

    /// <summary>A blob of any length, of which SQLite takes a copy; one of no bytes is no null.</summary>
    public Statement PutCopy(ReadOnlySpan<byte> blob)
    {
        byte none = 0;
        fixed (byte* at = blob)
        {
            byte* from = at == null ? &none : at;
            Check(_api.BindBlobCopied(_handle, ++_parameter, from, blob.Length, Copied));
        }

        return this;
    }

    public Statement Put(string? text)
    {
        if (text is null) return PutNull();
        int bytesMax = Encoding.UTF8.GetMaxByteCount(text.Length);
        byte* at = _scratchUsed + bytesMax <= ScratchBytes ? Reserve(0) : null;
        if (at == null) return PutCopied(text, bytesMax);
        int length = Encoding.UTF8.GetBytes(text, new Span<byte>(at, bytesMax));
        _scratchUsed += length;
        Check(_api.BindText(_handle, ++_parameter, at, length, 0));
        return this;
    }

    /// <summary>Runs to the end; for statements whose rows do not matter.</summary>
    public void Run()
    {
        while (Step()) { }
        End();
    }

    /// <summary>The first column of the first row as a number; null where there is no row.</summary>
    public long? OneNumber()
    {
        long? number = Step() ? LongOrNull() : null;
        End();
        return number;
    }

    /// <summary>Lets go of the row; a statement left on a row keeps its transaction open.</summary>
    public void End() => _ = _api.Reset(_handle);

    /// <summary>Goes to the next row; false at the end.</summary>
    public bool Step()
    {
        _column = 0;
        int code = _api.Step(_handle);
        if (code == SqliteCode.Row) return true;
        if (code == SqliteCode.Done) return false;
        Exception fault = _connection.Fault(code);
        _ = _api.Reset(_handle);
        throw fault;
    }

    public bool IsNull() => _api.ColumnType(_handle, _column) == NullType;

    public long Long() => _api.ColumnLong(_handle, _column++);

    public long? LongOrNull() => IsNull() ? Skipped<long>() : Long();

    public int Int() => (int)Long();

    public int? IntOrNull() => IsNull() ? Skipped<int>() : (int)Long();

    public bool Bool() => Long() != 0;

    public double Double() => _api.ColumnDouble(_handle, _column++);

    public double? DoubleOrNull() => IsNull() ? Skipped<double>() : Double();

    public DateTimeOffset? TimeOrNull() =>
        IsNull() ? Skipped<DateTimeOffset>() : DateTimeOffset.FromUnixTimeMilliseconds(Long());

    public Id128 Id() => Id128.Read(Bytes());

    public Id128? IdOrNull() => IsNull() ? Skipped<Id128>() : Id();

    public string Text() => TextOrNull() ?? "";

    public string? TextOrNull()
    {
        byte* text = _api.ColumnText(_handle, _column);
        int length = _api.ColumnBytes(_handle, _column++);
        return text == null ? null : Encoding.UTF8.GetString(text, length);
    }

    /// <summary>The bytes of a blob; valid until the next step.</summary>
    public ReadOnlySpan<byte> Bytes()
    {
        byte* blob = _api.ColumnBlob(_handle, _column);
        return new ReadOnlySpan<byte>(blob, _api.ColumnBytes(_handle, _column++));
    }

    /// <summary>
    /// A value as it is stored, with its type: <c>long</c>, <c>double</c>, text or bytes; valid until the next step.
    /// </summary>
    public ColumnValue Value()
    {
        switch (_api.ColumnType(_handle, _column))
        {
            case 1: return new ColumnValue(ColumnKind.Integer, Long(), 0, default);
            case 2: return new ColumnValue(ColumnKind.Real, 0, Double(), default);
            case 3:
                byte* text = _api.ColumnText(_handle, _column);
                ReadOnlySpan<byte> utf8 = new(text, _api.ColumnBytes(_handle, _column++));
                return new ColumnValue(ColumnKind.Text, 0, 0, utf8);
            case 4: return new ColumnValue(ColumnKind.Blob, 0, 0, Bytes());
            default:
                _column++;
                return new ColumnValue(ColumnKind.Null, 0, 0, default);
        }
    }

    public string ColumnName(int index) => Marshal.PtrToStringUTF8((nint)_api.ColumnName(_handle, index)) ?? "";

    public void Dispose()
    {
        if (_handle == 0) return;
        _ = _api.Finalize(_handle);
        _handle = 0;
        _connection.Forget(this);
    }

    private T? Skipped<T>() where T : struct
    {
        _column++;
        return null;
    }

    private Statement PutCopied(string text, int bytesMax)
    {
        byte[] rented = ArrayPool<byte>.Shared.Rent(bytesMax);
        try
        {
            int length = Encoding.UTF8.GetBytes(text, rented);
            fixed (byte* at = rented) Check(_api.BindTextCopied(_handle, ++_parameter, at, length, Copied));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return this;
    }

    /// <summary>
    /// Memory that stays where it is until the next <see cref="Begin"/>; null where there is none left.
    /// </summary>
    private byte* Reserve(int length)
    {
        _scratch ??= GC.AllocateUninitializedArray<byte>(ScratchBytes, pinned: true);
        if (_scratchUsed + length > ScratchBytes) return null;
        byte* at = Scratch + _scratchUsed;
        _scratchUsed += length;
        return at;
    }

    private void Check(int code)
    {
        if (code != SqliteCode.Ok) throw _connection.Fault(code);
    }
}
