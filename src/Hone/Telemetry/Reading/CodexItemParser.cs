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
        Utf8JsonReader r = JsonValue.Open(json);
        CodexItem item = new();
        while (JsonValue.NextProperty(ref r))
        {
            if (r.Is("timestamp"u8)) item.At = JsonValue.Time(ref r);
            else if (r.Is("record_type"u8)) item.RecordType = JsonValue.Pooled(ref r, _pool);
            else if (r.Is("payload"u8))
            {
                if (!r.IsObject()) continue;
                (item.HasPayload, item.EnvelopeType, item.Type) = (true, item.Type, null);
                ParseFields(ref r, json, item);
            }
            else if (r.Is("type"u8))
            {
                string? type = JsonValue.Pooled(ref r, _pool);
                if (item.HasPayload) item.EnvelopeType = type;
                else item.Type = type;
            }
            else if (!TakeField(ref r, json, item)) r.Skip();
        }

        JsonValue.Close(ref r);
        return item;
    }

    private void ParseFields(ref Utf8JsonReader r, ReadOnlySpan<byte> json, CodexItem item)
    {
        while (JsonValue.NextProperty(ref r))
        {
            if (r.Is("type"u8)) item.Type = JsonValue.Pooled(ref r, _pool);
            else if (r.Is("timestamp"u8)) item.StartedAt = JsonValue.Time(ref r);
            else if (!TakeField(ref r, json, item)) r.Skip();
        }
    }

    private bool TakeField(ref Utf8JsonReader r, ReadOnlySpan<byte> json, CodexItem item) =>
        TakeIdentity(ref r, item) || TakeSession(ref r, item) || TakeContent(ref r, json, item);

    private bool TakeIdentity(ref Utf8JsonReader r, CodexItem item)
    {
        if (r.Is("call_id"u8)) item.CallId = JsonValue.Text(ref r);
        else if (r.Is("id"u8)) item.Id = JsonValue.Text(ref r);
        else if (r.Is("turn_id"u8)) item.TurnId = JsonValue.Pooled(ref r, _pool);
        else if (r.Is("name"u8)) item.Name = JsonValue.Pooled(ref r, _pool);
        else if (r.Is("role"u8)) item.Role = JsonValue.Pooled(ref r, _pool);
        else if (r.Is("model"u8)) item.Model = JsonValue.Pooled(ref r, _pool);
        else if (r.Is("cwd"u8)) item.Cwd = JsonValue.Pooled(ref r, _pool);
        else if (r.Is("status"u8)) item.Status = JsonValue.Pooled(ref r, _pool);
        else if (r.Is("reason"u8)) item.Reason = JsonValue.Text(ref r);
        else return false;
        return true;
    }

    private bool TakeSession(ref Utf8JsonReader r, CodexItem item)
    {
        if (r.Is("forked_from_id"u8)) item.ForkedFromId = JsonValue.Text(ref r);
        else if (r.Is("parent_thread_id"u8)) item.ParentThreadId = JsonValue.Text(ref r);
        else if (r.Is("cli_version"u8)) item.Version = JsonValue.Text(ref r);
        else if (r.Is("originator"u8)) item.Originator = JsonValue.Text(ref r);
        else if (r.Is("agent_role"u8)) item.AgentRole = JsonValue.Text(ref r);
        else if (r.Is("agent_nickname"u8)) item.AgentNickname = JsonValue.Text(ref r);
        else if (r.Is("git"u8)) ParseGit(ref r, item);
        else if (r.Is("source"u8)) ParseSource(ref r, item);
        else if (r.Is("info"u8)) ParseTokenInfo(ref r, item);
        else return false;
        return true;
    }

    private static bool TakeContent(ref Utf8JsonReader r, ReadOnlySpan<byte> json, CodexItem item)
    {
        if (r.Is("arguments"u8)) item.Arguments = TextOrRaw(ref r, json);
        else if (r.Is("input"u8) || r.Is("action"u8)) item.Input = TextOrRaw(ref r, json);
        else if (r.Is("output"u8)) item.Output = JsonValue.JoinedText(ref r);
        else if (r.Is("content"u8) || r.Is("message"u8)) item.Text = JsonValue.JoinedText(ref r);
        else if (r.Is("stderr"u8)) item.Stderr = JsonValue.Text(ref r);
        else if (r.Is("exit_code"u8)) item.ExitCode = JsonValue.Int(ref r);
        else if (r.Is("success"u8)) item.Success = JsonValue.Flag(ref r);
        else if (r.Is("duration"u8)) item.DurationMs = ParseDuration(ref r);
        else return false;
        return true;
    }

    private static void ParseGit(ref Utf8JsonReader r, CodexItem item)
    {
        if (!r.IsObject()) return;
        while (JsonValue.NextProperty(ref r))
        {
            if (r.Is("commit_hash"u8)) item.Commit = JsonValue.Text(ref r);
            else if (r.Is("branch"u8)) item.Branch = JsonValue.Text(ref r);
            else r.Skip();
        }
    }

    /// <summary><c>"cli"</c>, or <c>{"subagent": "review" | {"thread_spawn": {parent_thread_id, …}}}</c>.</summary>
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
                else if (r.Is("parent_thread_id"u8)) item.SourceParent = JsonValue.Text(ref r);
            }
        }
        else r.Skip();
    }

    private static void ParseTokenInfo(ref Utf8JsonReader r, CodexItem item)
    {
        if (!r.IsObject()) return;
        while (JsonValue.NextProperty(ref r))
        {
            if (r.Is("total_token_usage"u8)) ParseTotalUsage(ref r, item);
            else if (r.Is("last_token_usage"u8)) ParseLastUsage(ref r, item);
            else r.Skip();
        }
    }

    private static void ParseTotalUsage(ref Utf8JsonReader r, CodexItem item)
    {
        if (!r.IsObject()) return;
        item.HasUsage = true;
        while (JsonValue.NextProperty(ref r))
        {
            if (r.Is("total_tokens"u8)) item.TotalTokens = JsonValue.Count(ref r);
            else r.Skip();
        }
    }

    private static void ParseLastUsage(ref Utf8JsonReader r, CodexItem item)
    {
        if (!r.IsObject()) return;
        item.HasUsage = true;
        while (JsonValue.NextProperty(ref r))
        {
            if (r.Is("input_tokens"u8)) item.LastInput = JsonValue.Count(ref r);
            else if (r.Is("cached_input_tokens"u8)) item.LastCached = JsonValue.Count(ref r);
            else if (r.Is("cache_write_input_tokens"u8)) item.LastCacheWrite = JsonValue.Count(ref r);
            else if (r.Is("output_tokens"u8)) item.LastOutput = JsonValue.Count(ref r);
            else if (r.Is("reasoning_output_tokens"u8)) item.LastReasoning = JsonValue.Count(ref r);
            else r.Skip();
        }
    }

    /// <summary><c>{secs, nanos}</c> in milliseconds; null where it is anything else.</summary>
    private static long? ParseDuration(ref Utf8JsonReader r)
    {
        if (!r.IsObject()) return null;
        long seconds = 0, nanos = 0;
        while (JsonValue.NextProperty(ref r))
        {
            if (r.Is("secs"u8)) seconds = JsonValue.Count(ref r) ?? 0;
            else if (r.Is("nanos"u8)) nanos = JsonValue.Count(ref r) ?? 0;
            else r.Skip();
        }

        return Math.Min((seconds * 1000) + (nanos / 1_000_000), JsonValue.CountMax);
    }

    private static string? TextOrRaw(ref Utf8JsonReader r, ReadOnlySpan<byte> json) =>
        r.TokenType == JsonTokenType.String ? JsonValue.Text(ref r) : JsonValue.Raw(ref r, json);
}
