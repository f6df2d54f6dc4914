using Hone.Learning;
using Hone.Telemetry;
using static Hone.Store.Tests.Contract.Sample;

namespace Hone.Store.Tests.Contract;

/// <summary>What every store of learning promises; each kind of store derives from it.</summary>
public abstract class LearningContract : IAsyncLifetime
{
    private StorePlace _place = null!;
    private OpenStore _store = null!;

    private ILearningStore Learning => _store.Learning;

    private ITelemetryStore Telemetry => _store.Telemetry;

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
    public async Task Empty_store_sums_to_nothing()
    {
        (await Learning.TotalsAsync(Scope.All, Never)).ShouldBe(new Totals());
        (await Learning.HabitsAsync(Scope.All, Never)).ShouldBeEmpty();
        (await Learning.DaysAsync(Scope.All, Never)).ShouldBeEmpty();
        (await Learning.FindSessionsAsync("x", Never)).ShouldBeEmpty();
        (await Learning.ReflectionAsync(SessionId(1), Never)).ShouldBeNull();
    }

    [Fact]
    public async Task Revision_grows_with_every_save_that_changes_a_session()
    {
        long first = await Learning.RevisionAsync(Never);
        await Telemetry.SaveAsync([Slice(Call("1"))], Never);
        long second = await Learning.RevisionAsync(Never);
        await Telemetry.SaveAsync([Slice(Call("1"))], Never);

        second.ShouldBeGreaterThan(first);
        (await Learning.RevisionAsync(Never)).ShouldBe(second);
    }

    [Fact]
    public async Task Summary_comes_back_as_it_was_saved()
    {
        SessionSummary summary = Summary(1) with
        {
            ParentId = SessionId(2), ForkedFrom = SessionId(3), TaskId = "task", Branch = "main", Commit = "abc",
            Version = "1.0", Title = "Title", Model = "model-1",
        };

        await LearnAsync(summary);

        (await Learning.SessionsAsync(Scope.All, 10, true, Never)).ShouldHaveSingleItem().ShouldBe(summary);
    }

    [Fact]
    public async Task Lists_of_a_session_come_back_as_they_were_saved()
    {
        Loss first = Loss("a", "2") with { Subject = "python", Remedy = "python3" };
        Loss later = first with { At = Noon.AddSeconds(1) }, undated = first with { At = null };
        ToolUse tool = new("Bash", new CallCounts(7, 6, 5, 4, 3, 2, 1), 8, 9);
        ModelUse model = new("m", 1, new TokenUse(2, 3, 4, 5, 6), null);
        FailureCount failure = new("Edit", "string_not_found", 2, 3, 4, Id("e"), "example");
        Reflection reflection = new(
            [new WorkedTool("Bash", 3, 0.75)], [new FailedTool("Edit", "string_not_found", 2)],
            new ProposedChange("prompt_update", "Read “before” you edit", "2 of 3", "100 tokens"));
        await LearnAsync(Contribution(Summary(1), 0) with
        {
            Losses = [later, first, undated], Reflection = reflection, Tools = [tool], Models = [model],
            Failures = [failure],
        });

        Reflection? back = await Learning.ReflectionAsync(SessionId(1), Never);

        (await Learning.LossesAsync(SessionId(1), Never)).ShouldBe([undated, first, later]);
        (back!.WhatWorked[0], back.WhatFailed[0], back.ProposedChange)
            .ShouldBe((reflection.WhatWorked[0], reflection.WhatFailed[0], reflection.ProposedChange));
        (await Learning.ToolsAsync(Scope.All, Never)).ShouldBe([tool]);
        (await Learning.ModelsAsync(Scope.All, Never)).ShouldBe([model]);
        (await Learning.FailuresAsync(Scope.All, Never)).ShouldBe([failure]);
    }

    [Fact]
    public async Task Learned_session_is_no_longer_changed_until_its_revision_or_the_version_is_another()
    {
        await LearnAsync(Summary(1));
        (await Telemetry.ChangedSessionsAsync("learn", 1, Never)).ShouldBeEmpty();

        (await Telemetry.ChangedSessionsAsync("learn", 2, Never)).Count.ShouldBe(1);
        (await Telemetry.ChangedSessionsAsync("other", 1, Never)).Count.ShouldBe(1);
        await Telemetry.SaveAsync([Slice(Call("more"), "more")], Never);
        (await Telemetry.ChangedSessionsAsync("learn", 1, Never)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Session_that_changed_while_it_was_learned_stays_changed()
    {
        await Telemetry.SaveAsync([Slice(Call("a"))], Never);
        long looked = (await Telemetry.TraceAsync(SessionId(1), Never))!.Revision;
        await Telemetry.SaveAsync([Slice(Call("b"), "b")], Never);

        await Learning.SaveAsync([Contribution(Summary(1), looked)], "learn", 1, Never);

        (await Telemetry.ChangedSessionsAsync("learn", 1, Never)).Count.ShouldBe(1);
        (await Learning.TotalsAsync(Scope.All, Never)).Sessions.ShouldBe(1);
    }

    [Fact]
    public async Task Later_look_at_a_session_is_not_replaced_by_an_earlier_one()
    {
        await Telemetry.SaveAsync([Slice(Call("a"))], Never);
        long first = (await Telemetry.TraceAsync(SessionId(1), Never))!.Revision;
        await Telemetry.SaveAsync([Slice(Call("b"), "b")], Never);
        long second = (await Telemetry.TraceAsync(SessionId(1), Never))!.Revision;

        await Learning.SaveAsync([Contribution(Summary(1) with { Prompts = 2 }, second)], "learn", 1, Never);
        await Learning.SaveAsync([Contribution(Summary(1) with { Prompts = 1 }, first)], "learn", 1, Never);

        (await Learning.TotalsAsync(Scope.All, Never)).Prompts.ShouldBe(2);
    }

    [Fact]
    public async Task Contribution_of_a_session_that_is_gone_is_left_out()
    {
        await Learning.SaveAsync([Contribution(Summary(1), 1)], "learn", 1, Never);

        (await Learning.TotalsAsync(Scope.All, Never)).ShouldBe(new Totals());
    }

    [Fact]
    public async Task Learning_again_replaces_what_was_learned()
    {
        await LearnAsync(Contribution(Summary(1), 0) with { Losses = [Loss("a", "1"), Loss("a", "2")] });

        await LearnAsync(Contribution(Summary(1), 0) with { Losses = [Loss("b", "1")] });

        (await Learning.HabitsAsync(Scope.All, Never)).ShouldHaveSingleItem().Habit.ShouldBe("b");
        (await Learning.DaysAsync(Scope.All, Never)).ShouldHaveSingleItem().LostTokens.ShouldBe(10);
    }

    [Fact]
    public async Task Totals_tell_root_sessions_from_those_of_sub_agents()
    {
        await LearnAsync(
            Summary(1), Summary(2, Noon.AddDays(1)) with { ParentId = SessionId(1), TaskId = SessionId(1) },
            Summary(3) with { TaskId = null, CostUsd = 0.2 });

        Totals totals = await Learning.TotalsAsync(Scope.All, Never);

        totals.ShouldBe(new Totals
        {
            Sessions = 2, SubAgentSessions = 1, Tasks = 2, From = Noon, To = Noon.AddDays(1).AddHours(1), Days = 2,
            ActiveMs = 3000, Prompts = 3, Interruptions = 3, Inferences = 6,
            Calls = new CallCounts(30, 12, 6, 3, 3, 3, 0), Tokens = new TokenUse(30, 60, 90, 120, 15),
            CostUsd = 0.4, UnpricedTokens = 9,
        });
    }

    [Theory]
    [InlineData(-1, 24, 1)]
    [InlineData(1, null, 1)]
    [InlineData(2, null, 0)]
    [InlineData(null, 0, 0)]
    [InlineData(null, 1, 1)]
    public async Task Scope_takes_sessions_that_ended_since_and_began_until(int? since, int? until, int sessions)
    {
        await LearnAsync(Summary(1));

        Totals totals = await Learning.TotalsAsync(
            new Scope(since is { } s ? Noon.AddHours(s) : null, until is { } u ? Noon.AddHours(u) : null), Never);

        totals.Sessions.ShouldBe(sessions);
    }

    [Theory]
    [InlineData("/code/a_b", 2)]
    [InlineData("/code/a_b/", 2)]
    [InlineData("/code/a", 0)]
    [InlineData("/code", 4)]
    [InlineData("/", 4)]
    [InlineData("/CODE", 0)]
    [InlineData("/code/%", 0)]
    [InlineData(@"C:\work", 1)]
    public async Task Scope_takes_a_project_with_what_is_below_and_nothing_beside(string project, int sessions)
    {
        await LearnAsync(
            Summary(1) with { Project = "/code/a_b" }, Summary(2) with { Project = "/code/a_b/c" },
            Summary(3) with { Project = "/code/axb" }, Summary(4) with { Project = "/code/a_bc" },
            Summary(5) with { Project = @"C:\work\x" }, Summary(6) with { Project = null });

        (await Learning.TotalsAsync(new Scope(Project: project), Never)).Sessions.ShouldBe(sessions);
    }

    [Fact]
    public async Task Scope_takes_one_agent()
    {
        await LearnAsync(Summary(1));

        (await Learning.TotalsAsync(new Scope(Agent: Agent), Never)).Sessions.ShouldBe(1);
        (await Learning.TotalsAsync(new Scope(Agent: "codex"), Never)).Sessions.ShouldBe(0);
    }

    [Fact]
    public async Task Every_sum_honours_the_scope()
    {
        await LearnAsync(Contribution(Summary(1), 0) with
        {
            Losses = [Loss("a", "1")], Tools = [new ToolUse("Bash", default, 1, 1)],
            Models = [new ModelUse("m", 1, default, 1)],
            Failures = [new FailureCount("Bash", "k", 1, 1, 1, Id("1"), "x")],
        });
        Scope past = new(Until: Noon.AddDays(-1));

        (await Learning.HabitsAsync(past, Never)).ShouldBeEmpty();
        (await Learning.ToolsAsync(past, Never)).ShouldBeEmpty();
        (await Learning.FailuresAsync(past, Never)).ShouldBeEmpty();
        (await Learning.ModelsAsync(past, Never)).ShouldBeEmpty();
        (await Learning.DaysAsync(past, Never)).ShouldBeEmpty();
        (await Learning.ProjectsAsync(past, Never)).ShouldBeEmpty();
        (await Learning.AgentsAsync(past, Never)).ShouldBeEmpty();
        (await Learning.SessionsAsync(past, 10, true, Never)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Example_of_a_habit_is_its_dearest_occurrence()
    {
        await LearnAsync(
            Contribution(Summary(1), 0) with { Losses = [Loss("a", "1", tokens: 5, ms: 9), Loss("b", "2")] },
            Contribution(Summary(2), 0) with { Losses = [Loss("a", "3", tokens: 7, ms: 1, example: "dearest")] });

        IReadOnlyList<HabitTotal> habits = await Learning.HabitsAsync(Scope.All, Never);

        habits.Select(h => h.Habit).ShouldBe(["a", "b"]);
        habits[0].ShouldBe(new HabitTotal("a", 2, 2, 10, 12, 0.02, SessionId(2), Id("3"), "dearest"));
    }

    [Fact]
    public async Task Patterns_are_sums_by_project_agent_habit_subject_and_remedy_with_their_dearest_examples()
    {
        Loss python = Loss("a", "1", tokens: 5) with { Subject = "python", Remedy = "python3" };
        Loss bare = Loss("a", "2") with { At = null };
        await LearnAsync(
            Contribution(Summary(1), 0) with { Losses = [python, bare, python with { EventId = Id("3"), Tokens = 9 }] },
            Contribution(Summary(2), 0) with
            {
                Losses =
                [
                    python with { EventId = Id("4"), Tokens = 7, At = Noon.AddSeconds(9), Example = "second" },
                    python with { EventId = Id("5"), Tokens = 1 }, python with { Remedy = null },
                ],
            },
            Contribution(Summary(3) with { Project = null }, 0) with { Losses = [python] });

        IReadOnlyList<Pattern> patterns = await Learning.PatternsAsync(Never);

        patterns.Select(p => (p.Project, p.Subject, p.Remedy, p.Occurrences, p.Sessions)).ShouldBe(
        [
            ("", "python", "python3", 1, 1), ("/home/someone/project", null, null, 1, 1),
            ("/home/someone/project", "python", null, 1, 1), ("/home/someone/project", "python", "python3", 4, 2),
        ]);
        Pattern last = patterns[^1];
        (last.Agent, last.Habit, last.Ms, last.Tokens, last.CostUsd).ShouldBe((Agent, "a", 400, 22, 0.04));
        (last.FirstAt, last.LastAt, patterns[1].FirstAt).ShouldBe((Noon, Noon.AddSeconds(9), null));
        last.Examples.Select(e => e.EventId).ShouldBe([Id("3"), Id("4"), Id("1")]);
        last.Examples[1].ShouldBe(new PatternExample(SessionId(2), Id("4"), Noon.AddSeconds(9), "second"));
        patterns[1].Examples.ShouldBe([new PatternExample(SessionId(1), Id("2"), null, "example")]);
    }

    [Fact]
    public async Task Lists_put_the_most_first_and_names_where_that_is_equal()
    {
        await LearnAsync(Contribution(Summary(1), 0) with
        {
            Tools = [new ToolUse("c", new CallCounts(1, 1, 0, 0, 0, 0, 0), 0, 0), Used("b", 2), Used("a", 2)],
            Models =
            [
                new ModelUse("small", 9, new TokenUse(1, 0, 0, 0, 0), 1),
                new ModelUse("large", 1, new TokenUse(0, 9, 0, 0, 0), 1),
            ],
            Failures =
            [
                new FailureCount("a", "rare", 1, 0, 0, Id("1"), "x"),
                new FailureCount("a", "often", 5, 0, 0, Id("1"), "x"),
            ],
        });

        (await Learning.ToolsAsync(Scope.All, Never)).Select(t => t.Tool).ShouldBe(["a", "b", "c"]);
        (await Learning.ModelsAsync(Scope.All, Never)).Select(m => m.Model).ShouldBe(["large", "small"]);
        (await Learning.FailuresAsync(Scope.All, Never)).Select(f => f.Kind).ShouldBe(["often", "rare"]);

        static ToolUse Used(string tool, long calls) => new(tool, new CallCounts(calls, calls, 0, 0, 0, 0, 0), 0, 0);
    }

    [Fact]
    public async Task Days_projects_and_agents_are_sums_of_their_sessions()
    {
        await LearnAsync(
            Contribution(Summary(1) with { Project = "/a" }, 0) with { Losses = [Loss("a", "1")] },
            Contribution(Summary(2) with { Project = "/b" }, 0),
            Contribution(Summary(3) with { Project = "/b" }, 0),
            Contribution(Summary(4, Noon.AddDays(1)) with { Project = null, ParentId = SessionId(1) }, 0));

        IReadOnlyList<DayTotal> days = await Learning.DaysAsync(Scope.All, Never);
        IReadOnlyList<GroupTotal> projects = await Learning.ProjectsAsync(Scope.All, Never);
        GroupTotal agent = (await Learning.AgentsAsync(Scope.All, Never)).ShouldHaveSingleItem();

        days.Select(d => (d.Day, d.Sessions, d.Calls.Calls, d.CostUsd, d.LostMs)).ShouldBe(
            [(new DateOnly(2025, 3, 1), 3, 30, 0.3, 100), (new DateOnly(2025, 3, 2), 0, 10, 0.1, 0)]);
        projects.Select(p => (p.Name, p.Sessions, p.Tokens.Input, p.LostMs)).ShouldBe(
            [("/b", 2, 20, 0), ("/a", 1, 10, 100), ("", 0, 10, 0)]);
        (agent.Name, agent.Sessions, agent.Calls.Calls, agent.LostMs).ShouldBe((Agent, 3, 40, 100));
    }

    [Fact]
    public async Task Sessions_are_listed_latest_first_and_no_more_than_asked_for()
    {
        await LearnAsync(
            Summary(1), Summary(2, Noon.AddDays(2)), Summary(3, Noon.AddDays(1)),
            Summary(4, Noon.AddDays(3)) with { ParentId = SessionId(1) });

        IReadOnlyList<SessionSummary> two = await Learning.SessionsAsync(Scope.All, 2, false, Never);
        IReadOnlyList<SessionSummary> all = await Learning.SessionsAsync(Scope.All, 10, true, Never);

        two.Select(s => s.SessionId).ShouldBe([SessionId(2), SessionId(3)]);
        all.Select(s => s.SessionId).ShouldBe([SessionId(4), SessionId(2), SessionId(3), SessionId(1)]);
    }

    [Theory]
    [InlineData("claude-code:session-001", 1)]
    [InlineData("session-001", 1)]
    [InlineData("session-01", 2)]
    [InlineData("session-0", 3)]
    [InlineData("session-%", 0)]
    [InlineData("", 0)]
    public async Task Sessions_are_found_by_id_or_by_its_beginning(string typed, int found)
    {
        await LearnAsync(Summary(1), Summary(10), Summary(11));

        (await Learning.FindSessionsAsync(typed, Never)).Count.ShouldBe(found);
    }

    [Fact]
    public async Task Sessions_are_put_into_tasks()
    {
        await LearnAsync(Summary(1) with { TaskId = null }, Summary(2) with { ParentId = SessionId(1), TaskId = null });

        await Learning.SetTasksAsync([(SessionId(1), "task"), (SessionId(2), "task"), ("nobody:1", "task")], Never);

        (await Learning.TotalsAsync(Scope.All, Never)).Tasks.ShouldBe(1);
        (await Learning.LinksAsync(Never)).ShouldBe([new SessionLinks(SessionId(2), SessionId(1), null, "task")]);
    }

    [Fact]
    public async Task Hash_knows_what_was_learned()
    {
        await LearnAsync(Summary(1));
        string before = await Telemetry.LogicalHashAsync(Never);

        await LearnAsync(Contribution(Summary(1), 0) with { Losses = [Loss("a", "1")] });
        string after = await Telemetry.LogicalHashAsync(Never);
        await LearnAsync(Summary(1));

        after.ShouldNotBe(before);
        (await Telemetry.LogicalHashAsync(Never)).ShouldBe(before);
    }

    [Fact]
    public async Task Session_that_is_gone_takes_what_was_learned_of_it_along()
    {
        await LearnAsync(Contribution(Summary(2), 0) with { Losses = [Loss("a", "1")] });
        Event moved = Bare("of session 2", session: 1).StatedBy(Precedence.Measured);

        await Telemetry.SaveAsync([Slice(moved, "again")], Never);

        (await Telemetry.TraceAsync(SessionId(2), Never)).ShouldBeNull();
        (await Learning.HabitsAsync(Scope.All, Never)).ShouldBeEmpty();
        (await Learning.TotalsAsync(Scope.All, Never)).Sessions.ShouldBe(0);
    }

    private Task LearnAsync(params SessionSummary[] summaries) =>
        LearnAsync([.. summaries.Select(s => Contribution(s, 0))]);

    /// <summary>Makes the sessions exist, and saves what was learned of them at their revision.</summary>
    private async Task LearnAsync(params SessionContribution[] contributions)
    {
        foreach (SessionContribution contribution in contributions)
        {
            string session = contribution.Summary.SessionId;
            Event e = Bare($"of session {int.Parse(session[^3..])}", int.Parse(session[^3..]));
            await Telemetry.SaveAsync([Slice(e.StatedBy(Precedence.Transcript), session)], Never);
            long revision = (await Telemetry.TraceAsync(session, Never))!.Revision;
            await Learning.SaveAsync([contribution with { Revision = revision }], "learn", 1, Never);
        }
    }
}
