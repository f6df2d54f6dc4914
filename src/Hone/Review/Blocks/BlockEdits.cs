using System.Text;

namespace Hone.Review.Blocks;

/// <summary>What each kind of edit makes of a file's bytes.</summary>
internal static class BlockEdits
{
    private const string TooLargeHint = "choose a shorter file: agents read all of it, every time";

    /// <summary>The file with a line at the end of its block, which is made where it is missing.</summary>
    public static EditResult Add(ReadOnlyMemory<byte>? bytes, BlockLine line, int tokensMax)
    {
        (BlockFile file, EditResult.Refused? refusal) = ForEdit(bytes);
        if (refusal is not null) return refusal;
        if (file.Found.Any(f => f.Id == line.Id)) return new EditResult.Unchanged();
        bool createsBlock = !file.HasBlock;
        if (createsBlock)
        {
            if (NoRoomForBlock(file) is { } open) return open;
            file = BlockFile.Read(file.WithBlock());
        }

        byte[] content = file.WithLine(line.ToString());
        int tokens = ManagedBlock.TokensOf(content);
        if (tokens <= tokensMax) return Checked(content, createsBlock, bytes is null);
        return new EditResult.Refused(
            $"the managed block would hold {tokens} tokens, and {tokensMax} is its limit",
            "take a line out first (`hone undo`), or raise the limit in .hone/hone.yaml");
    }

    /// <summary>The file with an empty block.</summary>
    public static EditResult AddBlock(ReadOnlyMemory<byte>? bytes)
    {
        (BlockFile file, EditResult.Refused? refusal) = ForEdit(bytes);
        if (refusal is not null) return refusal;
        if (file.HasBlock) return new EditResult.Unchanged();
        return NoRoomForBlock(file) ?? Checked(file.WithBlock(), createsBlock: true, bytes is null);
    }

    /// <summary>The file without a line of Hone's.</summary>
    public static EditResult Remove(ReadOnlyMemory<byte>? bytes, string lineId)
    {
        (BlockFile file, EditResult.Refused? refusal) = ForEdit(bytes);
        if (refusal is not null) return refusal;
        FoundLine[] found = [.. file.Found.Where(f => f.Id == lineId)];
        if (found.Length == 0) return new EditResult.Unchanged();
        if (Array.TrueForAll(found, f => f.IsWhole && BlockLine.Fault(f.Id, f.Text, f.Source) is null))
        {
            return new EditResult.Edited(file.Without(found), CreatesBlock: false, CreatesFile: false);
        }

        return new EditResult.Refused(
            $"the line {lineId} was changed by hand", "it is yours now: take it out by hand where you want it gone");
    }

    /// <summary>A new file.</summary>
    public static EditResult Create(ReadOnlyMemory<byte>? bytes, string content)
    {
        byte[] wanted = Encoding.UTF8.GetBytes(content);
        if (bytes is { } there)
        {
            return there.Span.SequenceEqual(wanted)
                ? new EditResult.Unchanged()
                : new EditResult.Refused("the file is there already", "change it by hand, or move it away first");
        }

        if (content.Contains('\0')) return new EditResult.Refused("the new file would hold a NUL byte", "leave it out");
        return Checked(wanted, createsBlock: false, createsFile: true);
    }

    /// <summary>The file without a line, where it still reads as Hone wrote it.</summary>
    public static TakeOutResult TakeOut(
        ReadOnlyMemory<byte> bytes, string lineId, string expectedText, bool mayRemoveBlock)
    {
        BlockFile file = BlockFile.Read(bytes);
        if (file.Fault is { } fault) return new TakeOutResult.Refused(fault.Reason, fault.Hint);
        FoundLine[] found = [.. file.Found.Where(f => f.Id == lineId)];
        FoundLine[] unchanged = [.. found.Where(f => f.IsWhole && f.Text == expectedText)];
        if (found.Length == 0) return new TakeOutResult.NotThere();
        if (unchanged.Length == 0) return new TakeOutResult.EditedByPerson(found[0].Text);
        byte[] content = file.Without(unchanged);
        file = BlockFile.Read(content);
        return mayRemoveBlock && file is { Fault: null, IsBlockEmpty: true }
            ? new TakeOutResult.TakenOut(file.WithoutBlock(), BlockRemoved: true)
            : new TakeOutResult.TakenOut(content, BlockRemoved: false);
    }

    /// <summary>The file without its block, where nothing is left in it.</summary>
    public static TakeOutResult TakeOutBlock(ReadOnlyMemory<byte> bytes)
    {
        BlockFile file = BlockFile.Read(bytes);
        if (file.Fault is { } fault) return new TakeOutResult.Refused(fault.Reason, fault.Hint);
        if (!file.HasBlock) return new TakeOutResult.NotThere();
        if (file.IsBlockEmpty) return new TakeOutResult.TakenOut(file.WithoutBlock(), BlockRemoved: true);
        if (file.OwnText is { } own) return new TakeOutResult.EditedByPerson(own);
        return new TakeOutResult.Refused(
            file.Found.Count == 1
                ? "the managed block still holds a line"
                : $"the managed block still holds {file.Found.Count} lines",
            "undo the changes that put them there first");
    }

    private static (BlockFile File, EditResult.Refused? Refusal) ForEdit(ReadOnlyMemory<byte>? bytes)
    {
        if (bytes is { Length: > ManagedBlock.FileBytesMax }) return (BlockFile.Read(default), TooLarge("is"));
        BlockFile file = BlockFile.Read(bytes ?? default);
        return (file, file.Fault is { } fault ? new EditResult.Refused(fault.Reason, fault.Hint) : null);
    }

    /// <summary>A block behind an open fence would be a part of it.</summary>
    private static EditResult.Refused? NoRoomForBlock(BlockFile file) => file.OpenAtEnd is { } open
        ? new EditResult.Refused($"a {open} in the file is never closed", $"close the {open}")
        : null;

    private static EditResult Checked(byte[] content, bool createsBlock, bool createsFile) =>
        content.Length > ManagedBlock.FileBytesMax
            ? TooLarge("would become")
            : new EditResult.Edited(content, createsBlock, createsFile);

    private static EditResult.Refused TooLarge(string verb) =>
        new($"the file {verb} larger than {ManagedBlock.FileBytesMax >> 20} MiB", TooLargeHint);
}
