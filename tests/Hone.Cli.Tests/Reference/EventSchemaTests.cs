using System.Text.Json;
using Hone.Cli.Tests.Commands;

namespace Hone.Cli.Tests.Reference;

/// <summary>The schema, the page and the reader of the event format speak of the same names.</summary>
public sealed class EventSchemaTests
{
    private static readonly JsonElement s_schema = JsonDocument.Parse(
        File.ReadAllText(Repo.PathOf("docs", "reference", "event.schema.json"))).RootElement;

    [Fact]
    public void The_page_names_every_property()
    {
        string page = File.ReadAllText(Repo.PathOf("docs", "reference", "event-format.md"));

        Names(s_schema).ShouldAllBe(name => page.Contains($"`{name}`", StringComparison.Ordinal));
    }

    [Fact]
    public void The_example_has_every_property()
    {
        JsonElement example = s_schema.GetProperty("examples")[0];

        PropertiesOf(example).Order().ShouldBe(Names(s_schema).Order());
    }

    [Fact]
    public async Task The_reader_knows_every_property()
    {
        using TestWorld world = new();
        string line = JsonSerializer.Serialize(s_schema.GetProperty("examples")[0]);
        string file = world.Write("events.jsonl", line + "\n");

        await world.RunAsync("learn", file);
        await world.RunAsync("doctor", "--json");
        using JsonDocument doctor = JsonDocument.Parse(world.Out);
        await world.RunAsync("query", "SELECT * FROM events", "--json");

        doctor.RootElement.GetProperty("unknown").GetArrayLength().ShouldBe(0);
        doctor.RootElement.GetProperty("accounts")[0].GetProperty("lines").GetProperty("read").GetInt64().ShouldBe(1);
        using JsonDocument asked = JsonDocument.Parse(world.Out);
        string?[] columns = [.. asked.RootElement.GetProperty("columns").EnumerateArray().Select(c => c.GetString())];
        JsonElement row = asked.RootElement.GetProperty("rows")[0];
        foreach (
            string name in new[] { "tool_parameters", "stderr", "exit_code", "stack_trace", "error_code",
            "cpu_usage_percent",
            "memory_usage_mb", "token_count_in", "token_count_out", "tokens_reasoning", "api_call_latency_ms",
            "active_files",
            "related_code_entities", "model", "duration_ms", "ended_at", "working_directory", "task_id", "agent_id" })
        {
            row[Array.IndexOf(columns, name)].ValueKind.ShouldNotBe(JsonValueKind.Null, name);
        }
    }

    [Fact]
    public void The_samples_keep_to_it()
    {
        string[] known = [.. s_schema.GetProperty("properties").EnumerateObject().Select(p => p.Name)];
        foreach (string line in File.ReadLines(Repo.PathOf("samples", "events", "nightly-bot.jsonl")))
        {
            using JsonDocument sample = JsonDocument.Parse(line);
            sample.RootElement.EnumerateObject().ShouldAllBe(p => known.Contains(p.Name));
        }
    }

    private static IEnumerable<string> Names(JsonElement schema)
    {
        if (!schema.TryGetProperty("properties", out JsonElement properties)) return [];
        return properties.EnumerateObject().SelectMany(p => Names(p.Value).Prepend(p.Name));
    }

    /// <summary>What the example holds, but not what stands inside of parameters, which are anybody's.</summary>
    private static IEnumerable<string> PropertiesOf(JsonElement value) => value.ValueKind != JsonValueKind.Object
        ? []
        : value.EnumerateObject()
            .SelectMany(p => (p.Name == "tool_parameters" ? [] : PropertiesOf(p.Value)).Prepend(p.Name));
}
