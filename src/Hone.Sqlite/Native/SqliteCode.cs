namespace Hone.Sqlite.Native;

/// <summary>Numbers of SQLite's C interface that Hone uses; see <c>sqlite3.h</c>.</summary>
internal static class SqliteCode
{
    public const int Ok = 0;
    public const int Permission = 3;
    public const int Busy = 5;
    public const int Locked = 6;
    public const int OutOfMemory = 7;
    public const int ReadOnly = 8;
    public const int Interrupted = 9;
    public const int Io = 10;
    public const int Corrupt = 11;
    public const int Full = 13;
    public const int CannotOpen = 14;
    public const int Denied = 23;
    public const int NotADatabase = 26;
    public const int Row = 100;
    public const int Done = 101;

    /// <summary>The primary code of an extended one.</summary>
    public static int Primary(int code) => code & 0xFF;
}
