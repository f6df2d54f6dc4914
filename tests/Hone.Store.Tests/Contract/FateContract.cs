using Hone.Outcomes;
using Hone.Telemetry;
using static Hone.Store.Tests.Contract.Sample;

namespace Hone.Store.Tests.Contract;

/// <summary>What every store promises about the commits of tasks; each kind of store derives from it.</summary>
public abstract class FateContract : IAsyncLifetime
{
    private const string Folder = "/home/someone/project";

    private static readonly CommitMention s_first = new("a1b2c3d", "First", Noon),
        s_second = new("e4f5a6b", "Second", Noon);

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
    public async Task Commits_are_open_until_they_are_looked_up_and_again_when_that_was_long_ago()
    {
        await CommitAsync(1, s_first, s_second, s_first);
        TaskCommits open = (await OpenAsync(Noon)).ShouldHaveSingleItem();
        (open.TaskId, open.Directory).ShouldBe((SessionId(1), Folder));
        open.Commits.ShouldBe([s_first, s_second]);

        await FindAsync(isSettled: false, Fate(s_first));

        (await OpenAsync(Noon)).ShouldBeEmpty();
        (await OpenAsync(Noon.AddSeconds(1))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Settled_commits_are_not_open_until_the_task_may_have_new_ones()
    {
        await CommitAsync(1, s_first);
        await FindAsync(isSettled: true, Fate(s_first));
        (await OpenAsync(Noon.AddDays(99))).ShouldBeEmpty();

        await CommitAsync(1, s_first, s_second);

        (await OpenAsync(Noon.AddDays(99))).Single().Commits.ShouldBe([s_first, s_second]);
    }

    [Fact]
    public async Task Sessions_without_commits_or_without_a_folder_are_not_open()
    {
        await CommitAsync(1);
        await CommitInAsync(null, 2, s_first);

        (await OpenAsync(Noon)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Task_is_due_where_a_fate_is_another_and_only_there()
    {
        await CommitAsync(1, s_first);
        await JudgeAsync();

        await FindAsync(isSettled: false, Fate(s_first));
        TaskEvidence due = (await Outcomes.DueTasksAsync(9, Never)).ShouldHaveSingleItem();
        due.Fates.ShouldBe([Fate(s_first)]);
        await JudgeAsync();
        await FindAsync(isSettled: false, Fate(s_first));
        (await Outcomes.DueTasksAsync(9, Never)).ShouldBeEmpty();
        await FindAsync(isSettled: true, Fate(s_first) with { RevertedBy = "e4f5a6b" });

        (await Outcomes.DueTasksAsync(9, Never)).Single().Fates.Single().RevertedBy.ShouldBe("e4f5a6b");
    }

    [Fact]
    public async Task Repository_that_is_not_there_tells_nothing_and_takes_nothing_back()
    {
        await CommitAsync(1, s_first);
        await FindAsync(isSettled: false, Fate(s_first));
        await JudgeAsync();

        await FindAsync(isSettled: false);

        (await Outcomes.DueTasksAsync(9, Never)).ShouldBeEmpty();
        await Outcomes.SetJudgeAsync(77, Never);
        (await Outcomes.DueTasksAsync(9, Never)).Single().Fates.ShouldBe([Fate(s_first)]);
    }

    [Fact]
    public async Task Of_two_repositories_the_one_that_is_gone_keeps_what_it_told()
    {
        await CommitAsync(1, s_first, s_second);
        await FindAsync(isSettled: false, Fate(s_first), Fate(s_second));
        CommitFate reverted = Fate(s_second) with { RevertedBy = "f00f00f" };

        await FindAsync(isSettled: false, reverted);

        (await Outcomes.DueTasksAsync(9, Never)).Single().Fates.ShouldBe([Fate(s_first), reverted]);
    }

    [Fact]
    public async Task Fates_of_commits_that_a_task_has_no_more_are_left_out()
    {
        await CommitAsync(1, s_first, s_second);
        await FindAsync(isSettled: false, Fate(s_first), Fate(s_second));

        await CommitAsync(1, s_second);

        (await Outcomes.DueTasksAsync(9, Never)).Single().Fates.ShouldBe([Fate(s_second)]);
    }

    [Fact]
    public async Task Task_whose_repository_was_never_there_is_not_made_due()
    {
        await CommitAsync(1, s_first);
        await JudgeAsync();

        await FindAsync(isSettled: false);

        (await Outcomes.DueTasksAsync(9, Never)).ShouldBeEmpty();
        (await OpenAsync(Noon)).ShouldBeEmpty();
    }

    private static CommitFate Fate(CommitMention mention) => new(mention, CommitStanding.Found)
    {
        Hash = "a1b2c3d4e5f6", Landing = CommitLanding.Merge, LandedAt = Noon, PullRequest = 7, GoneAfterDay = 0.25,
        IsReworked = false,
    };

    private Task<IReadOnlyList<TaskCommits>> OpenAsync(DateTimeOffset lookedBefore) =>
        Outcomes.OpenCommitsAsync(lookedBefore, Never);

    private Task FindAsync(bool isSettled, params CommitFate[] fates) =>
        Outcomes.SaveFatesAsync([new TaskFates(SessionId(1), fates, isSettled)], Noon, Never);

    private async Task JudgeAsync()
    {
        IReadOnlyList<TaskEvidence> due = await Outcomes.DueTasksAsync(100, Never);
        await Outcomes.SaveOutcomesAsync([.. due.Select(task => (task, OutcomeJudge.Judge(task)))], Never);
    }

    private Task CommitAsync(int session, params CommitMention[] commits) =>
        CommitInAsync(Folder, session, commits);

    private async Task CommitInAsync(string? folder, int session, params CommitMention[] commits)
    {
        Event e = Bare($"of session {session}", session).StatedBy(Precedence.Transcript);
        await _store.Telemetry.SaveAsync([Slice(e, SessionId(session))], Never);
        long revision = (await _store.Telemetry.TraceAsync(SessionId(session), Never))!.Revision;
        Verification[] found = [.. commits.Select(c =>
            new Verification(VerificationKind.Commit, Bearing.Good, Id("commit"), Noon, "x") { Commits = [c] })];
        await Outcomes.SaveEvidenceAsync(
            [new SessionEvidence(SessionId(session), revision, found) { Directory = folder }], "outcomes", 1, Never);
    }
}
