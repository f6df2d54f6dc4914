using System.Text.Json;
using Hone.Changes;
using Hone.Review;
using Hone.Sqlite.Native;
using Hone.Sqlite.Rows;

namespace Hone.Sqlite.Changes;

/// <summary>A change as a row: its columns, and the words for its states.</summary>
internal static class ChangeRow
{
    public const string Columns = """
        id, proposal_id, root, path, edit, state, before_id, after_id, mode, creates_block, creates_file,
        created_folders, undo_before_id, undo_after_id, undo_removes_block, intended_at, applied_at, undone_at, note
        """;

    public const string Placeholders = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    /// <summary>The columns with the bytes themselves instead of their hashes.</summary>
    public const string Select = """
        SELECT c.id, proposal_id, root, edit, state, b.bytes, a.bytes, mode, creates_block, creates_file,
            created_folders, ub.bytes, ua.bytes, undo_removes_block, intended_at, applied_at, undone_at, note
        FROM change c
            LEFT JOIN file_content b ON b.id = before_id LEFT JOIN file_content a ON a.id = after_id
            LEFT JOIN file_content ub ON ub.id = undo_before_id LEFT JOIN file_content ua ON ua.id = undo_after_id
        """;

    public static string Word(ChangeState state) => state switch
    {
        ChangeState.Intended => "intended",
        ChangeState.Applied => "applied",
        ChangeState.UndoIntended => "undo_intended",
        ChangeState.Undone => "undone",
        ChangeState.Abandoned => "abandoned",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "no such state"),
    };

    public static Change Read(Statement row) => new(row.Id(), row.Id(), row.Text(), ReadEdit(row), ReadState(row))
    {
        Before = ReadBytes(row),
        After = ReadBytes(row),
        Mode = row.IntOrNull(),
        CreatesBlock = row.Bool(),
        CreatesFile = row.Bool(),
        CreatedFolders = JsonSerializer.Deserialize(row.Text(), StoreJson.Readable.ListString) ?? [],
        UndoBefore = ReadBytes(row),
        UndoAfter = ReadBytes(row),
        UndoRemovesBlock = row.Bool(),
        IntendedAt = row.TimeOrNull() ?? DateTimeOffset.UnixEpoch,
        AppliedAt = row.TimeOrNull(),
        UndoneAt = row.TimeOrNull(),
        Note = row.TextOrNull(),
    };

    private static ProposedEdit ReadEdit(Statement row) => ProposedEdit.FromJson(row.Text());

    private static ChangeState ReadState(Statement row)
    {
        string word = row.Text();
        return Enum.GetValues<ChangeState>().First(state => Word(state) == word);
    }

    /// <summary>Null where the column is, and not for a content of no bytes.</summary>
    private static byte[]? ReadBytes(Statement row)
    {
        bool isNull = row.IsNull();
        byte[] bytes = row.Bytes().ToArray();
        return isNull ? null : bytes;
    }
}
