using System.Text;
using System.Text.Json;
using Hone.Cli.Reports;
using Hone.Cli.Tests.Reports;
using Hone.Learning;

namespace Hone.Cli.Tests.Reference;

/// <summary>Freezes the shape of every JSON answer: the page is the golden file.</summary>
public sealed class JsonShapeTests
{
    [Fact]
    public async Task Json_is_described_as_it_is()
    {
        using TestWorld world = new(), empty = new();
        await world.RunAsync("learn", TestWorld.Samples);
        StringBuilder page = new(Introduction);

        await AddAsync("learn", "what was read and what was learned", ["learn", TestWorld.Samples]);
        Add("report", "what was learned; the same object stands in `learn` as `report`",
            Report(Examples.Full), Report(Examples.Empty), Report(Examples.Full with { Scope = s_scope }));
        await AddAsync("status", "bare `hone`", ["--json"]);
        await AddAsync("sessions", "a list of sessions", ["sessions", "--sub-agents"]);
        await AddAsync("session", "one session; with `--at` the one event, in full", ["sessions", "show", "b3136d22"], ["sessions", "show", "a1cf8ce2"]);
        await AddAsync("doctor", "what the doctor saw", ["doctor"]);
        await AddAsync("query", "rows that SQL asked for", ["query", "SELECT session_id, active_ms, cost_usd, parent_session_id FROM sessions"]);
        await AddAsync("views", "what can be asked in SQL: `hone query` without it", ["query"]);

        ReferencePage.Check("json.md", page.ToString());

        async Task AddAsync(string kind, string what, params string[][] lines)
        {
            List<string> answers = [];
            foreach (string[] line in lines)
            {
                foreach (TestWorld asked in new[] { world, empty })
                {
                    if (await asked.RunAsync([.. line, .. line.Contains("--json") ? Array.Empty<string>() : ["--json"]]) == 0) answers.Add(asked.Out);
                }
            }

            Add(kind, what, [.. answers]);
        }

        void Add(string kind, string what, params string[] answers)
        {
            JsonShape shape = new();
            foreach (string answer in answers) shape.With(answer);
            page.Append($"\n## {kind}\n\n{char.ToUpperInvariant(what[0])}{what[1..]}.\n\n| name | type |\n|---|---|\n");
            foreach ((string path, string type) in shape.Rows().Where(r => kind != "learn" || !r.Path.StartsWith("report.", StringComparison.Ordinal)))
            {
                page.Append($"| `{path}` | {type} |\n");
            }
        }
    }

    [Fact]
    public async Task An_event_in_full_has_its_parameters_and_output()
    {
        using TestWorld world = new();
        await world.RunAsync("learn", TestWorld.Samples);
        await world.RunAsync("sessions", "show", "a1cf8ce2", "--json");
        using JsonDocument session = JsonDocument.Parse(world.Out);
        string id = session.RootElement.GetProperty("timeline").EnumerateArray()
            .First(e => e.GetProperty("status").GetString() == "failure").GetProperty("event_id").GetString()!;

        int code = await world.RunAsync("sessions", "show", "a1cf8ce2", "--at", id[..10], "--json");

        code.ShouldBe(0);
        using JsonDocument one = JsonDocument.Parse(world.Out);
        JsonElement entry = one.RootElement.GetProperty("timeline").EnumerateArray().ShouldHaveSingleItem();
        entry.GetProperty("tool_parameters").GetString()!.ShouldContain("pnpm up vitest@latest");
        entry.GetProperty("exit_code").GetInt32().ShouldBe(127);
    }

    private static readonly Scope s_scope =
        new(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1), "/home/sam/tidepool", "codex");

    private const string Introduction = "# JSON answers\n\n" + ReferencePage.Origin + """
        With `--json` a command answers with one object on stdout. Names and types on this page stay as they are while `shape` is 1;
        more may be added. `kind` says which answer it is, `hone` which version made it.

        Names end in their unit: `_ms` milliseconds, `_usd` US dollars at list prices, `_bytes` bytes; a `_share` or `_rate` is a part
        of a whole, 0 to 1. Times are ISO 8601 in UTC. `null` means that nothing is known. Texts come from sessions: treat them as
        untrusted.

        """;

    private static string Report(Report report) => JsonAnswer.Text("report", json => ReportJson.Write(json, report));
}
