using Hone.Basics;
using Hone.Changes;
using Hone.Sqlite.Changes;

namespace Hone.Sqlite;

/// <summary>The side of the store that keeps changes of people's files.</summary>
public sealed partial class SqliteStore : IChangeStore
{
    /// <inheritdoc/>
    public Task IntendAsync(Change change, CancellationToken cancel) =>
        _writer.WriteAsync(c => ChangeWriter.Intend(c, change), cancel);

    /// <inheritdoc/>
    public Task<bool> SetAsync(Change next, ChangeState expected, CancellationToken cancel) =>
        _writer.WriteAsync(c => ChangeWriter.Set(c, next, expected), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Change>> ChangesAsync(string? root, CancellationToken cancel) =>
        ReadAsync(c => ChangeReader.Changes(c, root, cancel), cancel);

    /// <inheritdoc/>
    public Task<Change?> ChangeAsync(Id128 id, CancellationToken cancel) =>
        ReadAsync(c => ChangeReader.Change(c, id), cancel);
}
