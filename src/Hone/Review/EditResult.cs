namespace Hone.Review;

/// <summary>What a proposed edit makes of a file.</summary>
public abstract record EditResult
{
    /// <summary>The file's new bytes.</summary>
    /// <param name="Content">All of them.</param>
    /// <param name="CreatesBlock">True where there was no managed block before.</param>
    /// <param name="CreatesFile">True where there was no file before.</param>
    public sealed record Edited(byte[] Content, bool CreatesBlock, bool CreatesFile) : EditResult;

    /// <summary>The file is already as it should be.</summary>
    public sealed record Unchanged : EditResult;

    /// <summary>The file is not one that Hone edits.</summary>
    /// <param name="Reason">What is wrong with it.</param>
    /// <param name="Hint">One thing to try.</param>
    public sealed record Refused(string Reason, string Hint) : EditResult;
}
