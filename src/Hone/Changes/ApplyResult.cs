namespace Hone.Changes;

/// <summary>What came of applying a proposal.</summary>
public abstract record ApplyResult
{
    /// <summary>The edit is in the file, now or since an earlier call for the same proposal.</summary>
    /// <param name="Change">The way back.</param>
    public sealed record Applied(Change Change) : ApplyResult;

    /// <summary>The file was already as the edit wants it; nothing was written, and there is nothing to undo.</summary>
    public sealed record AlreadyThere : ApplyResult;

    /// <summary>Nothing was changed.</summary>
    /// <param name="Reason">What stood in the way.</param>
    /// <param name="Hint">One thing to try.</param>
    public sealed record Refused(string Reason, string Hint) : ApplyResult;
}
