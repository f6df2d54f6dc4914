using Hone.Basics;
using Hone.Sqlite.Native;

namespace Hone.Sqlite;

/// <summary>Says what a refusal by SQLite means, and what to try.</summary>
internal static class StoreFault
{
    /// <summary>
    /// A <see cref="HoneException"/> where the world is at fault, <see cref="OperationCanceledException"/> where the
    /// work was interrupted, else a bug.
    /// </summary>
    /// <param name="code">The extended result code.</param>
    /// <param name="path">The database file.</param>
    /// <param name="said">SQLite's own words.</param>
    public static Exception Of(int code, string path, string said) => SqliteCode.Primary(code) switch
    {
        SqliteCode.Corrupt or SqliteCode.NotADatabase => Damaged(path, said),
        SqliteCode.Busy or SqliteCode.Locked => new HoneException(
            $"{path} is kept locked by another program ({said})",
            "end the program that has it open, such as a sqlite3 shell, then run the command again"),
        SqliteCode.Full => new HoneException(
            $"there is no room for {path} ({said})",
            "make room on the disk, then run the command again; nothing is half-written"),
        SqliteCode.Io => new HoneException(
            $"the disk did not read or write {path} ({said}, code {code})",
            "check that the disk is there, healthy and not full, then run the command again; nothing is half-written"),
        SqliteCode.CannotOpen or SqliteCode.Permission or SqliteCode.ReadOnly => new HoneException(
            $"{path} cannot be opened for writing ({said})",
            "check who owns the file and its folder, or set HONE_HOME to a folder you may write to"),
        SqliteCode.OutOfMemory => new HoneException(
            $"SQLite ran out of memory on {path}", "close other programs, then try again"),
        SqliteCode.Interrupted => new OperationCanceledException(),
        _ => new StatementException(said, path, code),
    };

    /// <summary>The file is there, and is not what it should be.</summary>
    public static HoneException Damaged(string path, string said) => new(
        $"{path} is damaged or no database of Hone's ({said})",
        $"move {path} (and {Path.GetFileName(path)}-wal beside it) to another place and run `hone learn`, "
        + "which reads everything again; Hone deletes nothing");
}
