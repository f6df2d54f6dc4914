using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hone.Scenarios;

/// <summary>What Claude Code writes about a session in which an agent works in a repository, a second apart.</summary>
internal sealed class ClaudeCodeSession
{
    private readonly string _id, _folder;
    private readonly List<string> _lines = [];
    private DateTimeOffset _now;

    public ClaudeCodeSession(string folder, int number, DateTimeOffset start)
    {
        (_folder, _now) = (folder, start);
        _id = $"{number:x8}-1111-4222-8333-444444444444";
        Line("user", new JsonObject { ["role"] = "user", ["content"] = "Go on with the work." });
    }

    public string Text => string.Concat(_lines.Select(line => line + "\n"));

    /// <summary>Opens a file by a guess, and then where it is.</summary>
    public ClaudeCodeSession Guess(string tried, string real) => Read(tried,
        $"<tool_use_error>File does not exist. Note: your current working directory is {_folder}.</tool_use_error>",
        isError: true).Read(real, $"1→package {Path.GetFileNameWithoutExtension(real)}");

    /// <summary>Edits a file that it has not read.</summary>
    public ClaudeCodeSession EditUnread(string file) => Call(
        "Edit", new { file_path = $"{_folder}/{file}", old_string = "a", new_string = "b" },
        "<tool_use_error>File has not been read yet. Read it first before writing to it.</tool_use_error>", true);

    /// <summary>Work in which nothing goes wrong.</summary>
    public ClaudeCodeSession Work() =>
        Call("Bash", new { command = "make" }, "ok").Call("Bash", new { command = "make check" }, "12 passed");

    /// <summary>Edits a file.</summary>
    public ClaudeCodeSession Edit(string file) => Call(
        "Edit", new { file_path = $"{_folder}/{file}", old_string = "a", new_string = "b" },
        $"The file {_folder}/{file} has been updated.");

    /// <summary>Runs a command that ends well.</summary>
    public ClaudeCodeSession Run(string command, string output) => Call("Bash", new { command }, output);

    /// <summary>Runs a command that ends with 1.</summary>
    public ClaudeCodeSession RunInVain(string command, string output) =>
        Call("Bash", new { command }, $"Exit code 1\n{output}", isError: true);

    private ClaudeCodeSession Read(string file, string result, bool isError = false) =>
        Call("Read", new { file_path = $"{_folder}/{file}" }, result, isError);

    private ClaudeCodeSession Call(string tool, object input, string result, bool isError = false)
    {
        int n = _lines.Count;
        string call = $"toolu_{_id[..8]}{n:D10}";
        Line("assistant", new JsonObject
        {
            ["id"] = $"msg_{_id[..8]}{n:D10}", ["role"] = "assistant", ["model"] = "claude-opus-4-5-20251101",
            ["content"] = new JsonArray(new JsonObject
            {
                ["type"] = "tool_use", ["id"] = call, ["name"] = tool,
                ["input"] = JsonSerializer.SerializeToNode(input),
            }),
            ["usage"] = new JsonObject
            {
                ["input_tokens"] = 10, ["output_tokens"] = 50,
                ["cache_read_input_tokens"] = 1000, ["cache_creation_input_tokens"] = 100,
            },
        }, line => line["requestId"] = $"req_{_id[..8]}{n:D10}");
        JsonObject block = new() { ["type"] = "tool_result", ["tool_use_id"] = call, ["content"] = result };
        if (isError) block["is_error"] = true;
        return Line("user", new JsonObject { ["role"] = "user", ["content"] = new JsonArray(block) });
    }

    private ClaudeCodeSession Line(string type, JsonObject message, Action<JsonObject>? more = null)
    {
        _now = _now.AddSeconds(1);
        JsonObject line = new()
        {
            ["parentUuid"] = null, ["isSidechain"] = false, ["cwd"] = _folder, ["sessionId"] = _id,
            ["version"] = "2.1.42", ["gitBranch"] = "main", ["type"] = type,
            ["uuid"] = $"00000000-0000-0000-{_lines.Count:x4}-0000{_id[..8]}",
            ["timestamp"] = _now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ"), ["message"] = message,
        };
        more?.Invoke(line);
        _lines.Add(line.ToJsonString());
        return this;
    }
}
