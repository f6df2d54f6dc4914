namespace Hone.Changes;

/// <summary>What came of taking a change back.</summary>
public abstract record UndoResult
{
    /// <summary>The file is byte for byte what it was before; one that was absent is gone again.</summary>
    /// <param name="Change">The change taken back.</param>
    public sealed record Restored(Change Change) : UndoResult;

    /// <summary>The file was edited since: only what Hone had put there went, the rest stays as it is.</summary>
    /// <param name="Change">The change taken back.</param>
    public sealed record LineTakenOut(Change Change) : UndoResult;

    /// <summary>
    /// The change had removed a line and the file was edited since: the line stands at the end of the block again.
    /// </summary>
    /// <param name="Change">The change taken back.</param>
    public sealed record LinePutBack(Change Change) : UndoResult;

    /// <summary>A person has changed what Hone wrote: it is theirs, and nothing was touched.</summary>
    /// <param name="Now">What they wrote.</param>
    public sealed record PersonsEditKept(string Now) : UndoResult;

    /// <summary>Somebody had taken it out already; no line of it was in the file.</summary>
    /// <param name="Change">The change, now known as taken back.</param>
    public sealed record AlreadyGone(Change Change) : UndoResult;

    /// <summary>It was taken back before.</summary>
    /// <param name="Change">The change.</param>
    public sealed record AlreadyUndone(Change Change) : UndoResult;

    /// <summary>Nothing was touched.</summary>
    /// <param name="Reason">What stood in the way.</param>
    /// <param name="Hint">One thing to try.</param>
    public sealed record Refused(string Reason, string Hint) : UndoResult;
}
