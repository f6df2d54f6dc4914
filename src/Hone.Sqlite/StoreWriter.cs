using Hone.Basics;
using Hone.Files;
using Hone.Sqlite.Native;
using Hone.Sqlite.Schema;

namespace Hone.Sqlite;

/// <summary>The connection that writes: one transaction at a time, under a lock that all processes share.</summary>
internal sealed class StoreWriter : IAsyncDisposable
{
    private const string Holder = "hone";

    private readonly Connection _connection;
    private readonly StoreLimits _limits;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private bool _hasWritten;
    private bool _isClosed;

    private StoreWriter(Connection connection, StoreLimits limits, TimeProvider time) =>
        (_connection, _limits, _time) = (connection, limits, time);

    private string LockPath => _connection.Path + ".lock";

    private string LogPath => _connection.Path + "-wal";

    /// <summary>Opens or creates the database and brings its schema up to date.</summary>
    public static async Task<StoreWriter> OpenAsync(
        string path, StoreLimits limits, TimeProvider time, CancellationToken cancel)
    {
        Connection connection = Connection.Open(path, readOnly: false, limits.BusyTimeout);
        StoreWriter writer = new(connection, limits, time);
        try
        {
            connection.Execute("PRAGMA wal_autocheckpoint = 0");
            connection.Execute("PRAGMA synchronous = FULL");
            connection.Execute("PRAGMA temp_store = MEMORY");
            connection.Execute($"PRAGMA cache_size = {-limits.WriterCacheBytes / 1024}");
            if (Migrations.VersionOf(connection) < Migrations.Latest) await writer.MigrateAsync(cancel);
            return writer;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Does work in one transaction: all of it or nothing, on the disk on return.</summary>
    /// <param name="work">Runs on a thread of the pool, alone.</param>
    /// <param name="cancel">Ends the wait; work under way looks at it itself.</param>
    public async Task<T> WriteAsync<T>(Func<Connection, T> work, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            using FileLock held = await LockAsync(cancel);
            return await Task.Run(() => Transact(work), CancellationToken.None);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Bytes in the write-ahead log.</summary>
    public long LogBytes => new FileInfo(LogPath) is { Exists: true } log ? log.Length : 0;

    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync();
        try
        {
            if (_isClosed) return;
            _isClosed = true;
            if (_hasWritten || LogBytes > _limits.LogBytesMax) await CheckpointAtCloseAsync();
            _connection.Dispose();
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task MigrateAsync(CancellationToken cancel)
    {
        using FileLock held = await LockAsync(cancel);
        if (Migrations.VersionOf(_connection) == 0) Migrations.PrepareEmpty(_connection);
        Transact(connection =>
        {
            Migrations.Apply(connection, _time.GetUtcNow());
            return 0;
        });
    }

    private Task<FileLock> LockAsync(CancellationToken cancel) =>
        FileLock.AcquireAsync(LockPath, Holder, _limits.WriteLockTimeout, _time, cancel);

    private T Transact<T>(Func<Connection, T> work)
    {
        T result;
        _connection.Execute("BEGIN IMMEDIATE");
        try
        {
            result = work(_connection);
            _connection.EndKept();
            _connection.Execute("COMMIT");
        }
        catch
        {
            // Some errors, such as a full disk, have rolled back already.
            _connection.EndKept();
            if (_connection.IsInTransaction) _connection.Execute("ROLLBACK");
            throw;
        }

        _hasWritten = true;
        if (LogBytes > _limits.LogBytesMax) Checkpoint();
        return result;
    }

    /// <summary>What is committed is safe in the log; where readers are in the way, the next one does it.</summary>
    private void Checkpoint()
    {
        _connection.SetBusyTimeout(TimeSpan.Zero);
        _ = _connection.TryCheckpoint();
        _connection.SetBusyTimeout(_limits.BusyTimeout);
    }

    private async Task CheckpointAtCloseAsync()
    {
        try
        {
            using FileLock held = await FileLock.AcquireAsync(
                LockPath, Holder, _limits.CloseLockTimeout, _time, CancellationToken.None);
            await Task.Run(Checkpoint);
        }
        catch (HoneException)
        {
            // Another process works and will do it; the work of this one is safe in the log.
            return;
        }
    }
}
