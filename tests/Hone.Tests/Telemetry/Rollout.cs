using System.Text.Json.Nodes;

namespace Hone.Tests.Telemetry;

/// <summary>Writes Codex roll-outs for tests.</summary>
public sealed class Rollout
{
    public const string Thread = "019e0000-0000-7000-8000-000000000001";

    private readonly List<string> _lines = [];
    private DateTimeOffset _now = new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);
    private int _call;

    public string Text => string.Concat(_lines.Select(line => line + "\n"));

    public string LastCall => $"call_{_call}";

    public Rollout Meta(string id = Thread, Action<JsonObject>? more = null)
    {
        JsonObject payload = new() { ["id"] = id, ["cwd"] = "/repo", ["cli_version"] = "0.130.0", ["source"] = "cli" };
        more?.Invoke(payload);
        return Add("session_meta", payload);
    }

    public Rollout Turn(string turn, string model = "gpt-5.4")
    {
        Add("event_msg", new JsonObject { ["type"] = "task_started", ["turn_id"] = turn });
        return Add("turn_context", new JsonObject { ["turn_id"] = turn, ["model"] = model, ["cwd"] = "/repo" });
    }

    public Rollout Call(string command, string output, string tool = "exec_command")
    {
        string id = $"call_{++_call}";
        string arguments = $$"""{"cmd":"{{command}}"}""";
        Item(new JsonObject
        {
            ["type"] = "function_call", ["name"] = tool, ["call_id"] = id, ["arguments"] = arguments,
        });
        return Item(new JsonObject { ["type"] = "function_call_output", ["call_id"] = id, ["output"] = output });
    }

    public Rollout Tokens(long total, long input, long cached, long output) => Event(new JsonObject
    {
        ["type"] = "token_count",
        ["info"] = new JsonObject
        {
            ["total_token_usage"] = new JsonObject { ["total_tokens"] = total },
            ["last_token_usage"] = new JsonObject
            {
                ["input_tokens"] = input, ["cached_input_tokens"] = cached,
                ["output_tokens"] = output, ["reasoning_output_tokens"] = 1,
            },
        },
    });

    public Rollout Item(JsonObject payload) => Add("response_item", payload);

    public Rollout Event(JsonObject payload) => Add("event_msg", payload);

    private Rollout Add(string type, JsonObject payload)
    {
        _now = _now.AddSeconds(1);
        JsonObject line = new() { ["timestamp"] = _now.ToString("O"), ["type"] = type, ["payload"] = payload };
        _lines.Add(line.ToJsonString());
        return this;
    }
}
