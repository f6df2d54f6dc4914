using System.Text.Json;

namespace Hone.Telemetry.Reading;

/// <summary>Parses a Claude Code line in one pass; what is not needed is skipped, another shape is absence.</summary>
internal sealed class ClaudeCodeLineParser
{
    private readonly TextPool _pool = new();

    /// <summary>Parses one line.</summary>
    /// <exception cref="JsonException">The line is no JSON object.</exception>
    public ClaudeCodeLine Parse(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader r = JsonValue.Open(json);
        ClaudeCodeLine line = ParseObject(ref r, json);
        JsonValue.Close(ref r);
        return line;
    }

    private ClaudeCodeLine ParseObject(ref Utf8JsonReader r, ReadOnlySpan<byte> json)
    {
        ClaudeCodeLine line = new();
        while (JsonValue.NextProperty(ref r))
        {
            if (!TakeIdentity(ref r, line) && !TakeBody(ref r, json, line)) r.Skip();
        }

        return line;
    }

    private bool TakeIdentity(ref Utf8JsonReader r, ClaudeCodeLine line)
    {
        if (r.Is("type"u8)) line.Type = JsonValue.Pooled(ref r, _pool);
        else if (r.Is("uuid"u8)) line.Uuid = JsonValue.Text(ref r);
        else if (r.Is("timestamp"u8)) line.At = JsonValue.Time(ref r);
        else if (r.Is("sessionId"u8)) line.SessionId = JsonValue.Pooled(ref r, _pool);
        else if (r.Is("cwd"u8)) line.Cwd = JsonValue.Pooled(ref r, _pool);
        else if (r.Is("version"u8)) line.Version = JsonValue.Pooled(ref r, _pool);
        else if (r.Is("gitBranch"u8)) line.Branch = JsonValue.Pooled(ref r, _pool);
        else if (r.Is("isSidechain"u8)) line.IsSidechain = JsonValue.Flag(ref r) ?? false;
        else if (r.Is("agentId"u8)) line.AgentId = JsonValue.Pooled(ref r, _pool);
        else if (r.Is("requestId"u8)) line.RequestId = JsonValue.Pooled(ref r, _pool);
        else if (r.Is("entrypoint"u8)) line.Entrypoint = JsonValue.Pooled(ref r, _pool);
        else if (r.Is("isMeta"u8)) line.IsMeta = JsonValue.Flag(ref r) ?? false;
        else if (r.Is("isCompactSummary"u8)) line.IsCompactSummary = JsonValue.Flag(ref r) ?? false;
        else if (r.Is("isApiErrorMessage"u8)) line.IsApiError = JsonValue.Flag(ref r) ?? false;
        else if (r.Is("subtype"u8)) line.Subtype = JsonValue.Pooled(ref r, _pool);
        else return false;
        return true;
    }

    private bool TakeBody(ref Utf8JsonReader r, ReadOnlySpan<byte> json, ClaudeCodeLine line)
    {
        if (r.Is("message"u8)) ParseMessage(ref r, json, line);
        else if (r.Is("toolUseResult"u8)) ParseToolUseResult(ref r, line);
        else if (r.Is("data"u8)) ParseProgress(ref r, json, line);
        else if (r.Is("attachment"u8)) ParseAttachment(ref r, line);
        else if (r.Is("origin"u8)) line.Origin = JsonValue.OneText(ref r, "kind"u8);
        else if (r.Is("forkedFrom"u8)) line.ForkedFrom = JsonValue.OneText(ref r, "sessionId"u8);
        else if (r.Is("error"u8)) line.Error = ErrorText(ref r, json);
        else if (r.Is("content"u8)) line.Text = JsonValue.Text(ref r);
        else if (r.Is("aiTitle"u8) || r.Is("customTitle"u8)) line.Title = JsonValue.Text(ref r);
        else if (r.Is("prUrl"u8)) line.PullRequest = JsonValue.Text(ref r);
        else return false;
        return true;
    }

    private void ParseMessage(ref Utf8JsonReader r, ReadOnlySpan<byte> json, ClaudeCodeLine line)
    {
        if (!r.IsObject()) return;
        while (JsonValue.NextProperty(ref r))
        {
            if (r.Is("id"u8)) line.MessageId = JsonValue.Pooled(ref r, _pool);
            else if (r.Is("model"u8)) line.Model = JsonValue.Pooled(ref r, _pool);
            else if (r.Is("content"u8)) ParseContent(ref r, json, line);
            else if (r.Is("usage"u8)) ParseUsage(ref r, line);
            else r.Skip();
        }
    }

    private void ParseContent(ref Utf8JsonReader r, ReadOnlySpan<byte> json, ClaudeCodeLine line)
    {
        if (r.TokenType == JsonTokenType.String) line.Said = JsonValue.Text(ref r);
        else if (r.TokenType != JsonTokenType.StartArray) r.Skip();
        else
        {
            while (r.Read() && r.TokenType != JsonTokenType.EndArray)
            {
                if (r.TokenType == JsonTokenType.StartObject) line.Blocks.Add(ParseBlock(ref r, json));
                else r.Skip();
            }
        }
    }

    private ClaudeCodeBlock ParseBlock(ref Utf8JsonReader r, ReadOnlySpan<byte> json)
    {
        string? kind = null, id = null, name = null, text = null;
        bool isError = false;
        while (JsonValue.NextProperty(ref r))
        {
            if (r.Is("type"u8)) kind = JsonValue.Pooled(ref r, _pool);
            else if (r.Is("id"u8) || r.Is("tool_use_id"u8)) id = JsonValue.Text(ref r);
            else if (r.Is("name"u8)) name = JsonValue.Pooled(ref r, _pool);
            else if (r.Is("text"u8)) text = JsonValue.Text(ref r);
            else if (r.Is("input"u8)) text = JsonValue.Raw(ref r, json);
            else if (r.Is("content"u8)) text = JsonValue.JoinedText(ref r);
            else if (r.Is("is_error"u8)) isError = JsonValue.Flag(ref r) ?? false;
            else r.Skip();
        }

        return new ClaudeCodeBlock(kind ?? "?", id, name, text, isError);
    }

    private static void ParseUsage(ref Utf8JsonReader r, ClaudeCodeLine line)
    {
        if (!r.IsObject()) return;
        line.HasUsage = true;
        while (JsonValue.NextProperty(ref r))
        {
            if (r.Is("input_tokens"u8)) line.Input = JsonValue.Count(ref r);
            else if (r.Is("output_tokens"u8)) line.Output = JsonValue.Count(ref r);
            else if (r.Is("cache_read_input_tokens"u8)) line.CacheRead = JsonValue.Count(ref r);
            else if (r.Is("cache_creation_input_tokens"u8)) line.CacheWrite = JsonValue.Count(ref r);
            else if (r.Is("cache_creation"u8)) line.CacheWriteHour = OneCount(ref r, "ephemeral_1h_input_tokens"u8);
            else r.Skip();
        }
    }

    private static void ParseToolUseResult(ref Utf8JsonReader r, ClaudeCodeLine line)
    {
        if (r.TokenType == JsonTokenType.String) line.ResultText = JsonValue.Text(ref r);
        else if (r.IsObject())
        {
            while (JsonValue.NextProperty(ref r))
            {
                if (r.Is("stdout"u8)) line.Stdout = JsonValue.Text(ref r);
                else if (r.Is("stderr"u8)) line.Stderr = JsonValue.Text(ref r);
                else if (r.Is("interrupted"u8)) line.Interrupted = JsonValue.Flag(ref r) ?? false;
                else if (r.Is("durationMs"u8) || r.Is("totalDurationMs"u8)) line.DurationMs = JsonValue.Count(ref r);
                else r.Skip();
            }
        }
    }

    private void ParseProgress(ref Utf8JsonReader r, ReadOnlySpan<byte> json, ClaudeCodeLine line)
    {
        if (!r.IsObject()) return;
        while (JsonValue.NextProperty(ref r))
        {
            if (r.Is("type"u8)) line.ProgressType = JsonValue.Pooled(ref r, _pool);
            else if (r.Is("agentId"u8)) line.AgentId = JsonValue.Pooled(ref r, _pool);
            else if (!r.Is("message"u8)) r.Skip();
            else if (r.IsObject()) line.Nested = ParseObject(ref r, json);
        }
    }

    private void ParseAttachment(ref Utf8JsonReader r, ClaudeCodeLine line)
    {
        if (!r.IsObject()) return;
        while (JsonValue.NextProperty(ref r))
        {
            if (r.Is("type"u8)) line.AttachmentType = JsonValue.Pooled(ref r, _pool);
            else if (r.Is("prompt"u8)) line.AttachmentPrompt = JsonValue.JoinedText(ref r);
            else r.Skip();
        }
    }

    private static string? ErrorText(ref Utf8JsonReader r, ReadOnlySpan<byte> json) =>
        r.TokenType == JsonTokenType.StartObject ? JsonValue.Raw(ref r, json) : JsonValue.Text(ref r);

    private static long? OneCount(ref Utf8JsonReader r, ReadOnlySpan<byte> name)
    {
        if (!r.IsObject()) return null;
        long? value = null;
        while (JsonValue.NextProperty(ref r))
        {
            if (r.Is(name)) value = JsonValue.Count(ref r);
            else r.Skip();
        }

        return value;
    }
}
