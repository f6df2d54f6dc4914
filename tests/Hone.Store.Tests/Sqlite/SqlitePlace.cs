using Hone.Sqlite;
using Hone.Store.Tests.Contract;

namespace Hone.Store.Tests.Sqlite;

/// <summary>A folder for stores in SQLite.</summary>
internal sealed class SqlitePlace : StorePlace
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("hone-store-").FullName;

    public string DatabasePath => Path.Combine(Folder, SqliteStore.FileName);

    public override async Task<OpenStore> OpenAsync()
    {
        SqliteStore store = await OpenSqliteAsync();
        return new OpenStore(store, store, store, store, store);
    }

    public Task<SqliteStore> OpenSqliteAsync() =>
        SqliteStore.OpenAsync(Folder, TimeProvider.System, CancellationToken.None);

    /// <summary>Opens with limits that a test does not want to wait for.</summary>
    public Task<SqliteStore> OpenSqliteAsync(StoreLimits limits) =>
        SqliteStore.OpenAsync(Folder, limits, TimeProvider.System, CancellationToken.None);

    public override ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
