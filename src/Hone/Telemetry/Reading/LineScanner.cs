using System.Buffers;

namespace Hone.Telemetry.Reading;

/// <summary>Splits a stream into lines of bytes within bounded memory.</summary>
internal sealed class LineScanner(Stream stream) : IDisposable
{
    /// <summary>Lines beyond this are passed over and rejected: images and whole files stay far below.</summary>
    public const int LineSizeMax = 16 * 1024 * 1024;

    private const int BufferSizeMin = 256 * 1024;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferSizeMin);
    private int _start, _end, _lineStart, _lineLength;
    private bool _atEnd;

    /// <summary>Bytes of the stream consumed so far, to the end of the last line given.</summary>
    public long Offset { get; private set; }

    /// <summary>The line without its end.</summary>
    public ReadOnlySpan<byte> Line => _buffer.AsSpan(_lineStart, _lineLength);

    /// <summary>True where the last line given was too long to hold; <see cref="Line"/> is then empty.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>True where the last line given ended with a line feed.</summary>
    public bool IsTerminated { get; private set; }

    /// <summary>Moves to the next line; false at the end.</summary>
    public bool Read()
    {
        IsTooLong = false;
        int searched = 0;
        while (true)
        {
            int feed = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            searched = feed >= 0 ? searched + feed : _end - _start;
            if (searched > LineSizeMax) return PassOver();
            if (feed >= 0) return Give(searched, terminated: true);
            if (_atEnd) return searched > 0 && Give(searched, terminated: false);
            Fill();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        stream.Dispose();
    }

    private bool Give(int length, bool terminated)
    {
        (_lineStart, _lineLength, IsTerminated) = (_start, length, terminated);
        if (length > 0 && _buffer[_start + length - 1] == '\r') _lineLength--;
        int consumed = length + (terminated ? 1 : 0);
        _start += consumed;
        Offset += consumed;
        return true;
    }

    private bool PassOver()
    {
        IsTooLong = true;
        while (true)
        {
            int feed = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            int take = feed >= 0 ? feed + 1 : _end - _start;
            _start += take;
            Offset += take;
            if (feed >= 0 || _atEnd) break;
            Fill();
        }

        (_lineStart, _lineLength, IsTerminated) = (_start, 0, true);
        return true;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_end, _start) = (_end - _start, 0);
        }

        if (_end == _buffer.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        int got = stream.Read(_buffer, _end, _buffer.Length - _end);
        _atEnd = got == 0;
        _end += got;
    }
}
