namespace Hone.Sqlite.Native;

/// <summary>Limits of one connection (<c>sqlite3_limit</c>).</summary>
internal enum SqliteLimit
{
    /// <summary>Bytes of one value or row.</summary>
    ValueBytes = 0,

    /// <summary>Bytes of one statement.</summary>
    StatementBytes = 1,

    /// <summary>Attached databases.</summary>
    Attached = 7,
}
