namespace Hone.Changes.Writing;

/// <summary>What an undo will do to a file.</summary>
internal abstract record UndoPlan
{
    /// <summary>Write the bytes of before.</summary>
    public sealed record Restore(byte[]? Content, bool RemovesBlock) : UndoPlan;

    /// <summary>Write the file without what Hone put there; null where nothing is left of it.</summary>
    public sealed record TakeOut(byte[]? Content, bool RemovesBlock) : UndoPlan;

    /// <summary>Write the file with the line that Hone had removed.</summary>
    public sealed record PutBack(byte[] Content) : UndoPlan;

    /// <summary>Leave the file alone: what Hone put there is a person's now.</summary>
    public sealed record Keep(string Now) : UndoPlan;

    /// <summary>Take the empty block of Hone's out, or nothing: the line itself is gone.</summary>
    public sealed record Gone(byte[]? Content, bool RemovesBlock) : UndoPlan;

    /// <summary>Leave the file alone: it is not one that Hone edits.</summary>
    public sealed record Refuse(string Reason, string Hint) : UndoPlan;
}
