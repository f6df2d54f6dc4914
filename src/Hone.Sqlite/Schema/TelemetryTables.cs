namespace Hone.Sqlite.Schema;

/// <summary>Tables of what was read: sources, chunks, sessions, facts, events, observations, messages.</summary>
/// <remarks>
/// Times are milliseconds since 1970, identities are 16 bytes. In an event the long texts come last, so that a question
/// about the other fields does not read them.
/// </remarks>
internal static class TelemetryTables
{
    public const string Sql = """
        CREATE TABLE migration (
            version INTEGER PRIMARY KEY,
            applied_at INTEGER NOT NULL,
            library TEXT NOT NULL
        );
        CREATE TABLE counter (
            name TEXT PRIMARY KEY,
            value INTEGER NOT NULL
        ) WITHOUT ROWID;
        INSERT INTO counter (name, value) VALUES ('revision', 0);

        CREATE TABLE session (
            session_key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            agent TEXT NOT NULL,
            native_id TEXT NOT NULL,
            day TEXT NOT NULL,
            revision INTEGER NOT NULL
        );
        CREATE TABLE fact (
            session_key INTEGER NOT NULL,
            name TEXT NOT NULL,
            value TEXT NOT NULL,
            first_at INTEGER,
            last_at INTEGER,
            PRIMARY KEY (session_key, name, value)
        ) WITHOUT ROWID;
        CREATE TABLE event (
            event_key INTEGER PRIMARY KEY,
            id BLOB NOT NULL UNIQUE,
            session_key INTEGER NOT NULL,
            agent TEXT,
            action INTEGER NOT NULL,
            is_probable INTEGER NOT NULL,
            status INTEGER,
            started_at INTEGER,
            ended_at INTEGER,
            duration_ms INTEGER,
            ordinal INTEGER,
            exit_code INTEGER,
            output_bytes INTEGER,
            tokens_input INTEGER,
            tokens_cache_read INTEGER,
            tokens_cache_write INTEGER,
            tokens_cache_write_hour INTEGER,
            tokens_output INTEGER,
            tokens_reasoning INTEGER,
            cpu_usage_percent REAL,
            memory_usage_mb REAL,
            api_call_latency_ms REAL,
            inference_id BLOB,
            ranks BLOB NOT NULL,
            tool_name TEXT,
            model TEXT,
            task_id TEXT,
            error_code TEXT,
            working_directory TEXT,
            error_message TEXT,
            stack_trace TEXT,
            active_files TEXT,
            related_code_entities TEXT,
            parameters TEXT,
            stdout TEXT,
            stderr TEXT
        );
        CREATE INDEX event_session ON event (session_key);
        CREATE TABLE observation (
            id BLOB PRIMARY KEY,
            event_id BLOB NOT NULL,
            chunk_key INTEGER,
            line INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE message (
            message_key INTEGER PRIMARY KEY,
            id BLOB NOT NULL UNIQUE,
            session_key INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            at INTEGER,
            ordinal INTEGER,
            text TEXT NOT NULL
        );
        CREATE INDEX message_session ON message (session_key);
        CREATE TABLE chunk (
            chunk_key INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            path TEXT NOT NULL,
            agent TEXT NOT NULL,
            lines INTEGER NOT NULL,
            size_bytes INTEGER NOT NULL
        );
        CREATE TABLE source (
            path TEXT PRIMARY KEY,
            agent TEXT NOT NULL,
            size_bytes INTEGER NOT NULL,
            modified_ticks INTEGER NOT NULL,
            offset_bytes INTEGER NOT NULL,
            fingerprint TEXT NOT NULL,
            reader_state TEXT NOT NULL,
            lines_read INTEGER NOT NULL,
            lines_kept INTEGER NOT NULL,
            lines_copied INTEGER NOT NULL,
            lines_rejected INTEGER NOT NULL,
            lines_blank INTEGER NOT NULL,
            unknown TEXT NOT NULL,
            rejected TEXT NOT NULL,
            is_tail_unfinished INTEGER NOT NULL,
            redacted INTEGER NOT NULL,
            read_at INTEGER NOT NULL
        );
        """;
}
