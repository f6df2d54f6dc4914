using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hone.Basics;
using Hone.Cli.Reports;
using Hone.Cli.Tests.Reports;
using Hone.Learning;
using Hone.Outcomes;
using Hone.Telemetry;

namespace Hone.Cli.Tests.Reference;

/// <summary>Freezes the shape of every JSON answer: the page is the golden file.</summary>
public sealed class JsonShapeTests
{
    [Fact]
    public async Task Json_is_described_as_it_is()
    {
        using TestWorld world = new(), empty = new(), odd = new(), fresh = new();
        using TestWorld review = TestWorld.InRepository();
        await world.RunAsync("learn", TestWorld.Samples);
        await odd.RunAsync("learn", odd.Write("notes.txt", "buy milk\n"));
        odd.Write(".config/hone/hone.yaml", "colour: red\n");
        TestWorld[] worlds = [world, empty, odd];
        StringBuilder page = new(Introduction);

        Add("learn", "what was read, and in `report` the object below",
            (await AnswersAsync(worlds, "learn", TestWorld.Samples)).Select(WithoutReport));
        Add("report", "what was learned",
            [
                Report(Examples.Full), Report(Examples.Empty), Report(Examples.Full with { Scope = s_scope }),
                Report(Examples.Followed), Report(Examples.Sparse),
            ]);
        foreach ((string kind, string what, IReadOnlyList<string> answers) in await ReviewAnswers.AllAsync(review))
        {
            Add(kind, what, answers);
        }

        Add("status", "how things stand: bare `hone`", await AnswersAsync([.. worlds, fresh]));
        Add("sessions", "a list of sessions, the latest first", [Session(s_session), Session(s_nobody)]);
        Add("session", "one session, as in `sessions`, and its timeline; with `--at` one event, with what is marked so",
            [Timeline(s_outcome), Timeline(null), Timeline(s_outcome with { Previous = null, RevisedAt = null })]);
        Add("feedback", "what a person said of a session, and the verdict before and after it",
            await FeedbackAsync(world));
        Add("doctor", "what the doctor saw",
            await AnswersAsync([.. worlds, fresh, ReviewAnswers.Tampered(review)], "doctor"));
        Add("query", "rows that SQL asked for, each a list of values in the order of the columns",
            await AnswersAsync(worlds, "query", "SELECT session_id, active_ms, parent_session_id FROM sessions"));
        Add("views", "what can be asked in SQL: `hone query` without it", await AnswersAsync(worlds, "query"));

        ReferencePage.Check("json.md", page.ToString());

        void Add(string kind, string what, IEnumerable<string> answers)
        {
            JsonShape shape = new();
            foreach (string answer in answers) shape.With(kind == "review" ? answer : WithoutProposals(answer));
            page.Append($"\n## {kind}\n\n{char.ToUpperInvariant(what[0])}{what[1..]}.\n\n| name | type |\n|---|---|\n");
            foreach ((string path, string type) in shape.Rows())
            {
                page.Append($"| `{path}` | {type}{Mark(kind, path)} |\n");
            }
        }
    }

    private static async Task<IReadOnlyList<string>> AnswersAsync(IEnumerable<TestWorld> worlds, params string[] line)
    {
        List<string> answers = [];
        foreach (TestWorld world in worlds)
        {
            await world.RunAsync([.. line, "--json"]);
            if (world.Out.Length > 0) answers.Add(world.Out);
        }

        return answers;
    }

    private static string Mark(string kind, string path) =>
        kind == "session" && s_onlyInFull.Contains(path[(path.LastIndexOf('.') + 1)..]) ? ", with `--at`" : "";

    private static string WithoutReport(string json)
    {
        JsonObject answer = JsonNode.Parse(json)!.AsObject();
        answer["report"] = new JsonObject();
        return answer.ToJsonString();
    }

    /// <summary>A proposal looks the same wherever it stands: it is described once.</summary>
    private static string WithoutProposals(string json)
    {
        JsonNode answer = JsonNode.Parse(json)!;
        Empty(answer);
        return answer.ToJsonString();

        static void Empty(JsonNode? node)
        {
            if (node is JsonArray list) foreach (JsonNode? item in list) Empty(item);
            if (node is not JsonObject properties) return;
            if (properties.ContainsKey("content_hash")) properties.Clear();
            foreach ((_, JsonNode? value) in properties) Empty(value);
        }
    }

    private static string Session(SessionSummary session) => JsonAnswer.Text("sessions", json =>
    {
        json.WriteBoolean("is_cut", false);
        json.List("sessions", [session], s => SessionJson.WriteSummary(json, s));
    });

    private static async Task<IReadOnlyList<string>> FeedbackAsync(TestWorld world)
    {
        List<string> answers = [];
        foreach (string[] said in new[] { new[] { "broken", "--note", "n" }, ["works"], ["--withdraw"] })
        {
            await world.RunAsync(["feedback", "last", .. said, "--json"]);
            answers.Add(world.Out);
        }

        Feedback unheard = Feedback.On("s", "works", "", "ann", s_when);
        answers.Add(JsonAnswer.Text("feedback", json => OutcomeJson.Write(json, unheard, "s", null, null)));
        return answers;
    }

    private static string Timeline(Outcome? outcome) => JsonAnswer.Text("session", json =>
    {
        json.Object("session", () => { });
        OutcomeJson.Write(json, "outcome", outcome);
        json.List("timeline", Entries(), e => SessionJson.WriteEntry(json, e, isWhole: true));
    });

    private static IEnumerable<TimelineEntry> Entries()
    {
        Event bare = new(default, "codex", ActionType.ToolCall);
        Event full = new(default, "codex", ActionType.ToolCall)
        {
            ToolName = "shell", Status = EventStatus.Failure, DurationMs = 5, Parameters = "{}", Stdout = "a",
            Stderr = "b", ExitCode = 1,
            ErrorMessage = "c", ErrorCode = "d", WorkingDirectory = "/home/you",
        };
        Loss loss = new("polls", default, null, "shell", 1, 1, 0.5, "example"), unknown = loss with { Habit = "gone" };
        yield return new TimelineEntry { Call = bare };
        yield return new TimelineEntry
        {
            At = s_when, Call = full, FailureKind = "timeout", Losses = [loss, unknown],
            Checks = [s_check, s_check with { Counts = new TestCounts(1, 2, 3, 4) }],
        };
        yield return new TimelineEntry { Message = new Message(default, "s", MessageKind.Prompt, null, "words") };
    }

    private static readonly string[] s_onlyInFull =
        ["tool_parameters", "stdout", "stderr", "exit_code", "error_message", "error_code", "working_directory"];

    private static readonly DateTimeOffset s_when = DateTimeOffset.UnixEpoch;

    private static readonly Verification s_check = new(
        VerificationKind.Tests, Bearing.Good, default, null, "ok") { Tool = "pytest", Result = CheckResult.Passed };

    private static readonly Outcome s_outcome = new("t", OutcomeLabel.Success, 0.9,
    [
        new OutcomeReason(VerificationKind.Tests, 2, "w", "s", default(Id128), s_when),
        new OutcomeReason(VerificationKind.Feedback, 2, "w", null, null, null),
    ])
    {
        Previous = OutcomeLabel.Unknown, RevisedAt = s_when,
    };

    private static readonly SessionSummary s_nobody = new() { SessionId = "codex:1", Agent = "codex" };

    private static readonly SessionSummary s_session = s_nobody with
    {
        ParentId = "p", ForkedFrom = "f", TaskId = "t", Project = "/home/you", Branch = "main", Commit = "abc",
        Version = "1", Title = "t",
        Model = "m", StartedAt = s_when, EndedAt = s_when, Calls = new CallCounts(1, 1, 0, 0, 0, 0, 0),
        Outcome = OutcomeLabel.Partial,
    };

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

    private static readonly Scope s_scope = new(
        DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1), "/home/you/tidepool", "codex",
        OutcomeLabel.Failure);

    private const string Introduction = "# JSON answers\n\n" + ReferencePage.Origin + """
        With `--json` a command answers with one object on stdout. Names and types on this page stay as they are while `shape` is 1;
        more may be added. `kind` says which answer it is, `hone` which version made it. A proposal is described once, under `review`.

        Names end in their unit: `_ms` milliseconds, `_usd` US dollars at list prices, `_bytes` bytes; a `_share` or `_rate` is a part
        of a whole, 0 to 1. Times are ISO 8601 in UTC. `null` means that nothing is known. Texts come from sessions: treat them as
        untrusted.

        """;

    private static string Report(Report report) => JsonAnswer.Text("report", json => ReportJson.Write(json, report));
}
