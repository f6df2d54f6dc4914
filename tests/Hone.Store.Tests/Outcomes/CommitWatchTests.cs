using System.Diagnostics;
using Hone.Outcomes;
using Hone.Sqlite;
using Hone.Store.Tests.Sqlite;
using Hone.Telemetry;
using static Hone.Store.Tests.Contract.Sample;

namespace Hone.Store.Tests.Outcomes;

/// <summary>Commits of tasks, looked up in repositories made by the real git.</summary>
public sealed class CommitWatchTests : IAsyncLifetime
{
    private readonly SqlitePlace _place = new();
    private SqliteStore _store = null!;
    private int _judge = 1000;

    public async ValueTask InitializeAsync() => _store = await _place.OpenSqliteAsync();

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _place.DisposeAsync();
    }

    [Fact]
    public async Task Tasks_that_share_a_repository_get_each_the_fates_of_their_own_commits()
    {
        string folder = Make("shop");
        CommitMention first = Commit(folder, "one"), second = Commit(folder, "two"), third = Commit(folder, "three");
        Git(folder, "revert", "--no-edit", second.Hash!);
        await TellAsync(1, folder, first, third);
        await TellAsync(2, folder, second);

        int looked = await WatchAsync(TimeSpan.Zero);

        looked.ShouldBe(2);
        (await FatesAsync(1)).ShouldBe([$"{first.Hash} stands", $"{third.Hash} stands"]);
        (await FatesAsync(2)).ShouldBe([$"{second.Hash} reverted"]);
    }

    [Fact]
    public async Task A_task_that_worked_in_two_repositories_gets_the_fates_of_both()
    {
        string shop = Make("shop"), site = Make("site");
        CommitMention here = Commit(shop, "here"), there = Commit(site, "there");
        await TellAsync(1, shop, here);
        await TellAsync(2, site, there);
        await _store.SetTasksAsync([(SessionId(2), SessionId(1))], Never);

        int looked = await WatchAsync(TimeSpan.Zero);

        looked.ShouldBe(1);
        (await FatesAsync(1)).ShouldBe([$"{here.Hash} stands", $"{there.Hash} stands"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_repository_is_looked_at_once_a_day_and_no_more_after_a_month()
    {
        string folder = Make("shop");
        await TellAsync(1, folder, Commit(folder, "one"));

        (await WatchAsync(TimeSpan.Zero)).ShouldBe(1);
        (await WatchAsync(TimeSpan.FromHours(23))).ShouldBe(0);
        (await WatchAsync(TimeSpan.FromHours(25))).ShouldBe(1);
        (await WatchAsync(TimeSpan.FromDays(40))).ShouldBe(1);
        (await WatchAsync(TimeSpan.FromDays(400))).ShouldBe(0);
    }

    [Fact]
    public async Task What_a_repository_told_stands_when_it_is_gone()
    {
        string folder = Make("shop");
        CommitMention commit = Commit(folder, "one");
        await TellAsync(1, folder, commit);
        await WatchAsync(TimeSpan.Zero);

        Directory.Move(folder, folder + " elsewhere");
        await WatchAsync(TimeSpan.FromDays(2));

        (await FatesAsync(1)).ShouldBe([$"{commit.Hash} stands"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("relative/folder")]
    [InlineData("/nowhere/on/this/machine")]
    [InlineData("\0")]
    public async Task A_folder_that_is_no_repository_here_tells_nothing(string folder)
    {
        await TellAsync(1, folder, new CommitMention("a1b2c3d", "x", Noon));

        (await WatchAsync(TimeSpan.Zero)).ShouldBe(1);

        (await FatesAsync(1)).ShouldBeEmpty();
    }

    private Task<int> WatchAsync(TimeSpan ahead) => new CommitWatch(_store, new Ahead(ahead)).WatchAsync(Never);

    private async Task<IReadOnlyList<string>> FatesAsync(int task)
    {
        await _store.SetJudgeAsync(++_judge, Never);
        TaskEvidence due = (await _store.DueTasksAsync(9, Never)).Single(t => t.TaskId == SessionId(task));
        return [.. due.Fates.Select(f => $"{f.Hash} {(f.RevertedBy is null ? "stands" : "reverted")}")];
    }

    private async Task TellAsync(int session, string folder, params CommitMention[] commits)
    {
        Event e = Bare($"of session {session}", session).StatedBy(Precedence.Transcript);
        await _store.SaveAsync([Slice(e, SessionId(session))], Never);
        SessionTrace trace = (await _store.TraceAsync(SessionId(session), Never))!;
        Verification[] found = [.. commits.Select(c =>
            new Verification(VerificationKind.Commit, Bearing.Good, Id("commit"), Noon, "x") { Commits = [c] })];
        await _store.SaveEvidenceAsync(
            [new SessionEvidence(trace.Id, trace.Revision, found) { Directory = folder }], "outcomes", 1, Never);
        await _store.SaveAsync([Contribution(Summary(session), trace.Revision)], "learn", 1, Never);
    }

    private string Make(string name)
    {
        string folder = Path.Combine(_place.Folder, name);
        Directory.CreateDirectory(folder);
        Git(folder, "init", "-q", "-b", "main");
        return folder;
    }

    private static CommitMention Commit(string folder, string name)
    {
        File.WriteAllText(Path.Combine(folder, name), name + "\n");
        Git(folder, "add", ".");
        Git(folder, "commit", "-q", "-m", name);
        return new CommitMention(Git(folder, "rev-parse", "HEAD").Trim(), name, DateTimeOffset.UtcNow);
    }

    private static string Git(string folder, params string[] arguments)
    {
        ProcessStartInfo start = new("git", ["-c", "user.name=Ann", "-c", "user.email=ann@example.org", .. arguments])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true,
        };
        using Process git = Process.Start(start)!;
        string output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        git.ExitCode.ShouldBe(0, string.Join(' ', arguments));
        return output;
    }

    /// <summary>A clock that goes ahead.</summary>
    private sealed class Ahead(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
