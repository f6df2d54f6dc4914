using Hone.Review;

namespace Hone.Changes.Writing;

/// <summary>Whether what an edit wants is in a file, whoever else edited it.</summary>
internal static class Presence
{
    /// <summary>True where it is, false where it is not, null where the file does not let us tell.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="file">The file now.</param>
    public static bool? Of(ProposedEdit edit, TargetFile file) => edit switch
    {
        AddLine add => HasLine(file, add.Line.Id, add.Line.Text),
        RemoveLine remove => !HasLine(file, remove.LineId, ""),
        AddBlock when file.Memory is { } bytes => ManagedBlock.TakeOutBlock(bytes) switch
        {
            TakeOutResult.NotThere => false,
            _ => ManagedBlock.IsIn(bytes) ? true : null,
        },
        CreateFile create when file.Memory is not null => IsContent(create, file) ? true : null,
        _ => false,
    };

    /// <summary>A line that a person changed is there too.</summary>
    private static bool? HasLine(TargetFile file, string id, string text)
    {
        if (file.Memory is not { } bytes) return false;
        return ManagedBlock.TakeOut(bytes, id, text, mayRemoveBlock: false) switch
        {
            TakeOutResult.TakenOut or TakeOutResult.EditedByPerson => true,
            TakeOutResult.NotThere => false,
            _ => null,
        };
    }

    private static bool IsContent(CreateFile create, TargetFile file) =>
        create.ApplyTo(file.Content) is EditResult.Unchanged;
}
