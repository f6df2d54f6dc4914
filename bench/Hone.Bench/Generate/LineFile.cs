namespace Hone.Bench.Generate;

/// <summary>A file read line by line, as bytes, with no more than one line in memory.</summary>
public sealed class LineFile(string path) : IDisposable
{
    private readonly FileStream _file = new(path, new FileStreamOptions { BufferSize = 0 });
    private byte[] _buffer = new byte[1 << 18];
    private int _start;
    private int _end;

    /// <summary>The next line without its end, and whether an end of line followed it; false after the last.</summary>
    public bool TryRead(out ReadOnlySpan<byte> line, out bool ended)
    {
        var searched = 0;
        while (true)
        {
            var rest = _buffer.AsSpan(_start, _end - _start);
            var at = rest[searched..].IndexOf((byte)'\n');
            if (at >= 0)
            {
                line = rest[..(searched + at)];
                ended = true;
                _start += searched + at + 1;
                return true;
            }

            searched = rest.Length;
            if (!Fill())
            {
                line = _buffer.AsSpan(_start, _end - _start);
                ended = false;
                _start = _end;
                return line.Length > 0;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = _file.Read(_buffer.AsSpan(_end));
        _end += read;
        return read > 0;
    }
}
