namespace Hone.Sqlite.Schema;

/// <summary>
/// Tables of what Hone wrote into files of people. Contents are kept once each, by their hash: what one change leaves
/// is what the next one finds.
/// </summary>
internal static class ChangeTables
{
    public const string Sql = """
        CREATE TABLE file_content (
            id BLOB PRIMARY KEY,
            bytes BLOB NOT NULL
        );
        CREATE TABLE change (
            change_key INTEGER PRIMARY KEY,
            id BLOB NOT NULL UNIQUE,
            proposal_id BLOB NOT NULL,
            root TEXT NOT NULL,
            path TEXT NOT NULL,
            edit TEXT NOT NULL,
            state TEXT NOT NULL,
            before_id BLOB,
            after_id BLOB,
            mode INTEGER,
            creates_block INTEGER NOT NULL,
            creates_file INTEGER NOT NULL,
            created_folders TEXT NOT NULL,
            undo_before_id BLOB,
            undo_after_id BLOB,
            undo_removes_block INTEGER NOT NULL,
            intended_at INTEGER NOT NULL,
            applied_at INTEGER,
            undone_at INTEGER,
            note TEXT
        );
        CREATE INDEX change_root ON change (root);
        """;
}
