namespace Hone.Sqlite.Schema;

/// <summary>
/// Tables of what was learned of each session; replaced as a whole whenever the session is learned again.
/// </summary>
internal static class LearningTables
{
    public const string Sql = """
        CREATE TABLE learned (
            session_key INTEGER NOT NULL,
            station TEXT NOT NULL,
            version INTEGER NOT NULL,
            revision INTEGER NOT NULL,
            PRIMARY KEY (session_key, station)
        ) WITHOUT ROWID;
        CREATE TABLE summary (
            session_key INTEGER PRIMARY KEY,
            parent_id TEXT,
            forked_from TEXT,
            task_id TEXT,
            project TEXT,
            branch TEXT,
            commit_id TEXT,
            version TEXT,
            title TEXT,
            model TEXT,
            started_at INTEGER,
            ended_at INTEGER,
            active_ms INTEGER NOT NULL,
            prompts INTEGER NOT NULL,
            interruptions INTEGER NOT NULL,
            inferences INTEGER NOT NULL,
            calls INTEGER NOT NULL,
            calls_succeeded INTEGER NOT NULL,
            calls_failed INTEGER NOT NULL,
            calls_timed_out INTEGER NOT NULL,
            calls_rejected INTEGER NOT NULL,
            calls_cancelled INTEGER NOT NULL,
            calls_interrupted INTEGER NOT NULL,
            tokens_input INTEGER NOT NULL,
            tokens_cache_read INTEGER NOT NULL,
            tokens_cache_write INTEGER NOT NULL,
            tokens_output INTEGER NOT NULL,
            tokens_reasoning INTEGER NOT NULL,
            cost_usd REAL NOT NULL,
            unpriced_tokens INTEGER NOT NULL,
            lost_ms INTEGER NOT NULL,
            lost_tokens INTEGER NOT NULL
        );
        CREATE TABLE tool_use (
            session_key INTEGER NOT NULL,
            tool TEXT NOT NULL,
            calls INTEGER NOT NULL,
            calls_succeeded INTEGER NOT NULL,
            calls_failed INTEGER NOT NULL,
            calls_timed_out INTEGER NOT NULL,
            calls_rejected INTEGER NOT NULL,
            calls_cancelled INTEGER NOT NULL,
            calls_interrupted INTEGER NOT NULL,
            ms INTEGER NOT NULL,
            tokens INTEGER NOT NULL,
            PRIMARY KEY (session_key, tool)
        ) WITHOUT ROWID;
        CREATE TABLE model_use (
            session_key INTEGER NOT NULL,
            model TEXT NOT NULL,
            inferences INTEGER NOT NULL,
            tokens_input INTEGER NOT NULL,
            tokens_cache_read INTEGER NOT NULL,
            tokens_cache_write INTEGER NOT NULL,
            tokens_output INTEGER NOT NULL,
            tokens_reasoning INTEGER NOT NULL,
            cost_usd REAL,
            PRIMARY KEY (session_key, model)
        ) WITHOUT ROWID;
        CREATE TABLE failure (
            session_key INTEGER NOT NULL,
            tool TEXT NOT NULL,
            kind TEXT NOT NULL,
            count INTEGER NOT NULL,
            ms INTEGER NOT NULL,
            tokens INTEGER NOT NULL,
            example_event BLOB NOT NULL,
            example TEXT NOT NULL,
            PRIMARY KEY (session_key, tool, kind)
        ) WITHOUT ROWID;
        CREATE TABLE loss (
            session_key INTEGER NOT NULL,
            place INTEGER NOT NULL,
            habit TEXT NOT NULL,
            event_id BLOB NOT NULL,
            at INTEGER,
            tool TEXT NOT NULL,
            ms INTEGER NOT NULL,
            tokens INTEGER NOT NULL,
            cost_usd REAL NOT NULL,
            example TEXT NOT NULL,
            PRIMARY KEY (session_key, place)
        ) WITHOUT ROWID;
        CREATE TABLE reflection (
            session_key INTEGER PRIMARY KEY,
            json TEXT NOT NULL
        );
        """;
}
