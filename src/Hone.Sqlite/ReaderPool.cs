using System.Collections.Concurrent;
using Hone.Sqlite.Native;

namespace Hone.Sqlite;

/// <summary>Connections that only read, each seeing the database as it was when its question began.</summary>
internal sealed class ReaderPool(string path, StoreLimits limits) : IAsyncDisposable
{
    private readonly ConcurrentBag<Connection> _idle = [];
    private readonly SemaphoreSlim _room = new(limits.ReadersMax, limits.ReadersMax);
    private bool _isClosed;

    /// <summary>Asks one or more questions of one and the same state.</summary>
    /// <param name="ask">Runs on a thread of the pool.</param>
    /// <param name="cancel">Interrupts the question.</param>
    public async Task<T> ReadAsync<T>(Func<Connection, T> ask, CancellationToken cancel)
    {
        await _room.WaitAsync(cancel);
        try
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            return await Task.Run(() => Ask(ask, cancel), cancel);
        }
        finally
        {
            _room.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        for (int i = 0; i < limits.ReadersMax; i++) await _room.WaitAsync();
        _isClosed = true;
        while (_idle.TryTake(out Connection? connection)) connection.Dispose();
        _room.Release(limits.ReadersMax);
    }

    private T Ask<T>(Func<Connection, T> ask, CancellationToken cancel)
    {
        if (!_idle.TryTake(out Connection? connection)) connection = Open();
        try
        {
            T answer;
            using (cancel.UnsafeRegister(static c => ((Connection)c!).Interrupt(), connection))
            {
                connection.Execute("BEGIN");
                answer = ask(connection);
                connection.EndKept();
                connection.Execute("COMMIT");
            }

            _idle.Add(connection);
            return answer;
        }
        catch (Exception e)
        {
            // Where a question fails its connection goes too, with whatever state it is in.
            connection.Dispose();
            if (e is OperationCanceledException) cancel.ThrowIfCancellationRequested();
            throw;
        }
    }

    private Connection Open()
    {
        Connection connection = Connection.Open(path, readOnly: true, limits.BusyTimeout);
        connection.Execute("PRAGMA query_only = ON");
        return connection;
    }
}
