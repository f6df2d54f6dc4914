using Hone.Learning;
using Hone.Outcomes;
using Hone.Telemetry;
using static Hone.Store.Tests.Contract.Sample;

namespace Hone.Store.Tests.Contract;

/// <summary>What every store promises of tasks and what came of them; each kind of store derives from it.</summary>
public abstract class TaskOutcomesContract : IAsyncLifetime
{
    private StorePlace _place = null!;
    private OpenStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        _place = CreatePlace();
        _store = await _place.OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _place.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract StorePlace CreatePlace();

    [Fact]
    public async Task Empty_store_has_no_tasks_and_knows_nothing_of_the_machine()
    {
        (await _store.Learning.TaskOutcomesAsync(Scope.All, Never)).ShouldBeEmpty();
        (await _store.Learning.MachineUseAsync(Scope.All, Never)).ShouldBeNull();
    }

    [Fact]
    public async Task Sessions_of_a_task_are_summed_and_sub_agents_with_them()
    {
        await LearnAsync(
            Contribution(Summary(1) with { Title = "first", Model = "large", TaskId = "task" }, "Edit", "Bash"),
            Contribution(
                Summary(2, Noon.AddHours(5)) with
                {
                    Title = "again", Model = "small", Inferences = 7, TaskId = "task", Project = "/elsewhere",
                },
                "Bash"),
            Contribution(
                Summary(3, Noon.AddHours(-1)) with
                {
                    Title = "helper", Model = "tiny", Inferences = 99, TaskId = "task", ParentId = SessionId(1),
                },
                "Grep"));
        await JudgeAsync("task", OutcomeLabel.Partial, 0.625);

        IReadOnlyList<TaskOutcome> tasks = await _store.Learning.TaskOutcomesAsync(Scope.All, Never);
        (await _store.Learning.OutcomeCountsAsync(Scope.All, Never)).ShouldBe(OutcomeCounts.Of(tasks));

        TaskOutcome task = tasks.ShouldHaveSingleItem();
        task.Tools.ShouldBe(["Bash", "Edit", "Grep"]);
        task.ShouldBe(new TaskOutcome("task", OutcomeLabel.Partial)
        {
            Probability = 0.625, Title = "first", Project = "/home/someone/project", Agent = Agent, Model = "small",
            StartedAt = Noon.AddHours(-1), EndedAt = Noon.AddHours(6), Sessions = 3, ActiveMs = 3000, Inferences = 108,
            Calls = new CallCounts(30, 12, 6, 3, 3, 3, 0), Tokens = new TokenUse(30, 60, 90, 120, 15), CostUsd = 0.3,
            UnpricedTokens = 9, Tools = task.Tools,
        });
    }

    [Fact]
    public async Task Task_that_was_never_judged_is_unknown()
    {
        await LearnAsync(Contribution(Summary(1) with { TaskId = null }));

        IReadOnlyList<TaskOutcome> tasks = await _store.Learning.TaskOutcomesAsync(Scope.All, Never);
        (await _store.Learning.OutcomeCountsAsync(Scope.All, Never)).ShouldBe(OutcomeCounts.Of(tasks));

        TaskOutcome task = tasks.ShouldHaveSingleItem();
        (task.TaskId, task.Label, task.Probability).ShouldBe((SessionId(1), OutcomeLabel.Unknown, null));
    }

    [Fact]
    public async Task Task_is_in_the_scope_as_a_whole_where_one_session_is()
    {
        await LearnAsync(
            Contribution(Summary(1) with { TaskId = "a" }),
            Contribution(Summary(2, Noon.AddDays(9)) with { TaskId = "a" }),
            Contribution(Summary(3, Noon.AddDays(1)) with { TaskId = "b" }));

        IReadOnlyList<TaskOutcome> late = await _store.Learning.TaskOutcomesAsync(new Scope(Noon.AddDays(8)), Never);
        IReadOnlyList<TaskOutcome> all = await _store.Learning.TaskOutcomesAsync(Scope.All, Never);
        (await _store.Learning.OutcomeCountsAsync(Scope.All, Never)).ShouldBe(OutcomeCounts.Of(all));

        late.Select(t => (t.TaskId, t.Sessions)).ShouldBe([("a", 2)]);
        all.Select(t => (t.TaskId, t.Sessions)).ShouldBe([("a", 2), ("b", 1)]);
    }

    [Fact]
    public async Task Scope_takes_sessions_by_what_came_of_their_task_and_those_never_judged_as_unknown()
    {
        await LearnAsync(
            Contribution(Summary(1)), Contribution(Summary(2) with { ParentId = SessionId(1), TaskId = SessionId(1) }),
            Contribution(Summary(3)), Contribution(Summary(4)));
        await JudgeAsync(SessionId(1), OutcomeLabel.Failure, 0.9);
        await JudgeAsync(SessionId(3), OutcomeLabel.Unknown, 0.5);

        (await IdsAsync(OutcomeLabel.Failure)).ShouldBe([SessionId(1), SessionId(2)]);
        (await IdsAsync(OutcomeLabel.Unknown)).ShouldBe([SessionId(3), SessionId(4)]);
        (await IdsAsync(OutcomeLabel.Success)).ShouldBeEmpty();
        (await IdsAsync(null)).Count.ShouldBe(4);
    }

    [Fact]
    public async Task Session_is_read_with_what_came_of_its_task()
    {
        await LearnAsync(
            Contribution(Summary(1)), Contribution(Summary(2) with { ParentId = SessionId(1), TaskId = SessionId(1) }),
            Contribution(Summary(3)));
        await JudgeAsync(SessionId(1), OutcomeLabel.Success, 0.9);

        IReadOnlyList<SessionSummary> sessions = await _store.Learning.SessionsAsync(Scope.All, 10, true, Never);

        sessions.OrderBy(s => s.SessionId, StringComparer.Ordinal).Select(s => s.Outcome)
            .ShouldBe([OutcomeLabel.Success, OutcomeLabel.Success, null]);
    }

    [Fact]
    public async Task Use_of_the_machine_is_told_of_the_events_that_know_it()
    {
        Event[] events = [Bare("a"), Bare("b"), Bare("c"), Bare("other", session: 2)];
        (events[0].CpuUsagePercent, events[0].MemoryUsageMb) = (30, 100);
        (events[1].CpuUsagePercent, events[3].CpuUsagePercent) = (60, 5);
        foreach (Event e in events) await _store.Telemetry.SaveAsync([Slice(Stated(e), $"{e.Id}")], Never);
        await LearnAsync(Contribution(Summary(1)), Contribution(Summary(2, Noon.AddDays(2))));

        MachineUse? use = await _store.Learning.MachineUseAsync(new Scope(Until: Noon.AddDays(1)), Never);

        use.ShouldBe(new MachineUse(2, 45, 100));

        static Event Stated(Event e) => e.StatedBy(Precedence.Measured);
    }

    private async Task<List<string>> IdsAsync(OutcomeLabel? outcome)
    {
        var found = await _store.Learning.SessionsAsync(new Scope(Outcome: outcome), 10, true, Never);
        return [.. found.Select(s => s.SessionId).Order(StringComparer.Ordinal)];
    }

    private Task JudgeAsync(string task, OutcomeLabel label, double probability) => _store.Outcomes.SaveOutcomesAsync(
        [(new TaskEvidence(task, 0, [], [], []), new Outcome(task, label, probability, []))], Never);

    private static SessionContribution Contribution(SessionSummary summary, params string[] tools) =>
        Sample.Contribution(summary, 0) with
        {
            Tools = [.. tools.Select(t => new ToolUse(t, new CallCounts(1, 1, 0, 0, 0, 0, 0), 1, 1))],
        };

    /// <summary>Makes the sessions exist, and saves what was learned of them at their revision.</summary>
    private async Task LearnAsync(params SessionContribution[] contributions)
    {
        foreach (SessionContribution contribution in contributions)
        {
            string session = contribution.Summary.SessionId;
            Event e = Bare($"of {session}", int.Parse(session[^3..]));
            await _store.Telemetry.SaveAsync([Slice(e.StatedBy(Precedence.Transcript), session)], Never);
            long revision = (await _store.Telemetry.TraceAsync(session, Never))!.Revision;
            await _store.Learning.SaveAsync([contribution with { Revision = revision }], "learn", 1, Never);
        }
    }
}
