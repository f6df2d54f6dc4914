using System.Text.Json.Nodes;

namespace Hone.Tests.Telemetry;

/// <summary>Writes Claude Code transcripts for tests: one call per line, a second apart.</summary>
public sealed class Transcript(string session = "11111111-2222-3333-4444-555555555555")
{
    private readonly List<string> _lines = [];
    private DateTimeOffset _now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private int _serial;

    public string Text => string.Concat(_lines.Select(line => line + "\n"));

    public IReadOnlyList<string> Lines => _lines;

    public Transcript Prompt(string text) => Line("user", new JsonObject { ["role"] = "user", ["content"] = text });

    public Transcript Answer(string text) => Assistant(new JsonObject { ["type"] = "text", ["text"] = text });

    /// <summary>A call and its result.</summary>
    public Transcript Call(
        string tool, object input, string result, bool isError = false, JsonNode? detail = null, int seconds = 1)
    {
        string id = $"toolu_{session[..8]}{_serial:D10}";
        Assistant(new JsonObject
        {
            ["type"] = "tool_use", ["id"] = id, ["name"] = tool,
            ["input"] = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(input)),
        });
        _now = _now.AddSeconds(seconds - 1);
        return Result(id, result, isError, detail);
    }

    public Transcript Result(string id, string result, bool isError = false, JsonNode? detail = null)
    {
        JsonObject block = new() { ["type"] = "tool_result", ["tool_use_id"] = id, ["content"] = result };
        if (isError) block["is_error"] = true;
        return Line("user", new JsonObject { ["role"] = "user", ["content"] = new JsonArray(block) }, line =>
        {
            if (detail is not null) line["toolUseResult"] = detail;
        });
    }

    public Transcript Raw(string line)
    {
        _lines.Add(line);
        return this;
    }

    /// <summary>An assistant line with one block and usage of its own.</summary>
    public Transcript Assistant(JsonObject block, string? request = null, int output = 50)
    {
        JsonObject message = new()
        {
            ["id"] = $"msg_{session[..8]}{_serial:D10}", ["role"] = "assistant", ["model"] = "claude-opus-4-5-20251101",
            ["content"] = new JsonArray(block),
            ["usage"] = new JsonObject
            {
                ["input_tokens"] = 10, ["output_tokens"] = output,
                ["cache_read_input_tokens"] = 1000, ["cache_creation_input_tokens"] = 100,
            },
        };
        return Line("assistant", message, line => line["requestId"] = request ?? $"req_{session[..8]}{_serial:D10}");
    }

    public Transcript Line(string type, JsonObject? message, Action<JsonObject>? more = null)
    {
        _now = _now.AddSeconds(1);
        JsonObject line = new()
        {
            ["parentUuid"] = null, ["isSidechain"] = false, ["cwd"] = "/repo", ["sessionId"] = session,
            ["version"] = "2.1.42", ["gitBranch"] = "main", ["type"] = type,
            ["uuid"] = $"00000000-0000-0000-0000-{session[..4]}{_serial:D8}",
            ["timestamp"] = _now.ToString("yyyy-MM-ddTHH:mm:ss.fffZ"),
        };
        if (message is not null) line["message"] = message;
        more?.Invoke(line);
        _serial++;
        _lines.Add(line.ToJsonString());
        return this;
    }
}
