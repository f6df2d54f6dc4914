namespace Hone.Sqlite.Native;

/// <summary>Switches of one connection (<c>sqlite3_db_config</c>).</summary>
internal enum SqliteConfig
{
    /// <summary>No checkpoint when the last connection closes: Hone makes them under its own lock.</summary>
    NoCheckpointOnClose = 1006,

    /// <summary>The schema and the file's pages cannot be written by SQL.</summary>
    Defensive = 1010,

    /// <summary>A word in double quotes is a name, never a text.</summary>
    DoubleQuotedText = 1013,
}
