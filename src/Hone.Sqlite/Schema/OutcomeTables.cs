namespace Hone.Sqlite.Schema;

/// <summary>Tables of what sessions show of their success, of verdicts, and of what people say on purpose.</summary>
/// <remarks>
/// A task is due while its row stands in <c>outcome_due</c>; its ticket grows with every change of the evidence, so
/// that a verdict on older evidence does not settle it.
/// </remarks>
internal static class OutcomeTables
{
    public const string Sql = """
        CREATE TABLE evidence (
            session_key INTEGER PRIMARY KEY,
            directory TEXT,
            has_commits INTEGER NOT NULL,
            json TEXT NOT NULL
        );
        CREATE TABLE verification (
            session_key INTEGER NOT NULL,
            place INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            bearing INTEGER NOT NULL,
            source BLOB NOT NULL,
            at INTEGER,
            tool TEXT NOT NULL,
            result INTEGER,
            passed INTEGER,
            failed INTEGER,
            errors INTEGER,
            skipped INTEGER,
            diagnostics INTEGER NOT NULL,
            says TEXT NOT NULL,
            PRIMARY KEY (session_key, place)
        ) WITHOUT ROWID;
        CREATE TABLE outcome (
            task_id TEXT PRIMARY KEY,
            label INTEGER NOT NULL,
            probability REAL NOT NULL,
            reasons TEXT NOT NULL,
            previous_label INTEGER,
            revised_at INTEGER
        ) WITHOUT ROWID;
        CREATE TABLE outcome_due (
            task_id TEXT PRIMARY KEY,
            ticket INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE feedback (
            id BLOB PRIMARY KEY,
            about TEXT NOT NULL,
            at INTEGER NOT NULL,
            json TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX feedback_about ON feedback (about);
        CREATE TABLE commit_fate (
            task_id TEXT PRIMARY KEY,
            json TEXT NOT NULL,
            is_settled INTEGER NOT NULL,
            looked_at INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX summary_task ON summary (task_id);
        INSERT INTO counter (name, value) VALUES ('judge', 0), ('ticket', 0);

        CREATE VIEW outcomes AS
        SELECT o.task_id,
            CASE o.label WHEN 0 THEN 'unknown' WHEN 1 THEN 'success' WHEN 2 THEN 'failure' WHEN 3 THEN 'partial'
                END AS outcome,
            o.probability, o.reasons,
            CASE o.previous_label WHEN 0 THEN 'unknown' WHEN 1 THEN 'success' WHEN 2 THEN 'failure'
                WHEN 3 THEN 'partial' END AS previous_outcome,
            strftime('%Y-%m-%dT%H:%M:%SZ', o.revised_at / 1000, 'unixepoch') AS revised_at
        FROM outcome o;

        CREATE VIEW verifications AS
        SELECT s.id AS session_id, v.place,
            CASE v.kind WHEN 0 THEN 'tests' WHEN 1 THEN 'lint' WHEN 2 THEN 'types' WHEN 3 THEN 'build' WHEN 4 THEN 'ci'
                WHEN 5 THEN 'remark' WHEN 6 THEN 'feedback' WHEN 7 THEN 'rejection' WHEN 8 THEN 'interruption'
                WHEN 9 THEN 'breakdown' WHEN 10 THEN 'commit' WHEN 11 THEN 'push' WHEN 12 THEN 'pull_request'
                WHEN 13 THEN 'merge' WHEN 14 THEN 'discard' WHEN 15 THEN 'rework' WHEN 16 THEN 'evaluation'
                WHEN 17 THEN 'edit' WHEN 18 THEN 'next_request' WHEN 19 THEN 'open_items' END AS kind,
            CASE v.bearing WHEN 0 THEN 'none' WHEN 1 THEN 'good' WHEN 2 THEN 'bad' END AS bearing,
            CASE v.result WHEN 0 THEN 'passed' WHEN 1 THEN 'failed' WHEN 2 THEN 'nothing_ran'
                WHEN 3 THEN 'unclear' END AS result,
            v.tool, v.passed, v.failed, v.errors, v.skipped, v.diagnostics, v.says,
            strftime('%Y-%m-%dT%H:%M:%fZ', v.at / 1000.0, 'unixepoch') AS timestamp,
            lower(hex(v.source)) AS source_id
        FROM verification v JOIN session s USING (session_key);
        """;
}
