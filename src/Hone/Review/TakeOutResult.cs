namespace Hone.Review;

/// <summary>What is left of a file when one of Hone's lines is taken out.</summary>
public abstract record TakeOutResult
{
    /// <summary>The file without it.</summary>
    /// <param name="Content">All bytes of the file.</param>
    /// <param name="BlockRemoved">True where the managed block went too, with the empty line before it.</param>
    public sealed record TakenOut(byte[] Content, bool BlockRemoved) : TakeOutResult;

    /// <summary>A person has changed the line since, or put lines of their own beside it: it is theirs now.</summary>
    /// <param name="TextNow">What they wrote.</param>
    public sealed record EditedByPerson(string TextNow) : TakeOutResult;

    /// <summary>The line, or the block, is not in the file.</summary>
    public sealed record NotThere : TakeOutResult;

    /// <summary>The file is not one that Hone edits.</summary>
    /// <param name="Reason">What is wrong with it.</param>
    /// <param name="Hint">One thing to try.</param>
    public sealed record Refused(string Reason, string Hint) : TakeOutResult;
}
