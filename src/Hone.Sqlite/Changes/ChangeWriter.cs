using System.Text.Json;
using Hone.Basics;
using Hone.Changes;
using Hone.Sqlite.Native;
using Hone.Sqlite.Rows;

namespace Hone.Sqlite.Changes;

/// <summary>Writes changes down, within a transaction.</summary>
internal static class ChangeWriter
{
    /// <summary>A new change; one that is known stays as it is.</summary>
    public static int Intend(Connection connection, Change change)
    {
        Put(connection, change, $"""
            INSERT INTO change ({ChangeRow.Columns}) VALUES ({ChangeRow.Placeholders}) ON CONFLICT DO NOTHING
            """).Run();
        return connection.Changes;
    }

    /// <summary>A change that is still in the state that is expected.</summary>
    /// <returns>False where it is not.</returns>
    public static bool Set(Connection connection, Change next, ChangeState expected)
    {
        Put(connection, next, $"""
            UPDATE change SET ({ChangeRow.Columns}) = ({ChangeRow.Placeholders}) WHERE id = ?1 AND state = ?
            """).Put(ChangeRow.Word(expected)).Run();
        return connection.Changes > 0;
    }

    private static Statement Put(Connection connection, Change change, string sql)
    {
        Id128?[] contents =
        [
            Keep(connection, change.Before), Keep(connection, change.After), Keep(connection, change.UndoBefore),
            Keep(connection, change.UndoAfter),
        ];
        List<string> folders = [.. change.CreatedFolders];
        return connection.Keep(sql).Begin().Put(change.Id).Put(change.ProposalId).Put(change.Root)
            .Put(change.Edit.Path).Put(change.Edit.ToJson()).Put(ChangeRow.Word(change.State))
            .Put(contents[0]).Put(contents[1]).Put(change.Mode).Put(change.CreatesBlock).Put(change.CreatesFile)
            .Put(JsonSerializer.Serialize(folders, StoreJson.Readable.ListString))
            .Put(contents[2]).Put(contents[3]).Put(change.UndoRemovesBlock)
            .Put(change.IntendedAt).Put(change.AppliedAt).Put(change.UndoneAt).Put(change.Note);
    }

    /// <summary>Keeps a content, once.</summary>
    private static Id128? Keep(Connection connection, byte[]? content)
    {
        if (content is null) return null;
        Id128 id = Id128.OfContent(content);
        connection.Keep("INSERT INTO file_content (id, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING").Begin()
            .Put(id).PutCopy(content).Run();
        return id;
    }
}
