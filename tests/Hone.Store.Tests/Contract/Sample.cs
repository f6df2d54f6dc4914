using Hone.Basics;
using Hone.Learning;
using Hone.Telemetry;

namespace Hone.Store.Tests.Contract;

/// <summary>Small pieces of telemetry and of learning, all made up.</summary>
internal static class Sample
{
    public const string Agent = "claude-code";

    public static DateTimeOffset Noon { get; } = new(2025, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static CancellationToken Never => CancellationToken.None;

    public static string SessionId(int n) => $"{Agent}:session-{n:000}";

    public static Id128 Id(string name) => Id128.OfName("test", "", name);

    public static ImportSlice Slice(string path = "/home/someone/a.jsonl") =>
        new() { Source = new SourceState { Path = path } };

    /// <summary>A slice in which one session ran one command.</summary>
    public static ImportSlice Slice(Event e, string observation = "line 1")
    {
        ImportSlice slice = Slice();
        slice.Add(e, Id(observation), 1);
        return slice;
    }

    /// <summary>A tool call of which nothing is known but its session.</summary>
    public static Event Bare(string name, int session = 1) =>
        new(Id(name), Agent, ActionType.ToolCall) { SessionId = SessionId(session) };

    public static Event Call(string name, int session = 1, string stdout = "ok")
    {
        Event e = Bare(name, session);
        (e.ToolName, e.Parameters, e.Stdout) = ("Bash", """{"command":"ls"}""", stdout);
        (e.Status, e.StartedAt, e.EndedAt) = (EventStatus.Success, Noon, Noon.AddSeconds(2));
        return e.StatedBy(Precedence.Transcript);
    }

    /// <summary>An event in which every field is set.</summary>
    public static Event Full()
    {
        Event e = new(Id("full"), Agent, ActionType.LlmInference)
        {
            SessionId = SessionId(7), TaskId = "task", ToolName = "Bash", Parameters = "{}", Stdout = "out “ü” 𝄞",
            Stderr = "", ExitCode = -1, OutputBytes = 5_000_000_000, Status = EventStatus.Timeout,
            ErrorMessage = "too\0late", StackTrace = "at line 1", ErrorCode = "E1", StartedAt = Noon.AddMilliseconds(7),
            EndedAt = Noon.AddSeconds(1), DurationMs = 993, Model = "model-1",
            InferenceId = Id("inference"), TokensInput = 1, TokensCacheRead = 2,
            TokensCacheWrite = 3, TokensCacheWriteHour = 4, TokensOutput = 5, TokensReasoning = 6,
            CpuUsagePercent = 12.5, MemoryUsageMb = 0.1, ApiCallLatencyMs = 1e9,
            WorkingDirectory = "/home/someone/project", ActiveFiles = """["a"]""",
            RelatedCodeEntities = """["b"]""", Ordinal = 42, IsProbable = true,
        };
        return e.StatedBy(Precedence.Hook, EventField.ExitCode, EventField.DurationMs);
    }

    public static SessionSummary Summary(int session, DateTimeOffset? start = null) => new()
    {
        SessionId = SessionId(session), Agent = Agent, Project = "/home/someone/project", StartedAt = start ?? Noon,
        EndedAt = (start ?? Noon).AddHours(1), Prompts = 1, Inferences = 2,
        Calls = new CallCounts(10, 4, 2, 1, 1, 1, 0),
        Tokens = new TokenUse(10, 20, 30, 40, 5), CostUsd = 0.1, UnpricedTokens = 3, ActiveMs = 1000, Interruptions = 1,
        TaskId = SessionId(session),
    };

    public static SessionContribution Contribution(SessionSummary summary, long revision) => new(
        summary, revision, [], [], [], [], new Reflection([], [], null));

    public static Loss Loss(string habit, string e, long tokens = 10, long ms = 100, string example = "example") =>
        new(habit, Id(e), Noon, "Bash", ms, tokens, 0.01, example);

    /// <summary>All fields of an event as text, ranks included.</summary>
    public static string Describe(Event e)
    {
        ReadOnlySpan<byte> ranks = e.Ranks;
        IEnumerable<string> fields = typeof(Event).GetProperties()
            .Where(p => !p.PropertyType.IsByRef && p.Name != nameof(Event.ElapsedMs))
            .Select(p => $"{p.Name}={(p.GetValue(e) is DateTimeOffset t ? t.ToString("O") : p.GetValue(e))}");
        return string.Join('\n', fields.Append(Convert.ToHexString(ranks)));
    }
}
