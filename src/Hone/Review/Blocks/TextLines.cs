namespace Hone.Review.Blocks;

/// <summary>A file cut into lines: LF, CRLF and a lone CR all end one.</summary>
internal sealed class TextLines
{
    private static readonly byte[] s_feed = [(byte)'\n'];
    private static readonly byte[] s_return = [(byte)'\r'];
    private static readonly byte[] s_both = [(byte)'\r', (byte)'\n'];

    private readonly List<TextLine> _lines = [];
    private int _feeds;
    private int _returns;
    private int _both;

    /// <param name="text">The file's bytes.</param>
    /// <param name="start">Where the text begins: behind a byte order mark.</param>
    public TextLines(ReadOnlySpan<byte> text, int start)
    {
        for (int at = start; at < text.Length;)
        {
            int length = text[at..].IndexOfAny((byte)'\r', (byte)'\n');
            if (length < 0) length = text.Length - at;
            TextLine line = new(at, length, EndLengthAt(text, at + length));
            Count(text, line);
            _lines.Add(line);
            at = line.Next;
        }
    }

    public IReadOnlyList<TextLine> All => _lines;

    /// <summary>The line end that most lines have; LF where there is none, or as many of another.</summary>
    public ReadOnlySpan<byte> MostCommonEnd =>
        _feeds >= _returns && _feeds >= _both ? s_feed : _both >= _returns ? s_both : s_return;

    /// <summary>Bytes of the line end that stands right before a place; 0 where there is none.</summary>
    public static int EndLengthBefore(ReadOnlySpan<byte> text, int at, int start) => (at - start) switch
    {
        >= 2 when text[at - 1] == '\n' && text[at - 2] == '\r' => 2,
        >= 1 when text[at - 1] is (byte)'\n' or (byte)'\r' => 1,
        _ => 0,
    };

    private static int EndLengthAt(ReadOnlySpan<byte> text, int at)
    {
        if (at >= text.Length) return 0;
        return text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
    }

    private void Count(ReadOnlySpan<byte> text, TextLine line)
    {
        if (line.EndLength == 2) _both++;
        else if (line.EndLength == 1 && text[line.Next - 1] == '\n') _feeds++;
        else if (line.EndLength == 1) _returns++;
    }
}
