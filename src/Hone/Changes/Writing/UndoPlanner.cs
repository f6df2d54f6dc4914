using System.Text;
using Hone.Review;

namespace Hone.Changes.Writing;

/// <summary>Decides how a change is taken back; it reads the file's bytes and writes nothing.</summary>
/// <param name="change">The change.</param>
/// <param name="file">Its file now.</param>
/// <param name="known">All changes known of the repository.</param>
internal sealed class UndoPlanner(Change change, TargetFile file, IReadOnlyList<Change> known)
{
    private const int WordsMax = 200;

    /// <summary>True where Hone made the block, and whoever made it is being taken back or was.</summary>
    private bool MayRemoveBlock => Creators(c => c.CreatesBlock);

    private bool MayRemoveFile => Creators(c => c.CreatesFile);

    public UndoPlan Plan()
    {
        if (file.Has(change.After)) return new UndoPlan.Restore(change.Before, change.CreatesBlock);
        if (file.Memory is not { } bytes) return new UndoPlan.Gone(null, RemovesBlock: true);
        return change.Edit switch
        {
            AddLine add => Plan(ManagedBlock.TakeOut(bytes, add.Line.Id, add.Line.Text, MayRemoveBlock), bytes),
            AddBlock => Plan(ManagedBlock.TakeOutBlock(bytes), bytes),
            RemoveLine remove => PutBack(remove, bytes),
            _ => new UndoPlan.Keep(Words(bytes.Span)),
        };
    }

    private UndoPlan Plan(TakeOutResult result, ReadOnlyMemory<byte> bytes) => result switch
    {
        TakeOutResult.TakenOut taken => new UndoPlan.TakeOut(Left(taken), taken.BlockRemoved),
        TakeOutResult.EditedByPerson edited => new UndoPlan.Keep(edited.TextNow),
        TakeOutResult.Refused refused => new UndoPlan.Refuse(refused.Reason, refused.Hint),
        _ when MayRemoveBlock && ManagedBlock.TakeOutBlock(bytes) is TakeOutResult.TakenOut taken =>
            new UndoPlan.Gone(Left(taken), RemovesBlock: true),
        _ => new UndoPlan.Gone(file.Content, RemovesBlock: false),
    };

    private UndoPlan PutBack(RemoveLine remove, ReadOnlyMemory<byte> bytes)
    {
        BlockLine? line = ManagedBlock.Lines(change.Before).FirstOrDefault(l => l.Id == remove.LineId);
        if (line is null) return new UndoPlan.Gone(file.Content, RemovesBlock: false);
        if (!ManagedBlock.IsIn(bytes))
        {
            return new UndoPlan.Refuse(
                "the managed block that the line stood in is gone", "approve the line anew where you want it back");
        }

        return new AddLine(remove.Path, line).ApplyTo(bytes, int.MaxValue) switch
        {
            EditResult.Edited edited => new UndoPlan.PutBack(edited.Content),
            EditResult.Refused refused => new UndoPlan.Refuse(refused.Reason, refused.Hint),
            _ => new UndoPlan.Gone(file.Content, RemovesBlock: false),
        };
    }

    /// <summary>A file of which nothing is left goes, where Hone made it.</summary>
    private byte[]? Left(TakeOutResult.TakenOut taken) =>
        taken is { BlockRemoved: true, Content.Length: 0 } && MayRemoveFile ? null : taken.Content;

    /// <summary>
    /// Whether one that made it is this one, or was undone and left it for others; until one of those took it out.
    /// </summary>
    private bool Creators(Func<Change, bool> made) => made(change) || known.Any(c =>
        made(c) && c.Edit.Path == change.Edit.Path && c.State == ChangeState.Undone && !c.UndoRemovesBlock
        && !known.Any(later => later.Edit.Path == c.Edit.Path && later.UndoRemovesBlock
            && later.State == ChangeState.Undone && later.UndoneAt >= c.AppliedAt));

    private static string Words(ReadOnlySpan<byte> bytes)
    {
        string text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, WordsMax)]);
        return text.Split('\n')[0].Trim();
    }
}
