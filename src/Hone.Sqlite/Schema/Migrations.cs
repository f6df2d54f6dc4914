using Hone.Basics;
using Hone.Sqlite.Native;

namespace Hone.Sqlite.Schema;

/// <summary>The schema from its beginning, step by step; a step that was released never changes.</summary>
internal static class Migrations
{
    /// <summary>
    /// "Hone" in ASCII: <c>PRAGMA application_id</c>, by which <c>file</c> and Hone know the database.
    /// </summary>
    public const int ApplicationId = 0x486F6E65;

    /// <summary>Twice the default: rows are long, and each page costs a checksum on its way to the disk.</summary>
    private const int PageSizeBytes = 8192;

    public static IReadOnlyList<Migration> All { get; } =
    [
        new(1, TelemetryTables.Sql + LearningTables.Sql + TelemetryViews.Sql + LearningViews.Sql),
        new(2, LossSubjects.Sql),
        new(3, ReviewTables.Sql),
        new(4, ChangeTables.Sql),
        new(5, OutcomeTables.Sql),
        new(6, MachineEvents.Sql),
    ];

    /// <summary>The schema version that this Hone writes.</summary>
    public static int Latest => All[^1].Version;

    /// <summary>The schema version of a database; 0 where it is empty.</summary>
    /// <exception cref="HoneException">It is another program's, or written by a newer Hone.</exception>
    public static int VersionOf(Connection connection)
    {
        long version = connection.Number("PRAGMA user_version");
        long application = connection.Number("PRAGMA application_id");
        bool isEmpty = version == 0 && connection.Number("SELECT count(*) FROM sqlite_master") == 0;
        if (!isEmpty && application != ApplicationId)
        {
            throw new HoneException($"{connection.Path} is a database of another program",
                "move it to another place, or set HONE_HOME to another folder");
        }

        if (version > Latest)
        {
            throw new HoneException(
                $"{connection.Path} was written by a newer Hone (schema {version}, this one knows {Latest})",
                "update Hone, or set HONE_HOME to another folder");
        }

        return (int)version;
    }

    /// <summary>What must stand before the first table is made.</summary>
    public static void PrepareEmpty(Connection connection)
    {
        connection.Execute($"PRAGMA page_size = {PageSizeBytes}");
        connection.Execute($"PRAGMA application_id = {ApplicationId}");
        connection.Execute("PRAGMA journal_mode = WAL");
    }

    /// <summary>Applies the steps that are missing; call it in a transaction under the store's lock.</summary>
    public static void Apply(Connection connection, DateTimeOffset now)
    {
        int version = VersionOf(connection);
        foreach (Migration step in All.Where(m => m.Version > version))
        {
            connection.Execute(step.Sql);
            connection.Keep("INSERT INTO migration (version, applied_at, library) VALUES (?, ?, ?)").Begin()
                .Put(step.Version).Put(now).Put(SqliteLibrary.Current.Version).Run();
            connection.Execute($"PRAGMA user_version = {step.Version}");
        }
    }
}
