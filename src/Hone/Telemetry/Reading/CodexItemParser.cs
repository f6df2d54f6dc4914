using System.Text.Json;

namespace Hone.Telemetry.Reading;

/// <summary>Parses a Codex roll-out line in one pass: new envelopes, and the bare items of old roll-outs.</summary>
internal sealed class CodexItemParser
{
    private readonly TextPool _pool = new();

    /// <summary>Parses one line.</summary>
    /// <exception cref="JsonException">The line is no JSON object.</exception>
    public CodexItem Parse(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader r = new(json, JsonValue.Options);
        if (!r.Read() || r.TokenType != JsonTokenType.StartObject) throw new JsonException("not a JSON object");
        CodexItem item = new();
        while (JsonValue.NextProperty(ref r))
        {
            if (Is(ref r, "timestamp"u8)) item.At = JsonValue.Time(ref r);
            else if (Is(ref r, "record_type"u8)) item.RecordType = JsonValue.Pooled(ref r, _pool);
            else if (Is(ref r, "payload"u8))
            {
                if (!IsObject(ref r)) continue;
                (item.HasPayload, item.EnvelopeType, item.Type) = (true, item.Type, null);
                ParseFields(ref r, json, item);
            }
            else if (Is(ref r, "type"u8))
            {
                string? type = JsonValue.Pooled(ref r, _pool);
                if (item.HasPayload) item.EnvelopeType = type;
                else item.Type = type;
            }
            else if (!TakeField(ref r, json, item)) SkipValue(ref r);
        }

        if (r.Read()) throw new JsonException("more than one JSON value");
        return item;
    }

    private void ParseFields(ref Utf8JsonReader r, ReadOnlySpan<byte> json, CodexItem item)
    {
        while (JsonValue.NextProperty(ref r))
        {
            if (Is(ref r, "type"u8)) item.Type = JsonValue.Pooled(ref r, _pool);
            else if (Is(ref r, "timestamp"u8)) item.StartedAt = JsonValue.Time(ref r);
            else if (!TakeField(ref r, json, item)) SkipValue(ref r);
        }
    }

    private bool TakeField(ref Utf8JsonReader r, ReadOnlySpan<byte> json, CodexItem item) =>
        TakeIdentity(ref r, item) || TakeSession(ref r, item) || TakeContent(ref r, json, item);

    private bool TakeIdentity(ref Utf8JsonReader r, CodexItem item)
    {
        if (Is(ref r, "call_id"u8)) item.CallId = JsonValue.Text(ref r);
        else if (Is(ref r, "id"u8)) item.Id = JsonValue.Text(ref r);
        else if (Is(ref r, "turn_id"u8)) item.TurnId = JsonValue.Pooled(ref r, _pool);
        else if (Is(ref r, "name"u8)) item.Name = JsonValue.Pooled(ref r, _pool);
        else if (Is(ref r, "namespace"u8)) item.Namespace = JsonValue.Pooled(ref r, _pool);
        else if (Is(ref r, "role"u8)) item.Role = JsonValue.Pooled(ref r, _pool);
        else if (Is(ref r, "model"u8)) item.Model = JsonValue.Pooled(ref r, _pool);
        else if (Is(ref r, "cwd"u8)) item.Cwd = JsonValue.Pooled(ref r, _pool);
        else if (Is(ref r, "status"u8)) item.Status = JsonValue.Pooled(ref r, _pool);
        else if (Is(ref r, "reason"u8)) item.Reason = JsonValue.Text(ref r);
        else return false;
        return true;
    }

    private bool TakeSession(ref Utf8JsonReader r, CodexItem item)
    {
        if (Is(ref r, "forked_from_id"u8)) item.ForkedFromId = JsonValue.Text(ref r);
        else if (Is(ref r, "parent_thread_id"u8)) item.ParentThreadId = JsonValue.Text(ref r);
        else if (Is(ref r, "cli_version"u8)) item.Version = JsonValue.Text(ref r);
        else if (Is(ref r, "originator"u8)) item.Originator = JsonValue.Text(ref r);
        else if (Is(ref r, "agent_role"u8)) item.AgentRole = JsonValue.Text(ref r);
        else if (Is(ref r, "agent_nickname"u8)) item.AgentNickname = JsonValue.Text(ref r);
        else if (Is(ref r, "instructions"u8)) item.Instructions = JsonValue.Text(ref r);
        else if (Is(ref r, "git"u8)) ParseGit(ref r, item);
        else if (Is(ref r, "source"u8)) ParseSource(ref r, item);
        else if (Is(ref r, "info"u8)) ParseTokenInfo(ref r, item);
        else return false;
        return true;
    }

    private static bool TakeContent(ref Utf8JsonReader r, ReadOnlySpan<byte> json, CodexItem item)
    {
        if (Is(ref r, "arguments"u8)) item.Arguments = TextOrRaw(ref r, json);
        else if (Is(ref r, "input"u8) || Is(ref r, "action"u8)) item.Input = TextOrRaw(ref r, json);
        else if (Is(ref r, "output"u8)) item.Output = ClaudeCodeLineParser.ResultContent(ref r);
        else if (Is(ref r, "content"u8) || Is(ref r, "message"u8)) item.Text = ClaudeCodeLineParser.ResultContent(ref r);
        else if (Is(ref r, "stderr"u8)) item.Stderr = JsonValue.Text(ref r);
        else if (Is(ref r, "exit_code"u8)) item.ExitCode = JsonValue.Int(ref r);
        else if (Is(ref r, "success"u8)) item.Success = JsonValue.Flag(ref r);
        else if (Is(ref r, "duration"u8)) item.DurationMs = ParseDuration(ref r);
        else return false;
        return true;
    }

    private static void ParseGit(ref Utf8JsonReader r, CodexItem item)
    {
        if (!IsObject(ref r)) return;
        while (JsonValue.NextProperty(ref r))
        {
            if (Is(ref r, "commit_hash"u8)) item.Commit = JsonValue.Text(ref r);
            else if (Is(ref r, "branch"u8)) item.Branch = JsonValue.Text(ref r);
            else SkipValue(ref r);
        }
    }

    /// <summary>A name such as <c>cli</c>, or <c>{"subagent": "review" | {"thread_spawn": {parent_thread_id, …}}}</c>.</summary>
    private void ParseSource(ref Utf8JsonReader r, CodexItem item)
    {
        if (r.TokenType == JsonTokenType.String) item.SourceName = JsonValue.Pooled(ref r, _pool);
        else if (r.TokenType == JsonTokenType.StartObject)
        {
            int depth = r.CurrentDepth;
            while (r.Read() && !(r.TokenType == JsonTokenType.EndObject && r.CurrentDepth == depth))
            {
                if (r.TokenType != JsonTokenType.PropertyName) continue;
                if (r.ValueTextEquals("subagent"u8)) item.SourceName = "subagent";
                else if (Is(ref r, "parent_thread_id"u8)) item.SourceParent = JsonValue.Text(ref r);
            }
        }
        else r.Skip();
    }

    private static void ParseTokenInfo(ref Utf8JsonReader r, CodexItem item)
    {
        if (!IsObject(ref r)) return;
        while (JsonValue.NextProperty(ref r))
        {
            if (Is(ref r, "total_token_usage"u8)) ParseUsage(ref r, item, isTotal: true);
            else if (Is(ref r, "last_token_usage"u8)) ParseUsage(ref r, item, isTotal: false);
            else SkipValue(ref r);
        }
    }

    private static void ParseUsage(ref Utf8JsonReader r, CodexItem item, bool isTotal)
    {
        if (!IsObject(ref r)) return;
        item.HasUsage = true;
        while (JsonValue.NextProperty(ref r))
        {
            if (Is(ref r, "total_tokens"u8)) Set(ref r, ref item.TotalTokens, isTotal);
            else if (Is(ref r, "input_tokens"u8)) Set(ref r, ref isTotal ? ref item.TotalInput : ref item.LastInput, true);
            else if (Is(ref r, "cached_input_tokens"u8)) Set(ref r, ref isTotal ? ref item.TotalCached : ref item.LastCached, true);
            else if (Is(ref r, "cache_write_input_tokens"u8)) Set(ref r, ref item.LastCacheWrite, !isTotal);
            else if (Is(ref r, "output_tokens"u8)) Set(ref r, ref isTotal ? ref item.TotalOutput : ref item.LastOutput, true);
            else if (Is(ref r, "reasoning_output_tokens"u8)) Set(ref r, ref isTotal ? ref item.TotalReasoning : ref item.LastReasoning, true);
            else SkipValue(ref r);
        }
    }

    private static void Set(ref Utf8JsonReader r, ref long? field, bool isWanted)
    {
        long? value = JsonValue.Count(ref r);
        if (isWanted) field = value;
    }

    /// <summary><c>{secs, nanos}</c>, or a text such as <c>1.2s</c>, in milliseconds.</summary>
    private static long? ParseDuration(ref Utf8JsonReader r)
    {
        if (!IsObject(ref r)) return null;
        long seconds = 0, nanos = 0;
        while (JsonValue.NextProperty(ref r))
        {
            if (Is(ref r, "secs"u8)) seconds = JsonValue.Count(ref r) ?? 0;
            else if (Is(ref r, "nanos"u8)) nanos = JsonValue.Count(ref r) ?? 0;
            else SkipValue(ref r);
        }

        return Math.Min((seconds * 1000) + (nanos / 1_000_000), JsonValue.CountMax);
    }

    private static string? TextOrRaw(ref Utf8JsonReader r, ReadOnlySpan<byte> json) =>
        r.TokenType == JsonTokenType.String ? JsonValue.Text(ref r) : JsonValue.Raw(ref r, json);

    private static bool Is(ref Utf8JsonReader r, ReadOnlySpan<byte> name) =>
        r.TokenType == JsonTokenType.PropertyName && r.ValueTextEquals(name) && r.Read();

    private static bool IsObject(ref Utf8JsonReader r)
    {
        if (r.TokenType == JsonTokenType.StartObject) return true;
        r.Skip();
        return false;
    }

    private static void SkipValue(ref Utf8JsonReader r)
    {
        r.Read();
        r.Skip();
    }
}
