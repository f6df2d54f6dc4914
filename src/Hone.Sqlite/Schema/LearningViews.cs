namespace Hone.Sqlite.Schema;

/// <summary>Views of what was learned, for people.</summary>
internal static class LearningViews
{
    public const string Sql = """
        CREATE VIEW tools AS
        SELECT s.id AS session_id, t.tool AS tool_name, t.calls, t.calls_succeeded, t.calls_failed, t.calls_timed_out,
            t.calls_rejected, t.calls_cancelled, t.calls_interrupted, t.ms, t.tokens
        FROM tool_use t JOIN session s USING (session_key);

        CREATE VIEW models AS
        SELECT s.id AS session_id, u.model, u.inferences, u.tokens_input, u.tokens_cache_read, u.tokens_cache_write,
            u.tokens_output, u.tokens_reasoning, u.cost_usd
        FROM model_use u JOIN session s USING (session_key);

        CREATE VIEW failures AS
        SELECT s.id AS session_id, f.tool AS tool_name, f.kind, f.count, f.ms, f.tokens,
            lower(hex(f.example_event)) AS example_event_id, f.example
        FROM failure f JOIN session s USING (session_key);

        CREATE VIEW losses AS
        SELECT s.id AS session_id, l.habit, lower(hex(l.event_id)) AS event_id,
            strftime('%Y-%m-%dT%H:%M:%fZ', l.at / 1000.0, 'unixepoch') AS timestamp, l.tool AS tool_name, l.ms,
            l.tokens, l.cost_usd, l.example
        FROM loss l JOIN session s USING (session_key);

        CREATE VIEW reflections AS
        SELECT s.id AS session_id, r.json AS reflection
        FROM reflection r JOIN session s USING (session_key);
        """;
}
