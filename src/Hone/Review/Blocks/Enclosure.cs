namespace Hone.Review.Blocks;

/// <summary>
/// Follows a Markdown file line by line and knows whether a line stands in a code fence or in a comment of several
/// lines, where markers are mere text (CommonMark 0.31, 4.5 and 4.6).
/// </summary>
internal sealed class Enclosure
{
    private const int IndentMax = 3;
    private const int FenceMin = 3;

    private byte _fence;
    private int _fenceLength;
    private bool _isInComment;

    /// <summary>True between the first line of a fence or comment and its last, those included.</summary>
    public bool IsOpen => _fence != 0 || _isInComment;

    /// <summary>What is open, in words; for a file that ends in it.</summary>
    public string Name => _fence != 0 ? "code fence" : "comment";

    /// <summary>Takes the next line.</summary>
    /// <returns>True where the line stands outside, and may be a marker.</returns>
    public bool Pass(ReadOnlySpan<byte> line)
    {
        bool wasOpen = IsOpen;
        ReadOnlySpan<byte> text = WithoutIndent(line, out bool isCode);
        if (_isInComment) _isInComment = line.IndexOf("-->"u8) < 0;
        else if (_fence != 0) CloseFence(text, isCode);
        else if (!isCode) Open(text);
        return !wasOpen && !IsOpen && !isCode;
    }

    /// <summary>The line without up to three blanks before it; four or a tab make it code.</summary>
    public static ReadOnlySpan<byte> WithoutIndent(ReadOnlySpan<byte> line, out bool isCode)
    {
        int blanks = 0;
        while (blanks < line.Length && blanks <= IndentMax && line[blanks] == ' ') blanks++;
        isCode = blanks > IndentMax || (blanks < line.Length && line[blanks] == '\t');
        return line[blanks..];
    }

    private void Open(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("<!--"u8))
        {
            _isInComment = text[4..].IndexOf("-->"u8) < 0;
            return;
        }

        int length = RunOf(text, text.IsEmpty ? (byte)0 : text[0]);
        if (length < FenceMin || text[0] is not ((byte)'`' or (byte)'~')) return;
        if (text[0] == '`' && text[length..].Contains((byte)'`')) return;
        (_fence, _fenceLength) = (text[0], length);
    }

    private void CloseFence(ReadOnlySpan<byte> text, bool isCode)
    {
        int length = isCode ? 0 : RunOf(text, _fence);
        if (length >= _fenceLength && text[length..].IndexOfAnyExcept((byte)' ', (byte)'\t') < 0) _fence = 0;
    }

    private static int RunOf(ReadOnlySpan<byte> text, byte mark)
    {
        int length = text.IndexOfAnyExcept(mark);
        return length < 0 ? text.Length : length;
    }
}
