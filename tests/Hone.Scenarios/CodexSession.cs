using System.Text.Json.Nodes;

namespace Hone.Scenarios;

/// <summary>What Codex writes about a session in which an agent works in a repository, a second apart.</summary>
internal sealed class CodexSession
{
    private readonly string _folder;
    private readonly int _number;
    private readonly List<string> _lines = [];
    private DateTimeOffset _now;
    private int _total;

    public CodexSession(string folder, int number, DateTimeOffset start)
    {
        (_folder, _number, _now) = (folder, number, start);
        Add("session_meta", new JsonObject
        {
            ["id"] = $"019e0000-0000-7000-8000-{number:x12}", ["cwd"] = folder, ["cli_version"] = "0.130.0",
            ["source"] = "cli",
        });
        string turn = $"019e0000-0001-7000-8000-{number:x12}";
        Add("event_msg", new JsonObject { ["type"] = "task_started", ["turn_id"] = turn });
        Add("turn_context", new JsonObject { ["turn_id"] = turn, ["model"] = "gpt-5.4", ["cwd"] = folder });
    }

    public string Text => string.Concat(_lines.Select(line => line + "\n"));

    /// <summary>Starts a command with a short wait, and asks again until it is done.</summary>
    public CodexSession Poll(string command, int times)
    {
        const string Running = "Chunk ID: a\nWall time: 1.0 seconds\nProcess running with session ID 7\nOutput:\n";
        Call("exec_command", new JsonObject { ["cmd"] = command }, Running);
        for (int n = 1; n < times; n++) Ask(Running);
        return Ask("Chunk ID: b\nWall time: 1.0 seconds\nProcess exited with code 0\nOutput:\nok");
    }

    /// <summary>Work in which nothing goes wrong.</summary>
    public CodexSession Work() => Call("exec_command", new JsonObject { ["cmd"] = "make" },
        "Chunk ID: c\nWall time: 1.0 seconds\nProcess exited with code 0\nOutput:\nok");

    private CodexSession Ask(string output) =>
        Call("write_stdin", new JsonObject { ["session_id"] = 7, ["chars"] = "" }, output);

    private CodexSession Call(string tool, JsonObject arguments, string output)
    {
        string id = $"call_{_number}_{_lines.Count}";
        Add("response_item", new JsonObject
        {
            ["type"] = "function_call", ["name"] = tool, ["call_id"] = id, ["arguments"] = arguments.ToJsonString(),
        });
        Add("response_item", new JsonObject
        {
            ["type"] = "function_call_output", ["call_id"] = id, ["output"] = output,
        });
        return Add("event_msg", new JsonObject
        {
            ["type"] = "token_count",
            ["info"] = new JsonObject
            {
                ["total_token_usage"] = new JsonObject { ["total_tokens"] = _total += 1000 },
                ["last_token_usage"] = new JsonObject
                {
                    ["input_tokens"] = 950, ["cached_input_tokens"] = 800, ["output_tokens"] = 50,
                    ["reasoning_output_tokens"] = 1,
                },
            },
        });
    }

    private CodexSession Add(string type, JsonObject payload)
    {
        _now = _now.AddSeconds(1);
        _lines.Add(new JsonObject
        {
            ["timestamp"] = _now.UtcDateTime.ToString("O"), ["type"] = type, ["payload"] = payload,
        }.ToJsonString());
        return this;
    }
}
