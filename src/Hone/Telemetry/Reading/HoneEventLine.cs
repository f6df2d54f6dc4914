using System.Text.Json;
using Hone.Basics;

namespace Hone.Telemetry.Reading;

/// <summary>One line of Hone's own event format.</summary>
internal sealed class HoneEventLine
{
    public string? EventId, SessionId, ParentSessionId, TaskId, AgentId, AgentVersion, ActionName, ToolName, Parameters;
    public string? Stdout, Stderr, StatusName, ErrorMessage, StackTrace, ErrorCode;
    public string? Model, WorkingDirectory, Files, Entities;
    public DateTimeOffset? At, EndedAt;
    public int? ExitCode;
    public long? DurationMs, TokensIn, TokensOut, TokensCacheRead, TokensCacheWrite, TokensReasoning;
    public double? Cpu, Memory, Latency;

    /// <summary>The action; null where its name is none of the format's.</summary>
    public ActionType? Action => ActionName switch
    {
        "tool_call" => ActionType.ToolCall,
        "plan_step_execution" => ActionType.PlanStepExecution,
        "llm_inference" => ActionType.LlmInference,
        _ => null,
    };

    /// <summary>Reads the object that begins here.</summary>
    public static HoneEventLine Parse(
        ref Utf8JsonReader r, ReadOnlySpan<byte> json, TextPool pool, Action<string> unknown)
    {
        HoneEventLine line = new();
        while (JsonValue.NextProperty(ref r))
        {
            string name = pool.Get(r.ValueSpan);
            r.Read();
            if (!line.TakeIdentity(name, ref r, pool) && !line.TakeNested(name, ref r, json))
            {
                if (name is not ("hone" or "$schema")) unknown(name.Length > 60 ? name[..60] : name);
                r.Skip();
            }
        }

        return line;
    }

    /// <summary>The event it states.</summary>
    public Event ToEvent(Id128 id, string agent, string session)
    {
        EventStatus? status = StatusName switch
        {
            "success" => EventStatus.Success,
            "failure" => EventStatus.Failure,
            "timeout" => EventStatus.Timeout,
            "interrupted" => EventStatus.Interrupted,
            _ => null,
        };
        long cached = (TokensCacheRead ?? 0) + (TokensCacheWrite ?? 0);
        return new Event(id, agent, Action!.Value)
        {
            SessionId = session,
            TaskId = TaskId,
            ToolName = ToolName ?? (Action == ActionType.LlmInference ? null : ""),
            Parameters = Clip(Parameters, TextClip.KeptMax),
            Stdout = Clip(Stdout, TextClip.KeptMax),
            Stderr = Clip(Stderr, TextClip.KeptMax),
            OutputBytes = Stdout is null ? null : System.Text.Encoding.UTF8.GetByteCount(Stdout),
            ExitCode = ExitCode,
            Status = status,
            ErrorMessage = Clip(ErrorMessage, TextClip.ErrorMax),
            StackTrace = Clip(StackTrace, TextClip.KeptMax),
            ErrorCode = ErrorCode,
            StartedAt = At,
            EndedAt = EndedAt ?? (At is not null && DurationMs is { } ms ? At.Value.AddMilliseconds(ms) : null),
            DurationMs = DurationMs,
            Model = Model,
            TokensInput = TokensIn is { } read ? Math.Max(0, read - cached) : null,
            TokensCacheRead = TokensCacheRead,
            TokensCacheWrite = TokensCacheWrite,
            TokensOutput = TokensOut,
            TokensReasoning = TokensReasoning,
            CpuUsagePercent = Cpu,
            MemoryUsageMb = Memory,
            ApiCallLatencyMs = Latency,
            WorkingDirectory = WorkingDirectory,
            ActiveFiles = Files,
            RelatedCodeEntities = Entities,
            IsProbable = EventId is null,
        }.StatedBy(Precedence.Import, measured: EventField.DurationMs);
    }

    private bool TakeIdentity(string name, ref Utf8JsonReader r, TextPool pool)
    {
        switch (name)
        {
            case "timestamp": At = JsonValue.Time(ref r); return true;
            case "ended_at": EndedAt = JsonValue.Time(ref r); return true;
            case "event_id": EventId = JsonValue.Text(ref r); return true;
            case "session_id": SessionId = JsonValue.Pooled(ref r, pool); return true;
            case "parent_session_id": ParentSessionId = JsonValue.Pooled(ref r, pool); return true;
            case "task_id": TaskId = JsonValue.Pooled(ref r, pool); return true;
            case "agent_id": AgentId = JsonValue.Pooled(ref r, pool); return true;
            case "agent_version": AgentVersion = JsonValue.Pooled(ref r, pool); return true;
            case "action_type": ActionName = JsonValue.Pooled(ref r, pool); return true;
            case "tool_name": ToolName = JsonValue.Pooled(ref r, pool); return true;
            case "status": StatusName = JsonValue.Pooled(ref r, pool); return true;
            case "model": Model = JsonValue.Pooled(ref r, pool); return true;
            case "duration_ms": DurationMs = JsonValue.Count(ref r); return true;
            default: return false;
        }
    }

    private bool TakeNested(string name, ref Utf8JsonReader r, ReadOnlySpan<byte> json)
    {
        switch (name)
        {
            case "tool_parameters":
                Parameters = JsonValue.Raw(ref r, json);
                return true;
            case "tool_output":
                if (r.TokenType == JsonTokenType.StartObject) ParseOutput(ref r);
                else Stdout = JsonValue.Text(ref r);
                return true;
            case "error_details" when r.TokenType == JsonTokenType.StartObject:
                ParseError(ref r);
                return true;
            case "resource_metrics" when r.TokenType == JsonTokenType.StartObject:
                ParseMetrics(ref r);
                return true;
            case "context_snapshot" when r.TokenType == JsonTokenType.StartObject:
                ParseContext(ref r, json);
                return true;
            case "error_details" or "resource_metrics" or "context_snapshot":
                r.Skip();
                return true;
            default:
                return false;
        }
    }

    private void ParseOutput(ref Utf8JsonReader r)
    {
        while (JsonValue.NextProperty(ref r))
        {
            if (r.Is("stdout"u8)) Stdout = JsonValue.Text(ref r);
            else if (r.Is("stderr"u8)) Stderr = JsonValue.Text(ref r);
            else if (r.Is("exit_code"u8)) ExitCode = JsonValue.Int(ref r);
            else r.Skip();
        }
    }

    private void ParseError(ref Utf8JsonReader r)
    {
        while (JsonValue.NextProperty(ref r))
        {
            if (r.Is("message"u8)) ErrorMessage = JsonValue.Text(ref r);
            else if (r.Is("stack_trace"u8)) StackTrace = JsonValue.Text(ref r);
            else if (r.Is("code"u8)) ErrorCode = CodeText(ref r);
            else r.Skip();
        }
    }

    private void ParseMetrics(ref Utf8JsonReader r)
    {
        while (JsonValue.NextProperty(ref r))
        {
            if (r.Is("token_count_in"u8)) TokensIn = JsonValue.Count(ref r);
            else if (r.Is("token_count_out"u8)) TokensOut = JsonValue.Count(ref r);
            else if (r.Is("tokens_cache_read"u8)) TokensCacheRead = JsonValue.Count(ref r);
            else if (r.Is("tokens_cache_write"u8)) TokensCacheWrite = JsonValue.Count(ref r);
            else if (r.Is("tokens_reasoning"u8)) TokensReasoning = JsonValue.Count(ref r);
            else if (r.Is("cpu_usage_percent"u8)) Cpu = JsonValue.Real(ref r);
            else if (r.Is("memory_usage_mb"u8)) Memory = JsonValue.Real(ref r);
            else if (r.Is("api_call_latency_ms"u8)) Latency = JsonValue.Real(ref r);
            else r.Skip();
        }
    }

    private void ParseContext(ref Utf8JsonReader r, ReadOnlySpan<byte> json)
    {
        while (JsonValue.NextProperty(ref r))
        {
            if (r.Is("working_directory"u8)) WorkingDirectory = JsonValue.Text(ref r);
            else if (r.Is("active_files"u8)) Files = JsonValue.Raw(ref r, json);
            else if (r.Is("related_code_entities"u8)) Entities = JsonValue.Raw(ref r, json);
            else r.Skip();
        }
    }

    /// <summary>Codes are written as texts or as numbers.</summary>
    private static string? CodeText(ref Utf8JsonReader r) =>
        r.TokenType == JsonTokenType.Number && r.TryGetInt64(out long code) ? $"{code}" : JsonValue.Text(ref r);

    private static string? Clip(string? text, int max) => text is null ? null : TextClip.Middle(text, max);
}
