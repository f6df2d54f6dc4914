using Hone.Files;

namespace Hone.Sqlite;

/// <summary>How long the store waits, and how much it holds.</summary>
internal sealed record StoreLimits
{
    /// <summary>How long a write waits for another process of Hone's.</summary>
    public TimeSpan WriteLockTimeout { get; init; } = FileLock.AcquireTimeout;

    /// <summary>How long a closing store waits to tidy up; whoever holds the lock will tidy up itself.</summary>
    public TimeSpan CloseLockTimeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long SQLite waits for a program that does not know Hone's lock, such as a sqlite3 shell.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// From which size the write-ahead log is brought into the database: pages written often go over once.
    /// </summary>
    public long LogBytesMax { get; init; } = 128 << 20;

    /// <summary>Page cache of the writing connection: pages stay in memory until they are committed.</summary>
    public int WriterCacheBytes { get; init; } = 64 << 20;

    /// <summary>How long a question in SQL may take: a minute, for a person waits for the answer.</summary>
    public TimeSpan QueryTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Bytes of one value in an answer; nothing that Hone stores is as long.</summary>
    public int QueryValueBytesMax { get; init; } = 16 << 20;

    /// <summary>Bytes of a whole answer, beyond which it is cut as if it had too many rows.</summary>
    public long QueryBytesMax { get; init; } = 64 << 20;

    /// <summary>Connections that read at the same time: more threads than two cores keep busy.</summary>
    public int ReadersMax { get; init; } = 8;
}
