using Hone.Basics;
using Hone.Changes;

namespace Hone.Tests.Shared;

/// <summary>Changes kept in memory, for tests of what stands above a store.</summary>
public sealed class MemoryChangeStore : IChangeStore
{
    private readonly Lock _lock = new();
    private readonly List<Change> _changes = [];

    public Task IntendAsync(Change change, CancellationToken cancel)
    {
        lock (_lock)
        {
            if (!_changes.Exists(c => c.Id == change.Id)) _changes.Add(change);
        }

        return Task.CompletedTask;
    }

    public Task<bool> SetAsync(Change next, ChangeState expected, CancellationToken cancel)
    {
        lock (_lock)
        {
            int at = _changes.FindIndex(c => c.Id == next.Id && c.State == expected);
            if (at >= 0) _changes[at] = next;
            return Task.FromResult(at >= 0);
        }
    }

    public Task<IReadOnlyList<Change>> ChangesAsync(string? root, CancellationToken cancel)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<Change>>(
                [.. _changes.Where(c => root is null || c.Root == root).OrderBy(c => c.IntendedAt)]);
        }
    }

    public Task<Change?> ChangeAsync(Id128 id, CancellationToken cancel)
    {
        lock (_lock) return Task.FromResult(_changes.Find(c => c.Id == id));
    }
}
