using Hone.Basics;
using Hone.Changes;
using Hone.Sqlite.Native;

namespace Hone.Sqlite.Changes;

/// <summary>Reads changes with the bytes of their files.</summary>
internal static class ChangeReader
{
    public static IReadOnlyList<Change> Changes(Connection connection, string? root, CancellationToken cancel)
    {
        List<Change> changes = [];
        Statement row = connection.Keep($"""
            {ChangeRow.Select} WHERE ?1 IS NULL OR root = ?1 ORDER BY intended_at, change_key
            """).Begin().Put(root);
        while (row.Step())
        {
            cancel.ThrowIfCancellationRequested();
            changes.Add(ChangeRow.Read(row));
        }

        return changes;
    }

    public static Change? Change(Connection connection, Id128 id)
    {
        Statement row = connection.Keep($"{ChangeRow.Select} WHERE c.id = ?").Begin().Put(id);
        return row.Step() ? ChangeRow.Read(row) : null;
    }
}
