using Hone.Basics;
using Hone.Cli.Reports;
using Hone.Learning;
using Hone.Outcomes;
using Hone.Review;
using Hone.Statistics;
using Hone.Telemetry;

namespace Hone.Cli.Tests.Reports;

/// <summary>Reports made by hand: the same every time.</summary>
internal static class Examples
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private static readonly CallCounts s_calls = new(11_209, 10_345, 700, 24, 61, 39, 12);

    private static readonly TokenUse s_tokens = new(1_200_000, 58_000_000, 3_500_000, 800_000, 120_000);

    /// <summary>A project with findings, waiting, signals and everything else.</summary>
    public static Report Full { get; } = Empty with
    {
        Scope = new Scope(Project: "/home/you/tidepool"),
        Totals = new Totals
        {
            Sessions = 412, SubAgentSessions = 57, Tasks = 380, Days = 38, From = s_now.AddDays(-60),
            To = s_now.AddHours(-2),
            ActiveMs = 227_400_000, Prompts = 1_904, Interruptions = 41, Inferences = 21_340, Calls = s_calls,
            Tokens = s_tokens,
            CostUsd = 241.37, UnpricedTokens = 1_250_000,
        },
        Findings =
        [
            Of("edit-before-read", 63, 41, 2_460_000, 1_333_500, 12.4, 0.0108, 0.021,
                "src/app.ts: “File has not been read yet.”"),
            Of("guessed-path", 31, 22, 540_000, 508_000, 4.1, 0.0024, 0.008,
                "src/pages/Index.tsx: “File does not exist.”"),
            Of("polls", 12, 4, 1_980_000, 7_112_000, 0, 0.0087, 0.112, "cargo test: done after 3 min"),
            Of("reads-directory", 1, 1, 7_000, 20_000, 0.004, 0.00003, 0.0003, "src: “EISDIR”"),
        ],
        Waiting = [Of("waits-for-permission", 227, 88, 21_720_000, 0, 0, 0.0955, 0, "src/app.ts")],
        Signals = [Of("user-corrects", 17, 15, 0, 0, 0, 0, 0, "“No, the other file.”")],
        Tools =
        [
            new ToolUse("Bash", new CallCounts(6_000, 5_400, 560, 24, 4, 10, 2), 90_000_000, 30_000_000),
            new ToolUse("Edit", new CallCounts(3_000, 2_850, 90, 0, 50, 10, 0), 24_000_000, 16_000_000),
            new ToolUse("", new CallCounts(9, 0, 0, 0, 0, 0, 0), 0, 0),
        ],
        Failures = [new FailureCount("Bash", "test_failed", 210, 8_000_000, 4_000_000, Id(7), "FAIL src/app.test.ts")],
        Models =
        [
            new ModelUse("claude-opus-4-6", 20_000, s_tokens, 241.37),
            new ModelUse("local-model", 1_340, new TokenUse(1_250_000, 0, 0, 40_000, 0), null),
        ],
        Days = [Day(1, 14, 2_000_000), Day(2, 3, 0), Day(5, 20, 9_500_000)],
        Projects = [new GroupTotal("/home/you/tidepool", 412, s_calls, s_tokens, 4_987_000)],
        Agents =
            [new GroupTotal("claude-code", 380, s_calls, s_tokens, 4_000_000),
            new GroupTotal("codex", 32, default, default, 0)],
        Kpis = KpisOf("/home/you/tidepool", "Bash"),
    };

    /// <summary>Key figures of 89 tasks in ten weeks: 41 worked, 6 in part, 11 failed, 31 show too little.</summary>
    private static Kpis KpisOf(string project, string tool)
    {
        OutcomeLabel[] labels =
        [
            .. Enumerable.Repeat(OutcomeLabel.Failure, 11), .. Enumerable.Repeat(OutcomeLabel.Unknown, 31),
            .. Enumerable.Repeat(OutcomeLabel.Partial, 6), .. Enumerable.Repeat(OutcomeLabel.Success, 41),
        ];
        return Kpis.Of(
            [.. labels.Select((label, i) => TaskOf(i, label, project, tool))],
            [
                new ToolUse(tool, new CallCounts(6_000, 5_400, 560, 24, 4, 10, 2), 90_000_000, 30_000_000),
                new ToolUse("Unused", new CallCounts(9, 0, 0, 0, 0, 0, 0), 0, 0),
            ],
            [new FailureCount(tool, "test_failed", 210, 8_000_000, 4_000_000, Id(7), "FAIL src/app.test.ts")],
            new MachineUse(120, 41.5, 812.3));
    }

    /// <summary>Tasks stand in another order than their outcomes, so that weeks hold several kinds.</summary>
    private static TaskOutcome TaskOf(int i, OutcomeLabel label, string project, string tool) => new($"t{i}", label)
    {
        Probability = 0.9, Title = "t", Project = i % 5 == 0 ? "/home/you/atlas" : project,
        Agent = i % 7 == 0 ? "codex" : "claude-code", Model = i % 7 == 0 ? null : "claude-opus-4-6",
        StartedAt = s_now.AddDays(-(i * 37 % 68)), Sessions = 1, ActiveMs = 60_000 * (1 + (i % 11)),
        Inferences = 10 + (i % 9), Calls = new CallCounts(5 + (i % 13), 5, 0, 0, 0, 0, 0),
        Tokens = new TokenUse(20_000 * (1 + (i % 17)), 0, 0, 0, 0), CostUsd = 0.1 * (1 + (i % 17)),
        UnpricedTokens = i % 7 == 0 ? 5 : 0, Tools = i % 2 == 0 ? [tool] : [],
    };

    /// <summary>A project in which lines were applied: one for each way in which it can end.</summary>
    public static Report Followed => Full with
    {
        Applied =
        [
            Applied("Run one test, not all of them.", new Proportion(24, 40), new Proportion(0, 30), 61, 0),
            Applied("Read `src/app.ts` first.", new Proportion(3, 40), new Proportion(0, 4), 3, 0),
            Applied("Ask for `limit: 80`.", new Proportion(36, 40), new Proportion(9, 30), 90, 9),
            Applied("Pages are in `src/pages`.", new Proportion(12, 40), new Proportion(7, 20), 31, 12),
            Applied("Use pnpm, not npm.", new Proportion(1, 1), new Proportion(0, 0), 4, 0),
            Applied(Hostile, new Proportion(2, 40), new Proportion(28, 30), 2, 60),
        ],
    };

    /// <summary>What was seen before and since a line was applied.</summary>
    public static FollowUp Applied(
        string line, Proportion before, Proportion after, long times, long timesSince) => new(
        new Proposal
        {
            Id = Id(9), Project = "/home/you/tidepool", Kind = ProposalKind.Instruction, Rule = "polls", Subject = "",
            Title = line, Reason = "Polls: 61 × in 24 of 40 sessions.", Edit = new AddBlock("CLAUDE.md"),
            Agents = ["claude-code"], Evidence = Review.Evidence.None, Value = 0.1, ProposedAt = s_now.AddDays(-30),
            State = ProposalState.Applied, AppliedAt = s_now.AddDays(-20),
        }, before, after, times, timesSince, timesSince > 0 ? SessionId : null);

    /// <summary>Nothing is known.</summary>
    public static Report Empty => new()
    {
        GeneratedAt = s_now, Scope = Scope.All, Totals = new Totals(), Findings = [], Waiting = [], Signals = [],
        Tools = [],
        Failures = [], Models = [], Days = [], Projects = [], Agents = [], PricesAsOf = "2026-11-20",
        Kpis = Kpis.Of([], [], [], null),
    };

    /// <summary>One session, in which nothing stood out.</summary>
    public static Report Single =>
        Empty with { Totals = new Totals { Sessions = 1, Tasks = 1, Days = 1, ActiveMs = 61_000 } };

    /// <summary>One task of which next to nothing is known.</summary>
    public static Report Sparse => Empty with
    {
        Kpis = Kpis.Of(
            [new TaskOutcome("t", OutcomeLabel.Unknown) { StartedAt = s_now }],
            [new ToolUse("Bash", default, 0, 0)], [],
            new MachineUse(1, null, null)),
    };

    /// <summary>Texts that try to break out of wherever they are shown.</summary>
    public static string Hostile { get; } =
        "\e[2J\e]0;owned\a\u202Egnp.exe\r\n</title><script>alert(1)</script>|`x`[link](javascript:1)"
        + "![i](http://evil.example/a.png):bug:";

    /// <summary>A report all of whose texts are hostile.</summary>
    public static Report Attacked => Full with
    {
        Findings = [Of("polls", 5, 1, 60_000, 10, 0, 0.1, 0.1, Hostile)],
        Waiting = [Of("waits-for-permission", 5, 1, 60_000, 0, 0, 0.1, 0, Hostile)],
        Tools = [new ToolUse(Hostile, s_calls, 5, 5)],
        Failures = [new FailureCount(Hostile, Hostile, 5, 5, 5, Id(1), Hostile)],
        Models = [new ModelUse(Hostile, 5, s_tokens, 1)],
        Projects = [new GroupTotal(Hostile, 5, s_calls, s_tokens, 5)],
        Agents = [new GroupTotal(Hostile, 5, s_calls, s_tokens, 5)],
        Kpis = KpisOf(Hostile, Hostile),
    };

    /// <summary>The first screen of a report.</summary>
    public static FirstPage Page(Report report) => new()
    {
        Report = report,
        Project = report.Scope.Project is null ? null : "tidepool",
        SessionsElsewhere = report.Scope.Project is null ? 0 : 128,
        ProjectsElsewhere = report.Scope.Project is null ? 0 : 9,
        Account = report.Totals.Sessions == 0
            ? new SourceAccount("", 0, 0, default, 0)
            : new SourceAccount("", 30, 63_000_000, new LineCounts(12_330, 12, 0, 3, 0), 0),
        ShortIds = new Dictionary<string, string> { [SessionId] = "1ecba475" },
    };

    /// <summary>A finding of a habit.</summary>
    public static Finding Of(
        string habit, long times, long sessions, long ms, long tokens, double usd, double timeShare, double tokenShare,
            string example) =>
        new(Habits.Find(habit)!, new HabitTotal(habit, times, sessions, ms, tokens, usd, SessionId, Id(42), example),
            timeShare, tokenShare);

    private const string SessionId = "claude-code:1ecba475-5c53-4d0e-9d3b-0f6f1d2a7c11";

    private static Id128 Id(ulong number) => new(0x5c9b2e417a03f0d1 + number, number);

    private static DayTotal Day(int day, int sessions, long tokens) => new(
        new DateOnly(2026, 11, day), sessions, new CallCounts(100, 90, 10, 0, 0, 0, 0),
            new TokenUse(tokens, 0, 0, 0, 0), 1.5, 90_000, tokens / 10);
}
