using System.Buffers;

namespace Hone.Processes;

/// <summary>The beginning of a stream, kept while the stream is read to its end.</summary>
internal sealed class Capture(int bytesMax)
{
    private const int BufferBytes = 1 << 16;

    private readonly Lock _lock = new();
    private readonly ArrayBufferWriter<byte> _kept = new();
    private bool _isCut;

    /// <summary>True where more came than is kept.</summary>
    public bool IsCut
    {
        get
        {
            lock (_lock) return _isCut;
        }
    }

    /// <summary>What was kept up to now.</summary>
    public ReadOnlyMemory<byte> Kept()
    {
        lock (_lock) return _kept.WrittenSpan.ToArray();
    }

    /// <summary>Reads until the last writer has closed the stream.</summary>
    public async Task ReadAsync(Stream stream)
    {
        byte[] buffer = new byte[BufferBytes];
        try
        {
            for (int read; (read = await stream.ReadAsync(buffer)) > 0;) Keep(buffer.AsSpan(0, read));
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The run was given up, and with it the stream.
            lock (_lock) _isCut = true;
        }
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            int room = bytesMax - _kept.WrittenCount;
            _isCut |= bytes.Length > room;
            _kept.Write(bytes[..Math.Min(room, bytes.Length)]);
        }
    }
}
