namespace Hone.Sqlite.Schema;

/// <summary>Views of what was read, for people: names instead of numbers, ISO 8601 instead of milliseconds.</summary>
internal static class TelemetryViews
{
    public const string Sql = """
        CREATE VIEW sessions AS
        SELECT s.id AS session_id, s.agent, s.native_id,
            strftime('%Y-%m-%dT%H:%M:%fZ', m.started_at / 1000.0, 'unixepoch') AS started_at,
            strftime('%Y-%m-%dT%H:%M:%fZ', m.ended_at / 1000.0, 'unixepoch') AS ended_at,
            m.title, m.project, m.branch, m.commit_id AS git_commit, m.version AS agent_version, m.model,
            m.parent_id AS parent_session_id, m.forked_from AS forked_from_session_id,
            coalesce(m.task_id, s.id) AS task_id, m.active_ms, m.prompts, m.interruptions, m.inferences,
            m.calls, m.calls_succeeded, m.calls_failed, m.calls_timed_out,
            m.calls_rejected, m.calls_cancelled, m.calls_interrupted, m.tokens_input,
            m.tokens_cache_read, m.tokens_cache_write, m.tokens_output, m.tokens_reasoning, m.cost_usd,
            m.unpriced_tokens, m.lost_ms, m.lost_tokens
        FROM session s LEFT JOIN summary m USING (session_key);

        CREATE VIEW events AS
        SELECT
            strftime('%Y-%m-%dT%H:%M:%fZ', coalesce(e.started_at, e.ended_at) / 1000.0, 'unixepoch') AS timestamp,
            coalesce(e.task_id, m.task_id, s.id) AS task_id,
            coalesce(e.agent, s.agent) AS agent_id,
            CASE e.action WHEN 0 THEN 'tool_call' WHEN 1 THEN 'plan_step_execution'
                WHEN 2 THEN 'llm_inference' END AS action_type,
            e.tool_name, e.parameters AS tool_parameters, e.stdout, e.stderr, e.exit_code,
            CASE e.status WHEN 0 THEN 'success' WHEN 1 THEN 'failure' WHEN 2 THEN 'timeout'
                WHEN 3 THEN 'interrupted' END AS status,
            e.error_message, e.stack_trace, e.error_code, e.cpu_usage_percent, e.memory_usage_mb,
            CASE WHEN coalesce(e.tokens_input, e.tokens_cache_read, e.tokens_cache_write) IS NOT NULL
                THEN coalesce(e.tokens_input, 0) + coalesce(e.tokens_cache_read, 0) + coalesce(e.tokens_cache_write, 0)
                END AS token_count_in,
            e.tokens_output AS token_count_out, e.api_call_latency_ms, e.working_directory, e.active_files,
            e.related_code_entities, lower(hex(e.id)) AS event_id, s.id AS session_id, e.model,
            strftime('%Y-%m-%dT%H:%M:%fZ', e.ended_at / 1000.0, 'unixepoch') AS ended_at,
            CASE WHEN e.duration_ms IS NOT NULL THEN e.duration_ms
                WHEN e.ended_at >= e.started_at THEN e.ended_at - e.started_at END AS duration_ms,
            CASE WHEN e.duration_ms IS NOT NULL THEN 'measured'
                WHEN e.ended_at >= e.started_at THEN 'elapsed' END AS duration_kind,
            e.tokens_input, e.tokens_cache_read, e.tokens_cache_write, e.tokens_cache_write_hour, e.tokens_output,
            e.tokens_reasoning,
            CASE WHEN e.inference_id IS NOT NULL THEN lower(hex(e.inference_id)) END AS inference_id,
            e.output_bytes, e.ordinal, e.is_probable
        FROM event e JOIN session s USING (session_key) LEFT JOIN summary m USING (session_key);

        CREATE VIEW messages AS
        SELECT strftime('%Y-%m-%dT%H:%M:%fZ', g.at / 1000.0, 'unixepoch') AS timestamp, s.id AS session_id,
            CASE g.kind WHEN 0 THEN 'prompt' WHEN 1 THEN 'command' WHEN 2 THEN 'interruption' WHEN 3 THEN 'answer'
                WHEN 4 THEN 'compaction' WHEN 5 THEN 'notice' END AS kind,
            g.text, g.ordinal, lower(hex(g.id)) AS message_id
        FROM message g JOIN session s USING (session_key);

        CREATE VIEW facts AS
        SELECT s.id AS session_id, f.name, f.value,
            strftime('%Y-%m-%dT%H:%M:%fZ', f.first_at / 1000.0, 'unixepoch') AS first_at,
            strftime('%Y-%m-%dT%H:%M:%fZ', f.last_at / 1000.0, 'unixepoch') AS last_at
        FROM fact f JOIN session s USING (session_key);

        CREATE VIEW sources AS
        SELECT path, agent, size_bytes, offset_bytes, lines_read, lines_kept, lines_copied, lines_rejected, lines_blank,
            is_tail_unfinished, redacted, unknown, rejected,
            strftime('%Y-%m-%dT%H:%M:%SZ', read_at / 1000, 'unixepoch') AS read_at
        FROM source;

        CREATE VIEW observations AS
        SELECT lower(hex(o.id)) AS observation_id, lower(hex(o.event_id)) AS event_id, c.name AS chunk,
            c.path AS archive_path, o.line
        FROM observation o LEFT JOIN chunk c USING (chunk_key);
        """;
}
