using Hone.Basics;

namespace Hone.Changes;

/// <summary>Keeps changes; what it was told is on the disk when the call returns.</summary>
public interface IChangeStore
{
    /// <summary>Writes a new change down; one whose id is known stays as it is.</summary>
    Task IntendAsync(Change change, CancellationToken cancel);

    /// <summary>Replaces a change where it is still in the state that is expected.</summary>
    /// <returns>False where it is not, or not there.</returns>
    Task<bool> SetAsync(Change next, ChangeState expected, CancellationToken cancel);

    /// <summary>All changes, the first intended first.</summary>
    /// <param name="root">Only those of this repository; null for all.</param>
    /// <param name="cancel">Ends the question.</param>
    Task<IReadOnlyList<Change>> ChangesAsync(string? root, CancellationToken cancel);

    /// <summary>One change; null where there is none of that id.</summary>
    Task<Change?> ChangeAsync(Id128 id, CancellationToken cancel);
}
