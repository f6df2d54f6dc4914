using Hone.Sqlite.Native;

namespace Hone.Sqlite.Reading;

/// <summary>Looks at the database as a file.</summary>
internal static class HealthReader
{
    /// <summary>Problems named: enough to see that the file is broken, for nobody repairs it page by page.</summary>
    private const int ProblemsMax = 10;

    private static readonly string[] s_counted = ["session", "event", "observation", "message", "chunk", "source"];

    public static StoreHealth Read(Connection connection, CancellationToken cancel)
    {
        List<(string Name, long Rows)> counts = [];
        foreach (string table in s_counted)
        {
            cancel.ThrowIfCancellationRequested();
            counts.Add((table + "s", connection.Number($"SELECT count(*) FROM {table}")));
        }

        return new StoreHealth
        {
            Path = connection.Path,
            FileBytes = SizeOf(connection.Path),
            LogBytes = SizeOf(connection.Path + "-wal"),
            SchemaVersion = (int)connection.Number("PRAGMA user_version"),
            LibraryVersion = SqliteLibrary.Current.Version,
            LibraryOrigin = SqliteLibrary.Current.Origin,
            Counts = counts,
            Problems = Problems(connection),
        };
    }

    private static List<string> Problems(Connection connection)
    {
        List<string> problems = [];
        using Statement row = connection.Prepare($"PRAGMA quick_check({ProblemsMax})");
        while (row.Step())
        {
            string said = row.Text();
            if (said != "ok") problems.Add(said);
        }

        return problems;
    }

    private static long SizeOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;
}
