namespace Hone.Bench.Generate;

/// <summary>A growing run of bytes that is emptied and filled again, line after line.</summary>
public sealed class ByteSink
{
    private byte[] _bytes = new byte[1 << 16];

    /// <summary>How many bytes are in it.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes in it, open to change in place until more are added.</summary>
    public Span<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Adds bytes at the end.</summary>
    public void Add(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Extend(bytes.Length));

    /// <summary>Adds room for <paramref name="count"/> bytes at the end, for the caller to fill.</summary>
    public Span<byte> Extend(int count)
    {
        if (_bytes.Length - Length < count)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        }

        var room = _bytes.AsSpan(Length, count);
        Length += count;
        return room;
    }

    /// <summary>Forgets what came after the first <paramref name="length"/> bytes.</summary>
    public void CutTo(int length) => Length = length;
}
