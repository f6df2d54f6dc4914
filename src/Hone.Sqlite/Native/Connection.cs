using System.Runtime.InteropServices;
using System.Text;

namespace Hone.Sqlite.Native;

/// <summary>One connection to one database file; used by one thread at a time.</summary>
internal sealed unsafe class Connection : IDisposable
{
    private const int ReadOnlyFlag = 0x1;
    private const int ReadWriteFlag = 0x2;
    private const int CreateFlag = 0x4;
    private const int NoMutexFlag = 0x8000;
    private const uint PersistentFlag = 0x1;
    private const int CheckpointTruncate = 3;

    private readonly List<Statement> _statements = [];
    private readonly Dictionary<string, Statement> _kept = [];

    private Connection(nint handle, string path)
    {
        Handle = handle;
        Path = path;
    }

    public string Path { get; }

    /// <summary>Rows that the last INSERT, UPDATE or DELETE changed.</summary>
    public int Changes => Api.Changes(Handle);

    public long LastInsertRowId => Api.LastInsertRowId(Handle);

    public bool IsInTransaction => Api.AutoCommit(Handle) == 0;

    public static SqliteApi Api { get; } = SqliteLibrary.Current.Api;

    internal nint Handle { get; private set; }

    public static Connection Open(string path, bool readOnly, TimeSpan busyTimeout)
    {
        nint handle;
        int flags = NoMutexFlag | (readOnly ? ReadOnlyFlag : ReadWriteFlag | CreateFlag);
        int code;
        fixed (byte* name = Utf8(path)) code = Api.Open(name, &handle, flags, null);
        Connection connection = new(handle, path);
        try
        {
            if (code != SqliteCode.Ok) throw connection.Fault(code);
            _ = Api.BusyTimeout(handle, (int)busyTimeout.TotalMilliseconds);
            connection.Configure(SqliteConfig.NoCheckpointOnClose, on: true);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs statements that return nothing.</summary>
    public void Execute(string sql)
    {
        int code;
        fixed (byte* text = Utf8(sql)) code = Api.Execute(Handle, text, 0, 0, 0);
        if (code != SqliteCode.Ok) throw Fault(code);
    }

    /// <summary>
    /// A statement that lives as long as the connection, prepared once; not for two uses at the same time.
    /// </summary>
    public Statement Keep(string sql)
    {
        if (!_kept.TryGetValue(sql, out Statement? statement)) _kept.Add(sql, statement = Prepare(sql));
        return statement;
    }

    /// <summary>Lets go of all rows that kept statements still stand on.</summary>
    public void EndKept()
    {
        foreach (Statement statement in _kept.Values) statement.End();
    }

    /// <summary>The first column of the first row as a number; 0 where there is no row.</summary>
    public long Number(string sql)
    {
        using Statement statement = Prepare(sql);
        return statement.OneNumber() ?? 0;
    }

    /// <summary>The first column of the first row as text; empty where there is no row.</summary>
    public string Text(string sql)
    {
        using Statement statement = Prepare(sql);
        return statement.Step() ? statement.TextOrNull() ?? "" : "";
    }

    public Statement Prepare(string sql) =>
        TryPrepare(sql, out _) ?? throw new ArgumentException("no statement in: " + sql, nameof(sql));

    /// <summary>Prepares the first statement of a text.</summary>
    /// <param name="sql">One or more statements.</param>
    /// <param name="rest">What follows the first.</param>
    /// <returns>Null where there is none, only space and comments.</returns>
    public Statement? TryPrepare(string sql, out string rest)
    {
        nint handle;
        byte[] bytes = Utf8(sql);
        fixed (byte* text = bytes)
        {
            byte* tail;
            int code = Api.Prepare(Handle, text, bytes.Length, PersistentFlag, &handle, &tail);
            if (code != SqliteCode.Ok) throw Fault(code);
            int used = (int)(tail - text);
            rest = Encoding.UTF8.GetString(bytes, used, bytes.Length - 1 - used);
        }

        if (handle == 0) return null;
        Statement statement = new(this, handle);
        _statements.Add(statement);
        return statement;
    }

    public void Configure(SqliteConfig option, bool on)
    {
        int code = Api.Configure(Handle, option, on);
        if (code != SqliteCode.Ok) throw Fault(code);
    }

    public void Limit(SqliteLimit limit, int value) => _ = Api.Limit(Handle, (int)limit, value);

    public void SetBusyTimeout(TimeSpan timeout) => _ = Api.BusyTimeout(Handle, (int)timeout.TotalMilliseconds);

    /// <summary>Brings the write-ahead log into the database and empties it, as far as readers allow.</summary>
    /// <returns>True where all of it was brought in.</returns>
    public bool TryCheckpoint()
    {
        int inLog, done;
        return Api.Checkpoint(Handle, null, CheckpointTruncate, &inLog, &done) == SqliteCode.Ok;
    }

    /// <summary>
    /// Ends the statement that runs on this connection; safe from any thread while the connection is open.
    /// </summary>
    public void Interrupt() => Api.Interrupt(Handle);

    /// <summary>The error for a result code: what is wrong with the file and what to try, or a bug.</summary>
    public Exception Fault(int code) => StoreFault.Of(
        Handle == 0 ? code : Api.ExtendedError(Handle), Path,
        Handle == 0 ? "" : Marshal.PtrToStringUTF8((nint)Api.ErrorMessage(Handle)) ?? "");

    public void Dispose()
    {
        if (Handle == 0) return;
        while (_statements.Count > 0) _statements[^1].Dispose();
        _ = Api.Close(Handle);
        Handle = 0;
    }

    internal void Forget(Statement statement) => _statements.Remove(statement);

    /// <summary>With a final zero, as C wants it.</summary>
    private static byte[] Utf8(string text)
    {
        byte[] bytes = new byte[Encoding.UTF8.GetByteCount(text) + 1];
        Encoding.UTF8.GetBytes(text, bytes);
        return bytes;
    }
}
