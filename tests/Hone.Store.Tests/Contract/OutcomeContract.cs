using System.Text.Json;
using Hone.Outcomes;
using Hone.Telemetry;
using static Hone.Store.Tests.Contract.Sample;

namespace Hone.Store.Tests.Contract;

/// <summary>What every store of evidence and outcomes promises; each kind of store derives from it.</summary>
public abstract class OutcomeContract : IAsyncLifetime
{
    private const string Station = "outcomes";

    private StorePlace _place = null!;
    private OpenStore _store = null!;

    private IOutcomeStore Outcomes => _store.Outcomes;

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
    public async Task Empty_store_knows_nothing()
    {
        (await DueAsync()).ShouldBeEmpty();
        (await Outcomes.OutcomeAsync("task", Never)).ShouldBeNull();
        (await Outcomes.TaskOfAsync(SessionId(1), Never)).ShouldBeNull();
        (await Outcomes.EvidenceAsync("task", Never)).ShouldBeEmpty();
        (await Outcomes.FeedbackAsync("task", Never)).ShouldBeEmpty();
        (await Outcomes.OpenCommitsAsync(Noon, Never)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Evidence_comes_back_as_it_was_saved_but_for_its_revision()
    {
        Verification edit = new(VerificationKind.Edit, Bearing.None, Id("edit"), null, "a.py");
        SessionEvidence evidence = new(SessionId(1), 0, [Full(), edit])
        {
            Directory = "/home/someone", IsSubAgent = true,
        };

        SessionEvidence saved = await GatherAsync(evidence);

        string expected = Text(saved with { Revision = 0 });
        Text((await Outcomes.EvidenceAsync(SessionId(1), Never)).ShouldHaveSingleItem()).ShouldBe(expected);
        Text((await DueOneAsync()).Sessions.ShouldHaveSingleItem()).ShouldBe(expected);
    }

    [Fact]
    public async Task Gathered_session_is_no_longer_changed_until_it_grows_or_the_version_is_another()
    {
        await GatherAsync(1);
        (await _store.Telemetry.ChangedSessionsAsync(Station, 1, Never)).ShouldBeEmpty();

        (await _store.Telemetry.ChangedSessionsAsync(Station, 2, Never)).Count.ShouldBe(1);
        await _store.Telemetry.SaveAsync([Slice(Call("more"), "more")], Never);
        (await _store.Telemetry.ChangedSessionsAsync(Station, 1, Never)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Gathering_again_replaces_what_was_gathered()
    {
        await GatherAsync(1, Tests(Bearing.Good), Tests(Bearing.Good));

        await GatherAsync(1, Tests(Bearing.Bad));

        (await ShownAsync()).ShouldBe(Bearing.Bad);
    }

    [Fact]
    public async Task Evidence_of_an_earlier_state_does_not_replace_that_of_a_later_one()
    {
        SessionEvidence first = await GatherAsync(1, Tests(Bearing.Bad));
        await _store.Telemetry.SaveAsync([Slice(Call("more"), "more")], Never);
        await GatherAsync(1, Tests(Bearing.Good));

        await Outcomes.SaveEvidenceAsync([first], Station, 1, Never);

        (await ShownAsync()).ShouldBe(Bearing.Good);
    }

    [Fact]
    public async Task Evidence_of_a_session_that_is_gone_is_left_out()
    {
        await Outcomes.SaveEvidenceAsync([new SessionEvidence(SessionId(9), 1, [])], Station, 1, Never);

        (await DueAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Judged_task_has_its_outcome_and_is_no_longer_due()
    {
        await GatherAsync(1);
        OutcomeReason reason = new(VerificationKind.Tests, -2.2, "“ü” \0 failed", SessionId(1), Id("a"), Noon);
        Outcome outcome = new(SessionId(1), OutcomeLabel.Failure, 0.9, [reason]);

        await Outcomes.SaveOutcomesAsync([(await DueOneAsync(), outcome)], Never);

        (await DueAsync()).ShouldBeEmpty();
        Text(await Outcomes.OutcomeAsync(SessionId(1), Never)).ShouldBe(Text(outcome));
    }

    [Fact]
    public async Task Verdict_on_older_evidence_does_not_settle_the_task()
    {
        await GatherAsync(1, Tests(Bearing.Good));
        TaskEvidence older = await DueOneAsync();
        await GatherAsync(1, Tests(Bearing.Bad));

        await Outcomes.SaveOutcomesAsync([(older, OutcomeJudge.Judge(older))], Never);

        TaskEvidence due = await DueOneAsync();
        due.Ticket.ShouldBeGreaterThan(older.Ticket);
        due.Sessions.Single().Verifications.Single().Bearing.ShouldBe(Bearing.Bad);
        await JudgeAsync();
        (await DueAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Due_tasks_come_by_id_and_no_more_than_wanted()
    {
        foreach (int n in (int[])[3, 1, 2]) await GatherAsync(n);

        (await Outcomes.DueTasksAsync(2, Never)).Select(t => t.TaskId).ShouldBe([SessionId(1), SessionId(2)]);
        (await DueAsync()).Select(t => t.TaskId).ShouldBe([SessionId(1), SessionId(2), SessionId(3)]);
    }

    [Fact]
    public async Task Session_that_is_put_into_another_task_makes_both_due_and_the_empty_one_loses_its_outcome()
    {
        await GatherAsync(1);
        await GatherAsync(2);
        await JudgeAsync();

        await PutAsync(2, SessionId(1));

        IReadOnlyList<TaskEvidence> due = await DueAsync();
        due.Select(t => t.Sessions.Count).ShouldBe([2, 0]);
        await JudgeAsync();
        (await Outcomes.OutcomeAsync(SessionId(2), Never)).ShouldBeNull();
        (await Outcomes.TaskOfAsync(SessionId(2), Never)).ShouldBe(SessionId(1));
    }

    [Fact]
    public async Task Session_that_is_put_where_it_is_makes_nothing_due()
    {
        await GatherAsync(1);
        await PutAsync(1, "task");
        await JudgeAsync();

        await PutAsync(1, "task");

        (await DueAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Session_that_vanishes_takes_its_evidence_and_its_tasks_outcome_along()
    {
        await GatherAsync(2);
        await JudgeAsync();
        Event moved = Bare("of session 2", session: 1).StatedBy(Precedence.Measured);

        await _store.Telemetry.SaveAsync([Slice(moved, "again")], Never);

        (await DueAsync()).ShouldContain(t => t.TaskId == SessionId(2) && t.Sessions.Count == 0);
        await JudgeAsync();
        (await Outcomes.OutcomeAsync(SessionId(2), Never)).ShouldBeNull();
        (await Outcomes.EvidenceAsync(SessionId(2), Never)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Feedback_makes_its_task_due_and_comes_oldest_first_and_once()
    {
        await GatherAsync(1);
        await JudgeAsync();
        Feedback works = Feedback.On(SessionId(1), "works", "“ü”", "ann", Noon);
        Feedback taken = Feedback.Withdrawal(SessionId(1), null, "ann", Noon.AddHours(1));

        foreach (Feedback said in (Feedback[])[taken, works, works]) await Outcomes.AddFeedbackAsync(said, Never);

        (await Outcomes.FeedbackAsync(SessionId(1), Never)).ShouldBe([works, taken]);
        (await DueOneAsync()).Feedback.ShouldBe([works, taken]);
    }

    [Fact]
    public async Task Feedback_on_a_session_goes_along_when_the_session_joins_another_task()
    {
        await GatherAsync(1);
        await GatherAsync(2);
        Feedback broken = Feedback.On(SessionId(2), "broken", null, "ann", Noon);
        await Outcomes.AddFeedbackAsync(broken, Never);
        await JudgeAsync();
        (await Outcomes.OutcomeAsync(SessionId(2), Never))!.Label.ShouldBe(OutcomeLabel.Failure);

        await PutAsync(2, SessionId(1));

        (await Outcomes.FeedbackAsync(SessionId(1), Never)).ShouldBe([broken]);
        await JudgeAsync();
        (await Outcomes.OutcomeAsync(SessionId(1), Never))!.Label.ShouldBe(OutcomeLabel.Failure);
    }

    [Fact]
    public async Task Another_judge_makes_every_task_due_and_the_same_one_none()
    {
        await Outcomes.SetJudgeAsync(1, Never);
        await GatherAsync(1);
        await GatherAsync(2);
        await PutAsync(2, "task");
        await JudgeAsync();

        await Outcomes.SetJudgeAsync(1, Never);
        (await DueAsync()).ShouldBeEmpty();

        await Outcomes.SetJudgeAsync(2, Never);
        (await DueAsync()).Select(t => t.TaskId).ShouldBe([SessionId(1), "task"]);
    }

    [Fact]
    public async Task Revised_outcome_keeps_the_label_before_and_the_moment_of_the_change()
    {
        await GatherAsync(1);
        DateTimeOffset before = DateTimeOffset.UtcNow.AddSeconds(-1);
        await GiveAsync(OutcomeLabel.Unknown, OutcomeLabel.Success);
        Outcome revised = (await Outcomes.OutcomeAsync(SessionId(1), Never))!;

        await GiveAsync(OutcomeLabel.Success);

        (revised.Label, revised.Previous).ShouldBe((OutcomeLabel.Success, OutcomeLabel.Unknown));
        revised.RevisedAt!.Value.ShouldBeInRange(before, DateTimeOffset.UtcNow.AddSeconds(1));
        Outcome same = (await Outcomes.OutcomeAsync(SessionId(1), Never))!;
        (same.Previous, same.RevisedAt).ShouldBe((revised.Previous, revised.RevisedAt));
    }

    [Fact]
    public async Task Outcome_that_was_never_another_has_no_label_before()
    {
        await GatherAsync(1);

        await GiveAsync(OutcomeLabel.Success, OutcomeLabel.Success);

        Outcome outcome = (await Outcomes.OutcomeAsync(SessionId(1), Never))!;
        (outcome.Previous, outcome.RevisedAt).ShouldBe((null, null));
    }

    [Fact]
    public async Task Writers_at_once_leave_every_task_judged_by_its_last_evidence()
    {
        const int sessions = 6;
        const int rounds = 15;
        for (int n = 1; n <= sessions; n++) await GatherAsync(n);
        await using OpenStore other = await _place.OpenAsync();

        Task gathering = Task.Run(async () =>
        {
            for (int i = 0; i < rounds; i++)
            {
                Bearing bearing = i % 2 == 0 ? Bearing.Bad : Bearing.Good;
                for (int n = 1; n <= sessions; n++) await GatherAsync(n, Tests(bearing));
            }
        });
        Task judging = Task.Run(async () =>
        {
            do await JudgeAsync(other.Outcomes);
            while (!gathering.IsCompleted);
        });
        await Task.WhenAll(gathering, judging);
        await JudgeAsync();

        (await DueAsync()).ShouldBeEmpty();
        for (int n = 1; n <= sessions; n++)
        {
            IReadOnlyList<SessionEvidence> evidence = await Outcomes.EvidenceAsync(SessionId(n), Never);
            Outcome expected = OutcomeJudge.Judge(new TaskEvidence(SessionId(n), 0, evidence, [], []))!;
            Outcome outcome = (await Outcomes.OutcomeAsync(SessionId(n), Never))!;
            (outcome.Probability, outcome.Reasons.Count).ShouldBe((expected.Probability, expected.Reasons.Count));
        }
    }

    [Fact]
    public async Task Hash_tells_evidence_and_outcomes_apart()
    {
        await GatherAsync(1, Tests(Bearing.Good));
        string gathered = await HashAsync();
        await JudgeAsync();
        string judged = await HashAsync();
        await GatherAsync(1, Tests(Bearing.Bad));
        string other = await HashAsync();

        new[] { gathered, judged, other }.Distinct().Count().ShouldBe(3);
        await GatherAsync(1, Tests(Bearing.Good));
        await JudgeAsync();
        (await HashAsync()).ShouldBe(judged);
    }

    /// <summary>All fields of a value, lists included.</summary>
    private static string Text<T>(T value) => JsonSerializer.Serialize(value);

    /// <summary>Which way the one piece of evidence of the first session points.</summary>
    private async Task<Bearing> ShownAsync() =>
        (await Outcomes.EvidenceAsync(SessionId(1), Never)).Single().Verifications.Single().Bearing;

    private Task<string> HashAsync() => _store.Telemetry.LogicalHashAsync(Never);

    private static Verification Tests(Bearing bearing) =>
        new(VerificationKind.Tests, bearing, Id("tests"), Noon, "5 passed") { Tool = "pytest", IsSure = true };

    /// <summary>A verification in which every field is set.</summary>
    private static Verification Full() =>
        new(VerificationKind.Lint, Bearing.Bad, Id("full"), Noon.AddMilliseconds(7), "“ü” 𝄞 \0")
        {
            Tool = "ruff", Result = CheckResult.Failed, Counts = new TestCounts(1, 2, 3, 4),
            Diagnostics = [new Diagnostic("a.py", 3, 4, Severity.Warning, "E501", "too long") { EndLine = 5 }],
            DiagnosticCount = 5_000, IsSure = true,
            Scope = ["src", "a.py"], IsAsked = true, Strength = 0.25,
            Commits = [new CommitMention("a1b2c3d", "Add", Noon), new CommitMention(null, null, null)],
        };

    private Task<SessionEvidence> GatherAsync(int session, params Verification[] found) =>
        GatherAsync(new SessionEvidence(SessionId(session), 0, found));

    /// <summary>Makes the session exist and learned, and saves what it shows at its revision.</summary>
    private async Task<SessionEvidence> GatherAsync(SessionEvidence evidence)
    {
        int session = int.Parse(evidence.SessionId[^3..]);
        if (await Outcomes.TaskOfAsync(evidence.SessionId, Never) is null)
        {
            Event e = Bare($"of session {session}", session).StatedBy(Precedence.Transcript);
            await _store.Telemetry.SaveAsync([Slice(e, evidence.SessionId)], Never);
            SessionTrace trace = (await _store.Telemetry.TraceAsync(evidence.SessionId, Never))!;
            await _store.Learning.SaveAsync([Contribution(Summary(session), trace.Revision)], "learn", 1, Never);
        }

        long revision = (await _store.Telemetry.TraceAsync(evidence.SessionId, Never))!.Revision;
        SessionEvidence saved = evidence with { Revision = revision };
        await Outcomes.SaveEvidenceAsync([saved], Station, 1, Never);
        return saved;
    }

    private Task PutAsync(int session, string task) =>
        _store.Learning.SetTasksAsync([(SessionId(session), task)], Never);

    private Task<IReadOnlyList<TaskEvidence>> DueAsync() => Outcomes.DueTasksAsync(100, Never);

    private async Task<TaskEvidence> DueOneAsync() => (await DueAsync()).ShouldHaveSingleItem();

    private Task JudgeAsync() => JudgeAsync(Outcomes);

    private static async Task JudgeAsync(IOutcomeStore outcomes)
    {
        IReadOnlyList<TaskEvidence> due = await outcomes.DueTasksAsync(100, Never);
        await outcomes.SaveOutcomesAsync([.. due.Select(task => (task, OutcomeJudge.Judge(task)))], Never);
    }

    /// <summary>Gives the first session's task these labels, one after the other.</summary>
    private async Task GiveAsync(params OutcomeLabel[] labels)
    {
        TaskEvidence task = new(SessionId(1), long.MaxValue, [], [], []);
        foreach (OutcomeLabel label in labels)
        {
            await Outcomes.SaveOutcomesAsync([(task, new Outcome(SessionId(1), label, 0.5, []))], Never);
        }
    }
}
