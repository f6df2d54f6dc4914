using System.Text;
using System.Text.Json;

namespace Hone.Telemetry.Reading;

/// <summary>Parses a Claude Code line in one pass; what it does not need is skipped, what has another shape is absent.</summary>
internal sealed class ClaudeCodeLineParser
{
    private readonly TextPool _pool = new();

    /// <summary>Parses one line.</summary>
    /// <exception cref="JsonException">The line is no JSON object.</exception>
    public ClaudeCodeLine Parse(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader r = new(json, JsonValue.Options);
        if (!r.Read() || r.TokenType != JsonTokenType.StartObject) throw new JsonException("not a JSON object");
        ClaudeCodeLine line = ParseObject(ref r, json);
        if (r.Read()) throw new JsonException("more than one JSON value");
        return line;
    }

    private ClaudeCodeLine ParseObject(ref Utf8JsonReader r, ReadOnlySpan<byte> json)
    {
        ClaudeCodeLine line = new();
        while (JsonValue.NextProperty(ref r))
        {
            if (!TakeIdentity(ref r, line) && !TakeBody(ref r, json, line))
            {
                r.Read();
                r.Skip();
            }
        }

        return line;
    }

    private bool TakeIdentity(ref Utf8JsonReader r, ClaudeCodeLine line)
    {
        if (Is(ref r, "type"u8)) line.Type = JsonValue.Pooled(ref r, _pool);
        else if (Is(ref r, "uuid"u8)) line.Uuid = JsonValue.Text(ref r);
        else if (Is(ref r, "timestamp"u8)) line.At = JsonValue.Time(ref r);
        else if (Is(ref r, "sessionId"u8)) line.SessionId = JsonValue.Pooled(ref r, _pool);
        else if (Is(ref r, "cwd"u8)) line.Cwd = JsonValue.Pooled(ref r, _pool);
        else if (Is(ref r, "version"u8)) line.Version = JsonValue.Pooled(ref r, _pool);
        else if (Is(ref r, "gitBranch"u8)) line.Branch = JsonValue.Pooled(ref r, _pool);
        else if (Is(ref r, "isSidechain"u8)) line.IsSidechain = JsonValue.Flag(ref r) ?? false;
        else if (Is(ref r, "agentId"u8)) line.AgentId = JsonValue.Pooled(ref r, _pool);
        else if (Is(ref r, "requestId"u8)) line.RequestId = JsonValue.Pooled(ref r, _pool);
        else if (Is(ref r, "entrypoint"u8)) line.Entrypoint = JsonValue.Pooled(ref r, _pool);
        else if (Is(ref r, "isMeta"u8)) line.IsMeta = JsonValue.Flag(ref r) ?? false;
        else if (Is(ref r, "isCompactSummary"u8)) line.IsCompactSummary = JsonValue.Flag(ref r) ?? false;
        else if (Is(ref r, "isApiErrorMessage"u8)) line.IsApiError = JsonValue.Flag(ref r) ?? false;
        else if (Is(ref r, "subtype"u8)) line.Subtype = JsonValue.Pooled(ref r, _pool);
        else return false;
        return true;
    }

    private bool TakeBody(ref Utf8JsonReader r, ReadOnlySpan<byte> json, ClaudeCodeLine line)
    {
        if (Is(ref r, "message"u8)) ParseMessage(ref r, json, line);
        else if (Is(ref r, "toolUseResult"u8)) ParseToolUseResult(ref r, line);
        else if (Is(ref r, "data"u8)) ParseProgress(ref r, json, line);
        else if (Is(ref r, "attachment"u8)) ParseAttachment(ref r, line);
        else if (Is(ref r, "origin"u8)) line.Origin = OneField(ref r, "kind"u8);
        else if (Is(ref r, "forkedFrom"u8)) line.ForkedFrom = OneField(ref r, "sessionId"u8);
        else if (Is(ref r, "error"u8)) line.Error = ErrorText(ref r, json);
        else if (Is(ref r, "content"u8)) line.Text = JsonValue.Text(ref r);
        else if (Is(ref r, "aiTitle"u8) || Is(ref r, "customTitle"u8)) line.Title = JsonValue.Text(ref r);
        else if (Is(ref r, "prUrl"u8)) line.PullRequest = JsonValue.Text(ref r);
        else return false;
        return true;
    }

    private void ParseMessage(ref Utf8JsonReader r, ReadOnlySpan<byte> json, ClaudeCodeLine line)
    {
        if (!IsObject(ref r)) return;
        while (JsonValue.NextProperty(ref r))
        {
            if (Is(ref r, "id"u8)) line.MessageId = JsonValue.Pooled(ref r, _pool);
            else if (Is(ref r, "role"u8)) line.Role = JsonValue.Pooled(ref r, _pool);
            else if (Is(ref r, "model"u8)) line.Model = JsonValue.Pooled(ref r, _pool);
            else if (Is(ref r, "content"u8)) ParseContent(ref r, json, line);
            else if (Is(ref r, "usage"u8)) ParseUsage(ref r, line);
            else SkipValue(ref r);
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
            if (Is(ref r, "type"u8)) kind = JsonValue.Pooled(ref r, _pool);
            else if (Is(ref r, "id"u8) || Is(ref r, "tool_use_id"u8)) id = JsonValue.Text(ref r);
            else if (Is(ref r, "name"u8)) name = JsonValue.Pooled(ref r, _pool);
            else if (Is(ref r, "text"u8)) text = JsonValue.Text(ref r);
            else if (Is(ref r, "input"u8)) text = JsonValue.Raw(ref r, json);
            else if (Is(ref r, "content"u8)) text = ResultContent(ref r);
            else if (Is(ref r, "is_error"u8)) isError = JsonValue.Flag(ref r) ?? false;
            else SkipValue(ref r);
        }

        return new ClaudeCodeBlock(kind ?? "?", id, name, text, isError);
    }

    /// <summary>A result's content: a string, or blocks of which the texts are joined.</summary>
    internal static string? ResultContent(ref Utf8JsonReader r)
    {
        if (r.TokenType != JsonTokenType.StartArray) return JsonValue.Text(ref r);
        string? first = null;
        StringBuilder? all = null;
        while (r.Read() && r.TokenType != JsonTokenType.EndArray)
        {
            string? text = r.TokenType == JsonTokenType.StartObject ? OneFieldHere(ref r, "text"u8) : JsonValue.Text(ref r);
            if (text is null) continue;
            if (first is null) first = text;
            else (all ??= new StringBuilder(first)).Append('\n').Append(text);
        }

        return all?.ToString() ?? first;
    }

    private static void ParseUsage(ref Utf8JsonReader r, ClaudeCodeLine line)
    {
        if (!IsObject(ref r)) return;
        line.HasUsage = true;
        while (JsonValue.NextProperty(ref r))
        {
            if (Is(ref r, "input_tokens"u8)) line.Input = JsonValue.Count(ref r);
            else if (Is(ref r, "output_tokens"u8)) line.Output = JsonValue.Count(ref r);
            else if (Is(ref r, "cache_read_input_tokens"u8)) line.CacheRead = JsonValue.Count(ref r);
            else if (Is(ref r, "cache_creation_input_tokens"u8)) line.CacheWrite = JsonValue.Count(ref r);
            else if (Is(ref r, "cache_creation"u8)) line.CacheWriteHour = OneCount(ref r, "ephemeral_1h_input_tokens"u8);
            else SkipValue(ref r);
        }
    }

    private static void ParseToolUseResult(ref Utf8JsonReader r, ClaudeCodeLine line)
    {
        if (r.TokenType == JsonTokenType.String) line.ResultText = JsonValue.Text(ref r);
        else if (IsObject(ref r))
        {
            while (JsonValue.NextProperty(ref r))
            {
                if (Is(ref r, "stdout"u8)) line.Stdout = JsonValue.Text(ref r);
                else if (Is(ref r, "stderr"u8)) line.Stderr = JsonValue.Text(ref r);
                else if (Is(ref r, "interrupted"u8)) line.Interrupted = JsonValue.Flag(ref r) ?? false;
                else if (Is(ref r, "durationMs"u8) || Is(ref r, "totalDurationMs"u8)) line.DurationMs = JsonValue.Count(ref r);
                else SkipValue(ref r);
            }
        }
    }

    private void ParseProgress(ref Utf8JsonReader r, ReadOnlySpan<byte> json, ClaudeCodeLine line)
    {
        if (!IsObject(ref r)) return;
        while (JsonValue.NextProperty(ref r))
        {
            if (Is(ref r, "type"u8)) line.ProgressType = JsonValue.Pooled(ref r, _pool);
            else if (Is(ref r, "agentId"u8)) line.AgentId = JsonValue.Pooled(ref r, _pool);
            else if (Is(ref r, "message"u8) && r.TokenType == JsonTokenType.StartObject) line.Nested = ParseObject(ref r, json);
            else if (r.TokenType == JsonTokenType.PropertyName) SkipValue(ref r);
            else r.Skip();
        }
    }

    private void ParseAttachment(ref Utf8JsonReader r, ClaudeCodeLine line)
    {
        if (!IsObject(ref r)) return;
        while (JsonValue.NextProperty(ref r))
        {
            if (Is(ref r, "type"u8)) line.AttachmentType = JsonValue.Pooled(ref r, _pool);
            else if (Is(ref r, "prompt"u8)) line.AttachmentPrompt = ResultContent(ref r);
            else SkipValue(ref r);
        }
    }

    private static string? ErrorText(ref Utf8JsonReader r, ReadOnlySpan<byte> json) =>
        r.TokenType == JsonTokenType.String ? JsonValue.Text(ref r)
        : r.TokenType == JsonTokenType.StartObject ? JsonValue.Raw(ref r, json)
        : JsonValue.Text(ref r);

    private static string? OneField(ref Utf8JsonReader r, ReadOnlySpan<byte> name)
    {
        if (r.TokenType == JsonTokenType.StartObject) return OneFieldHere(ref r, name);
        r.Skip();
        return null;
    }

    private static string? OneFieldHere(ref Utf8JsonReader r, ReadOnlySpan<byte> name)
    {
        string? value = null;
        while (JsonValue.NextProperty(ref r))
        {
            if (Is(ref r, name)) value = JsonValue.Text(ref r);
            else SkipValue(ref r);
        }

        return value;
    }

    private static long? OneCount(ref Utf8JsonReader r, ReadOnlySpan<byte> name)
    {
        if (!IsObject(ref r)) return null;
        long? value = null;
        while (JsonValue.NextProperty(ref r))
        {
            if (Is(ref r, name)) value = JsonValue.Count(ref r);
            else SkipValue(ref r);
        }

        return value;
    }

    /// <summary>True, and moved to the value, where this property has the name.</summary>
    private static bool Is(ref Utf8JsonReader r, ReadOnlySpan<byte> name)
    {
        if (r.TokenType != JsonTokenType.PropertyName || !r.ValueTextEquals(name)) return false;
        return r.Read();
    }

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
