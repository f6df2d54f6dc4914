using Hone.Review.Blocks;

namespace Hone.Review;

/// <summary>
/// The part of an instruction file that Hone keeps: one line for each thing learned, between two markers.
/// </summary>
/// <remarks>
/// All of it is pure: bytes in, bytes out. What stands outside the markers is never touched, whatever its line ends. A
/// person may move the block, write into it and change its lines; what they wrote stays.
/// </remarks>
public static class ManagedBlock
{
    /// <summary>
    /// What all lines together may cost by default: agents read them in every session, and heed fewer of many.
    /// </summary>
    public const int TokensMax = 800;

    /// <summary>Bytes of a file that Hone edits: no agent reads a longer one.</summary>
    public const int FileBytesMax = 1 << 20;

    private const int BytesPerToken = 4;

    /// <summary>Hone's lines in a file, in their order; none where the file has no block that can be read.</summary>
    /// <remarks>A line that a person made into something else than one of Hone's is left out.</remarks>
    public static IReadOnlyList<BlockLine> Lines(ReadOnlyMemory<byte> file)
    {
        BlockFile read = BlockFile.Read(file);
        if (read.Fault is not null) return [];
        IEnumerable<FoundLine> ours =
            read.Found.Where(f => f.IsWhole && BlockLine.Fault(f.Id, f.Text, f.Source) is null);
        return [.. ours.Select(f => new BlockLine(f.Id, f.Text, f.Source))];
    }

    /// <summary>Tokens of the block, markers included, at four bytes each; 0 where there is none.</summary>
    public static int TokensOf(ReadOnlyMemory<byte> file) => BlockFile.Read(file) is { Fault: null } read
        ? (read.BlockBytes + BytesPerToken - 1) / BytesPerToken
        : 0;

    /// <summary>True where the file has a block that can be read.</summary>
    public static bool IsIn(ReadOnlyMemory<byte> file) => BlockFile.Read(file) is { Fault: null, HasBlock: true };

    /// <summary>Takes a line of Hone's out, where it still reads as Hone wrote it.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="lineId">The line's id.</param>
    /// <param name="expectedText">What Hone wrote; another bullet or indent makes no difference.</param>
    /// <param name="mayRemoveBlock">
    /// Whether the block goes too where nothing is left in it; an empty line in it counts as a person's.
    /// </param>
    public static TakeOutResult TakeOut(
        ReadOnlyMemory<byte> file, string lineId, string expectedText, bool mayRemoveBlock) =>
        BlockEdits.TakeOut(file, lineId, expectedText, mayRemoveBlock);

    /// <summary>Takes the block out, where nothing is left in it.</summary>
    public static TakeOutResult TakeOutBlock(ReadOnlyMemory<byte> file) => BlockEdits.TakeOutBlock(file);
}
