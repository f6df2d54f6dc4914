using Hone.Basics;
using Hone.Learning;
using Hone.Outcomes;
using Hone.Statistics;

namespace Hone.Tests.Learning;

public sealed class KpisTests
{
    /// <summary>A Monday.</summary>
    private static readonly DateTimeOffset s_start = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Success_is_told_of_the_tasks_with_a_verdict_and_the_rest_is_told_beside()
    {
        List<TaskOutcome> tasks = [.. Tasks(OutcomeLabel.Success, 41), .. Tasks(OutcomeLabel.Partial, 6),
            .. Tasks(OutcomeLabel.Failure, 11), .. Tasks(OutcomeLabel.Unknown, 31)];

        OutcomeCounts counts = Of(tasks).Outcomes;

        counts.ShouldBe(new OutcomeCounts(41, 6, 11, 31));
        (counts.Judged, counts.Total, counts.Worked, counts.Coverage)
            .ShouldBe((58, 89, new Proportion(41, 58), new Proportion(58, 89)));
    }

    [Fact]
    public void Figures_per_task_are_over_the_tasks_of_which_they_are_known()
    {
        List<TaskOutcome> tasks =
        [
            Task(1) with { Tokens = Tokens(100), CostUsd = 1, ActiveMs = 10, Inferences = 2, Calls = Calls(4) },
            Task(2) with { Tokens = Tokens(300), CostUsd = 3, ActiveMs = 30, Inferences = 4, Calls = Calls(0) },
            Task(3) with { Tokens = Tokens(900), CostUsd = 5, UnpricedTokens = 1, ActiveMs = 90, Calls = Calls(8) },
            Task(4),
        ];

        TaskFigures needed = Of(tasks).PerTask;

        needed.Tokens.ShouldBe(new TaskFigure(3, new Median(300, null), 1300.0 / 3));
        needed.CostUsd.ShouldBe(new TaskFigure(2, new Median(2, null), 2));
        needed.ActiveMs.ShouldBe(new TaskFigure(3, new Median(30, null), 130.0 / 3));
        needed.ApiCalls.ShouldBe(new TaskFigure(2, new Median(3, null), 3));
        needed.ToolCalls.ShouldBe(new TaskFigure(3, new Median(4, null), 4));
    }

    [Fact]
    public void Groups_hold_their_own_tasks_the_largest_first()
    {
        List<TaskOutcome> tasks =
        [
            Task(1, OutcomeLabel.Failure) with { Agent = "b", Project = "/p", Model = "m", Tokens = Tokens(10) },
            Task(2, OutcomeLabel.Success) with { Agent = "a", Project = "/p", Tokens = Tokens(20) },
            Task(3, OutcomeLabel.Unknown) with { Agent = "a", Project = "/q", Tokens = Tokens(40) },
        ];

        Kpis kpis = Of(tasks);

        kpis.Agents.Select(g => (g.Name, g.Outcomes, g.PerTask.Tokens.Mean)).ShouldBe(
            [("a", new OutcomeCounts(1, 0, 0, 1), 30), ("b", new OutcomeCounts(0, 0, 1, 0), 10)]);
        kpis.Projects.Select(g => (g.Name, g.Outcomes.Total)).ShouldBe([("/p", 2), ("/q", 1)]);
        kpis.Models.Select(g => (g.Name, g.Outcomes.Total)).ShouldBe([("", 2), ("m", 1)]);
    }

    [Fact]
    public void Tool_has_the_outcomes_of_the_tasks_that_used_it()
    {
        List<TaskOutcome> tasks =
        [
            Task(1, OutcomeLabel.Success) with { Tools = ["Bash", "Edit"] },
            Task(2, OutcomeLabel.Failure) with { Tools = ["Bash"] }, Task(3, OutcomeLabel.Success),
        ];
        ToolUse bash = new("Bash", new CallCounts(10, 6, 1, 1, 2, 0, 0), 5000, 20), never = new("Read", default, 0, 0);

        Kpis kpis = Kpis.Of(tasks, [bash, never], [], null);

        kpis.Tools.Select(t => t.Tasks).ShouldBe([new OutcomeCounts(1, 0, 1, 0), default]);
        (kpis.Tools[0].Success, kpis.Tools[0].MsPerCall, kpis.Tools[0].TokensPerCall)
            .ShouldBe((new Proportion(6, 8), 500, 2));
        (kpis.Tools[1].MsPerCall, kpis.Tools[1].TokensPerCall).ShouldBe((null, null));
    }

    [Fact]
    public void Errors_are_summed_over_tools()
    {
        FailureCount[] failures =
            [Failed("Bash", "timeout", 1), Failed("Edit", "timeout", 2), Failed("Bash", "network", 5)];

        Kpis kpis = Kpis.Of([], [], failures, null);

        kpis.Errors.ShouldBe(
            [new ErrorCount("network", new Proportion(5, 8)), new ErrorCount("timeout", new Proportion(3, 8))]);
    }

    [Theory]
    [InlineData(20, 1, "2026-11-02, 2026-11-22")]
    [InlineData(21, 7, "2026-11-02, 2026-11-23")]
    public void Three_weeks_are_told_by_day_and_more_by_week(int dayOfLast, int days, string from)
    {
        TaskOutcome[] tasks = [Task(0), Task(dayOfLast)];

        IReadOnlyList<TrendPoint> trend = Of(tasks).Trend;

        trend.ShouldAllBe(p => p.Days == days);
        string.Join(", ", trend.Select(p => $"{p.From:yyyy-MM-dd}")).ShouldBe(from);
    }

    [Fact]
    public void Week_is_from_Monday_to_Sunday_and_holds_the_tasks_that_began_in_it()
    {
        TaskOutcome[] tasks =
        [
            Task(0, OutcomeLabel.Success) with { Tokens = Tokens(10) },
            Task(6, OutcomeLabel.Failure) with { Tokens = Tokens(30) }, Task(7), Task(60),
            Task(3) with { StartedAt = null },
        ];

        IReadOnlyList<TrendPoint> trend = Of(tasks).Trend;

        trend.Select(p => (p.From.Day, p.Outcomes.Total)).ShouldBe([(2, 2), (9, 1), (28, 1)]);
        (trend[0].Outcomes, trend[0].Tokens).ShouldBe((new OutcomeCounts(1, 0, 1, 0), new Median(20, null)));
    }

    [Theory]
    [InlineData(9, 9, 0, Tendency.TooFew)]
    [InlineData(10, 10, 10, Tendency.Level)]
    [InlineData(10, 4, 7, Tendency.Level)]
    [InlineData(10, 1, 9, Tendency.Better)]
    [InlineData(10, 9, 1, Tendency.Worse)]
    [InlineData(100, 40, 60, Tendency.Better)]
    public void Halves_differ_only_where_chance_would_not_make_it(int half, int earlier, int later, Tendency tendency)
    {
        List<TaskOutcome> tasks = [.. Half(0, half, earlier), .. Half(500, half, later)];

        HalfChange change = Of(tasks).Change;

        (change.Earlier, change.Later).ShouldBe((new Proportion(earlier, half), new Proportion(later, half)));
        change.Tendency.ShouldBe(tendency);
        change.From.ShouldBe(s_start.AddDays(500));

        static IEnumerable<TaskOutcome> Half(int from, int count, int worked) => Enumerable.Range(0, count)
            .Select(i => Task(from + i, i < worked ? OutcomeLabel.Success : OutcomeLabel.Failure));
    }

    [Fact]
    public void Tasks_without_a_verdict_do_not_move_the_halves()
    {
        List<TaskOutcome> tasks = [Task(1, OutcomeLabel.Success), Task(2, OutcomeLabel.Failure)];

        HalfChange change = Of([.. tasks, .. Tasks(OutcomeLabel.Unknown, 50)]).Change;

        change.ShouldBe(new HalfChange(new Proportion(1, 1), new Proportion(0, 1), tasks[1].StartedAt));
    }

    [Fact]
    public void Order_of_the_tasks_leaves_no_trace()
    {
        List<TaskOutcome> tasks =
        [
            .. Enumerable.Range(1, 30).Select(i => Task(i, (OutcomeLabel)(i % 4)) with
            {
                Tokens = Tokens(i * 7 % 13), CostUsd = i / 7.0, Agent = $"{i % 3}",
            }),
        ];

        Kpis forth = Of(tasks), back = Of([.. tasks.AsEnumerable().Reverse()]);

        (back.Outcomes, back.PerTask, back.Change).ShouldBe((forth.Outcomes, forth.PerTask, forth.Change));
        back.Agents.ShouldBe(forth.Agents);
        back.Trend.ShouldBe(forth.Trend);
    }

    [Fact]
    public void Nothing_known_claims_nothing()
    {
        Kpis none = Kpis.Of([], [], [], null);

        (none.Outcomes.Total, none.Change.Tendency, none.PerTask.Tokens).ShouldBe((0, Tendency.TooFew, default));
        (none.Trend.Count, none.Projects.Count, none.Tools.Count, none.Machine).ShouldBe((0, 0, 0, null));
    }

    private static Kpis Of(IReadOnlyList<TaskOutcome> tasks) => Kpis.Of(tasks, [], [], null);

    private static IEnumerable<TaskOutcome> Tasks(OutcomeLabel label, int count) =>
        Enumerable.Range(0, count).Select(i => Task(i, label));

    private static TaskOutcome Task(int day, OutcomeLabel label = OutcomeLabel.Unknown) =>
        new($"task-{day:000}", label) { StartedAt = s_start.AddDays(day) };

    private static TokenUse Tokens(long count) => new(count, 0, 0, 0, 0);

    private static CallCounts Calls(long count) => new(count, count, 0, 0, 0, 0, 0);

    private static FailureCount Failed(string tool, string kind, long count) =>
        new(tool, kind, count, 0, 0, default(Id128), "");
}
