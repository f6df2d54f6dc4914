namespace Hone.Review.Blocks;

/// <summary>Where a line stands in a file.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="Length">Its bytes without the line end.</param>
/// <param name="EndLength">Bytes of its line end: 0 for the last line of a file without a final one.</param>
internal readonly record struct TextLine(int Start, int Length, int EndLength)
{
    /// <summary>The first byte behind it.</summary>
    public int Next => Start + Length + EndLength;
}
