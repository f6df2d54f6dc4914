using Hone.Basics;
using Hone.Sqlite.Native;
using Hone.Telemetry;

namespace Hone.Sqlite.Rows;

/// <summary>An event as a row of the table <c>event</c>.</summary>
internal static class EventRow
{
    /// <summary>What follows the identity and the session, in the order in which it is put and read.</summary>
    private const string Columns = """
        action, is_probable, status, started_at, ended_at, duration_ms, ordinal, exit_code,
        output_bytes, tokens_input, tokens_cache_read, tokens_cache_write, tokens_cache_write_hour, tokens_output,
        tokens_reasoning, cpu_usage_percent, memory_usage_mb, api_call_latency_ms, inference_id, ranks, tool_name,
        model, task_id, error_code, working_directory, error_message, stack_trace, active_files, related_code_entities,
        parameters, stdout, stderr
        """;

    private const string Marks =
        "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    public const string Insert =
        $"INSERT INTO event (id, session_key, agent, {Columns}) VALUES (?, ?, ?, {Marks}) ON CONFLICT (id) DO NOTHING";

    /// <summary>The last parameter is the identity.</summary>
    public const string Update = $"UPDATE event SET (session_key, agent, {Columns}) = (?, ?, {Marks}) WHERE id = ?";

    /// <summary>The fields in a fixed order, identities instead of keys.</summary>
    public const string Select =
        $"SELECT e.id, coalesce(e.agent, s.agent), s.id, {Columns} FROM event e JOIN session s USING (session_key)";

    /// <summary>
    /// The same fields, outputs and errors only of the tools in the second parameter: what is not read is not looked
    /// up.
    /// </summary>
    public static readonly string SelectNeeded = Select.Replace(
        "parameters, stdout, stderr",
        "parameters, CASE WHEN instr(?2, '|' || tool_name || '|') THEN stdout END, "
        + "CASE WHEN instr(?2, '|' || tool_name || '|') THEN stderr END",
        StringComparison.Ordinal);

    /// <summary>Puts everything after the identity.</summary>
    /// <param name="row">The statement.</param>
    /// <param name="e">The event.</param>
    /// <param name="sessionKey">The row of its session.</param>
    /// <param name="sessionAgent">The agent of its session: an event of the same agent does not repeat it.</param>
    public static Statement Put(Statement row, Event e, long sessionKey, string sessionAgent)
    {
        row.Put(sessionKey).Put(e.Agent == sessionAgent ? null : e.Agent);
        row.Put((long)e.Action).Put(e.IsProbable).Put((long?)e.Status).Put(e.StartedAt).Put(e.EndedAt);
        row.Put(e.DurationMs).Put(e.Ordinal).Put((long?)e.ExitCode).Put(e.OutputBytes);
        row.Put(e.TokensInput).Put(e.TokensCacheRead).Put(e.TokensCacheWrite);
        row.Put(e.TokensCacheWriteHour).Put(e.TokensOutput).Put(e.TokensReasoning);
        row.Put(e.CpuUsagePercent).Put(e.MemoryUsageMb).Put(e.ApiCallLatencyMs).Put(e.InferenceId);
        row.Put((ReadOnlySpan<byte>)e.Ranks).Put(e.ToolName).Put(e.Model).Put(e.TaskId).Put(e.ErrorCode);
        row.Put(e.WorkingDirectory).Put(e.ErrorMessage).Put(e.StackTrace).Put(e.ActiveFiles).Put(e.RelatedCodeEntities);
        return row.Put(e.Parameters).Put(e.Stdout).Put(e.Stderr);
    }

    /// <summary>Reads a row of <see cref="Select"/>.</summary>
    public static Event Read(Statement row)
    {
        Id128 id = row.Id();
        string agent = row.Text(), session = row.Text();
        Event e = new(id, agent, (ActionType)row.Int()) { SessionId = session, IsProbable = row.Bool() };
        e.Status = (EventStatus?)row.IntOrNull();
        e.StartedAt = row.TimeOrNull();
        e.EndedAt = row.TimeOrNull();
        e.DurationMs = row.LongOrNull();
        e.Ordinal = row.LongOrNull();
        e.ExitCode = row.IntOrNull();
        e.OutputBytes = row.LongOrNull();
        e.TokensInput = row.LongOrNull();
        e.TokensCacheRead = row.LongOrNull();
        e.TokensCacheWrite = row.LongOrNull();
        e.TokensCacheWriteHour = row.LongOrNull();
        e.TokensOutput = row.LongOrNull();
        e.TokensReasoning = row.LongOrNull();
        e.CpuUsagePercent = row.DoubleOrNull();
        e.MemoryUsageMb = row.DoubleOrNull();
        e.ApiCallLatencyMs = row.DoubleOrNull();
        e.InferenceId = row.IdOrNull();
        row.Bytes().CopyTo(e.Ranks);
        ReadTexts(row, e);
        return e;
    }

    private static void ReadTexts(Statement row, Event e)
    {
        e.ToolName = row.TextOrNull();
        e.Model = row.TextOrNull();
        e.TaskId = row.TextOrNull();
        e.ErrorCode = row.TextOrNull();
        e.WorkingDirectory = row.TextOrNull();
        e.ErrorMessage = row.TextOrNull();
        e.StackTrace = row.TextOrNull();
        e.ActiveFiles = row.TextOrNull();
        e.RelatedCodeEntities = row.TextOrNull();
        e.Parameters = row.TextOrNull();
        e.Stdout = row.TextOrNull();
        e.Stderr = row.TextOrNull();
    }
}
