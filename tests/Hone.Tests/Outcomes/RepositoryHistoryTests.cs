using System.Diagnostics;
using Hone.Outcomes;
using Hone.Tests.Git;
using Hone.Tests.Review;

namespace Hone.Tests.Outcomes;

public sealed class RepositoryHistoryTests : IDisposable
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly GitPlace _place = GitPlace.WithMain();
    private readonly Clock _clock = new() { Now = GitPlace.Start.AddDays(100) };

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Commit_on_main_landed_directly_and_keeps_its_lines()
    {
        string hash = _place.Commit("add code", ("code", GitPlace.Lines("code", 0, 10)));

        CommitFate fate = await FateAsync(hash[..7]);

        (fate.Standing, fate.Hash, fate.Landing, fate.LandedAs)
            .ShouldBe((CommitStanding.Found, hash, CommitLanding.Direct, hash));
        (fate.RevertedBy, fate.PullRequest, fate.Successor).ShouldBe((null, null, null));
        (fate.GoneAfterDay, fate.GoneAfterWeek, fate.GoneAfterMonth, fate.IsReworked).ShouldBe((0, 0, 0, false));
    }

    [Fact]
    public async Task Commit_is_found_by_its_subject_and_time()
    {
        _place.Commit("same words", ("a", "aaa\n"));
        _place.Now += Day;
        DateTimeOffset at = _place.Now;
        string second = _place.Commit("same words", ("b", "bbb\n"));

        CommitFate near = await FateAsync(new CommitMention(null, "same words", at.AddSeconds(20)));
        CommitFate late = await FateAsync(new CommitMention(null, "same words", at.AddHours(3)));
        CommitFate other = await FateAsync(new CommitMention(null, "other words", at));

        near.Hash.ShouldBe(second);
        (late.Standing, other.Standing).ShouldBe((CommitStanding.Unknown, CommitStanding.Unknown));
    }

    [Fact]
    public async Task What_is_no_hash_and_what_belongs_elsewhere_is_unknown()
    {
        string hash = _place.Commit("ours", ("a", "aaa\n"));
        CommitMention[] mentions =
        [
            new(new string('b', 40), null, GitPlace.Start), new("main", null, null), new(null, null, null),
            new("--help", "x\ny", GitPlace.Start), new(hash[..7], "theirs", GitPlace.Start.AddDays(50)),
        ];

        IReadOnlyList<CommitFate> fates = await FatesAsync(mentions);

        fates.Select(f => f.Mention).ShouldBe(mentions);
        fates.ShouldAllBe(f => f.Standing == CommitStanding.Unknown && f.Landing == null && f.GoneAfterDay == null);
    }

    [Fact]
    public async Task Commit_on_a_branch_has_not_landed()
    {
        string hash = OnBranch("add code", ("code", GitPlace.Lines("code", 0, 10)));
        _place.Git("checkout", "-q", "main");
        _place.Commit("unrelated", ("other", "other\n"));

        CommitFate fate = await FateAsync(hash);

        (fate.Standing, fate.Landing, fate.LandedAs).ShouldBe((CommitStanding.Found, CommitLanding.None, null));
        fate.GoneAfterDay.ShouldBe(0);
    }

    [Fact]
    public async Task Merge_brings_the_commits_of_its_branch()
    {
        string hash = OnBranch("add code", ("code", GitPlace.Lines("code", 0, 10)));
        _place.Git("checkout", "-q", "main");
        _place.Git("merge", "-q", "--no-ff", "-m", "Merge pull request #12 from ann/side", "side");

        CommitFate fate = await FateAsync(hash);

        (fate.Standing, fate.Landing, fate.LandedAs, fate.PullRequest)
            .ShouldBe((CommitStanding.Found, CommitLanding.Merge, _place.Hash("main"), 12));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Squash_merge_brings_every_commit_of_its_branch(bool isBranchKept)
    {
        string first = OnBranch("first step", ("a", GitPlace.Lines("a", 0, 8)));
        string seven = GitPlace.Lines("a", 0, 7);
        string second = _place.Commit("second step", ("b", GitPlace.Lines("b", 0, 8)), ("a", seven));
        _place.Git("checkout", "-q", "main");
        _place.Commit("unrelated", ("other", "other\n"));
        _place.Git("merge", "-q", "--squash", "side");
        string squash = _place.Commit("Both steps (#34)");
        if (!isBranchKept) _place.Git("branch", "-q", "-D", "side");

        IReadOnlyList<CommitFate> fates = await FatesAsync([new(first, null, null), new(second, null, null)]);

        fates.Select(f => (f.Landing, f.LandedAs, f.PullRequest))
            .ShouldBe([(CommitLanding.Squash, squash, 34), (CommitLanding.Squash, squash, 34)]);
        fates.ShouldAllBe(f => f.Standing == (isBranchKept ? CommitStanding.Found : CommitStanding.Rewritten));
    }

    [Fact]
    public async Task Squash_is_known_by_gits_own_message_too()
    {
        string hash = OnBranch("tiny", ("a", "x\n"));
        _place.Git("checkout", "-q", "main");
        _place.Git("merge", "-q", "--squash", "side");
        _place.Git("commit", "-q", "--no-edit");

        CommitFate fate = await FateAsync(hash);

        (fate.Landing, fate.LandedAs).ShouldBe((CommitLanding.Squash, _place.Hash("main")));
    }

    [Theory]
    [InlineData("a", null)]
    [InlineData("b", CommitLanding.None)]
    public async Task Small_change_that_a_squash_may_hold_is_left_open(string squashed, CommitLanding? landing)
    {
        string hash = OnBranch("one line", ("a", "one small line\n"));
        _place.Git("checkout", "-q", "main");
        _place.Commit("A lot (#3)", (squashed, GitPlace.Lines("lot", 0, 9)));

        (await FateAsync(hash)).Landing.ShouldBe(landing);
    }

    [Fact]
    public async Task Squash_of_a_branch_that_took_main_in_is_what_came_on_top()
    {
        string hash = OnBranch("one", ("a", "x\n"));
        _place.Git("checkout", "-q", "main");
        _place.Commit("unrelated", ("other", "other\n"));
        _place.Git("checkout", "-q", "side");
        _place.Git("merge", "-q", "--no-edit", "main");
        _place.Commit("two", ("a", "y\n"));
        _place.Git("checkout", "-q", "main");
        _place.Git("merge", "-q", "--squash", "side");
        string squash = _place.Commit("All of it");

        CommitFate fate = await FateAsync(hash);

        (fate.Landing, fate.LandedAs).ShouldBe((CommitLanding.Squash, squash));
    }

    [Fact]
    public async Task Two_commits_of_one_second_are_told_apart()
    {
        string hash = OnBranch("wip", ("a", GitPlace.Lines("ours", 0, 10)));
        _place.Now -= TimeSpan.FromMinutes(1);
        _place.Git("checkout", "-q", "main");
        _place.Commit("wip", ("b", GitPlace.Lines("theirs", 0, 10)));

        (await FateAsync(hash)).Landing.ShouldBe(CommitLanding.None);
    }

    [Fact]
    public async Task Commit_that_is_gone_is_known_by_the_message_of_its_pick()
    {
        string gone = new('c', 40);
        _place.Commit($"picked\n\n(cherry picked from commit {gone})", ("a", "aaa\n"));

        CommitFate fate = await FateAsync(new CommitMention(gone, null, GitPlace.Start));

        (fate.Standing, fate.Hash, fate.Landing).ShouldBe((CommitStanding.Rewritten, null, CommitLanding.Direct));
    }

    [Fact]
    public async Task Commit_that_only_touches_the_same_file_is_no_squash()
    {
        string hash = OnBranch("ours", ("a", GitPlace.Lines("ours", 0, 10)));
        _place.Git("checkout", "-q", "main");
        _place.Commit("theirs (#5)", ("a", GitPlace.Lines("theirs", 0, 10)));

        CommitFate fate = await FateAsync(hash);

        (fate.Landing, fate.Standing).ShouldBe((CommitLanding.None, CommitStanding.Found));
    }

    [Fact]
    public async Task Rebased_commit_is_followed_to_its_copy()
    {
        string hash = OnBranch("add code", ("code", GitPlace.Lines("code", 0, 10)));
        _place.Git("checkout", "-q", "main");
        _place.Commit("unrelated", ("other", "other\n"));
        _place.Git("checkout", "-q", "side");
        _place.Git("rebase", "-q", "main");
        _place.Git("checkout", "-q", "main");
        _place.Git("merge", "-q", "--ff-only", "side");

        CommitFate fate = await FateAsync(hash);

        (fate.Standing, fate.Hash, fate.Successor, fate.Landing)
            .ShouldBe((CommitStanding.Rewritten, hash, _place.Hash("main"), CommitLanding.Direct));
        fate.GoneAfterMonth.ShouldBe(0);
    }

    [Fact]
    public async Task Cherry_pick_to_main_is_a_copy()
    {
        string hash = OnBranch("add code", ("code", GitPlace.Lines("code", 0, 10)));
        _place.Git("checkout", "-q", "main");
        _place.Git("cherry-pick", hash);

        CommitFate fate = await FateAsync(hash);

        (fate.Standing, fate.Landing, fate.LandedAs)
            .ShouldBe((CommitStanding.Found, CommitLanding.Copy, _place.Hash("main")));
    }

    [Theory]
    [InlineData("add code")]
    [InlineData("another subject altogether")]
    public async Task Amended_commit_is_followed_to_what_took_its_place(string subject)
    {
        string hash = _place.Commit("add code", ("code", GitPlace.Lines("code", 0, 10)));
        _place.Now += TimeSpan.FromHours(1);
        _place.Write("code", GitPlace.Lines("code", 0, 8));
        _place.Git("commit", "-q", "-a", "--amend", "-m", subject);

        CommitFate fate = await FateAsync(hash);

        (fate.Standing, fate.Successor, fate.Landing)
            .ShouldBe((CommitStanding.Rewritten, _place.Hash("main"), CommitLanding.Direct));
        fate.GoneAfterDay.ShouldBe(0.2);
    }

    [Fact]
    public async Task Commit_reset_away_is_lost()
    {
        string hash = _place.Commit("add code", ("code", GitPlace.Lines("code", 0, 10)));
        _place.Git("reset", "-q", "--hard", "HEAD^");
        _place.Commit("something else", ("else", GitPlace.Lines("else", 0, 10)));

        CommitFate fate = await FateAsync(hash);

        (fate.Standing, fate.Landing, fate.Successor, fate.GoneAfterMonth)
            .ShouldBe((CommitStanding.Lost, CommitLanding.None, null, null));
    }

    [Fact]
    public async Task Revert_counts_until_it_is_reverted_itself()
    {
        string hash = _place.Commit("add code", ("code", GitPlace.Lines("code", 0, 10)));
        _place.Git("revert", "--no-edit", hash);
        string revert = _place.Hash("main");

        CommitFate once = await FateAsync(hash);
        _place.Now += TimeSpan.FromMinutes(1);
        _place.Git("revert", "--no-edit", revert);
        CommitFate twice = await FateAsync(hash);

        (once.RevertedBy, once.RevertedAt, once.GoneAfterDay).ShouldBe((revert, GitPlace.Start.AddMinutes(2), 1));
        (twice.RevertedBy, twice.GoneAfterDay).ShouldBe((null, 0));
    }

    [Fact]
    public async Task Revert_is_known_by_the_subject_it_quotes()
    {
        _place.Commit("Add code (#7)", ("code", GitPlace.Lines("old", 0, 3)));
        string hash = _place.Commit("Add code (#9)", ("code", GitPlace.Lines("code", 0, 10)));
        _place.Commit("Revert \"Add code (#9)\" (#10)", ("code", GitPlace.Lines("old", 0, 3)));
        string revert = _place.Hash("main");

        CommitFate newer = await FateAsync(hash), older = await FateAsync(_place.Hash("main~2"));
        _place.Commit("Reapply \"Add code (#9)\" (#11)", ("code", GitPlace.Lines("code", 0, 10)));
        CommitFate again = await FateAsync(hash);

        (newer.RevertedBy, older.RevertedBy, again.RevertedBy).ShouldBe((revert, null, null));
    }

    [Fact]
    public async Task Revert_of_a_merge_takes_back_what_it_brought()
    {
        string hash = OnBranch("add code", ("code", GitPlace.Lines("code", 0, 10)));
        _place.Git("checkout", "-q", "main");
        _place.Git("merge", "-q", "--no-ff", "-m", "Merge side", "side");
        _place.Now += TimeSpan.FromHours(1);
        _place.Git("revert", "--no-edit", "-m", "1", "HEAD");

        CommitFate fate = await FateAsync(hash);

        (fate.RevertedBy, fate.Landing).ShouldBe((_place.Hash("main"), CommitLanding.Merge));
    }

    [Fact]
    public async Task Change_made_again_is_not_reverted_by_what_took_it_back_before()
    {
        string first = _place.Commit("add code", ("code", GitPlace.Lines("code", 0, 10)));
        _place.Git("revert", "--no-edit", first);
        _place.Now += Day;
        _place.Git("checkout", "-q", "-b", "side");
        string again = _place.Commit("add code", ("code", GitPlace.Lines("code", 0, 10)));

        CommitFate fate = await FateAsync(again);

        (fate.RevertedBy, fate.Landing).ShouldBe((null, CommitLanding.None));
    }

    [Fact]
    public async Task Revert_that_a_squash_lists_is_no_revert_by_the_squash()
    {
        string hash = _place.Commit("add code", ("code", GitPlace.Lines("code", 0, 10)));
        string list = $"* tidy up\n\n* Revert \"add code\"\n\nThis reverts commit {hash}.\n\n* Reapply it";
        _place.Commit($"Tidy up (#8)\n\n{list}", ("other", "other\n"));

        (await FateAsync(hash)).RevertedBy.ShouldBeNull();
    }

    [Fact]
    public async Task Revert_on_another_branch_does_not_count_for_what_landed()
    {
        string hash = _place.Commit("add code", ("code", GitPlace.Lines("code", 0, 10)));
        _place.Git("checkout", "-q", "-b", "side");
        _place.Git("revert", "--no-edit", hash);

        (await FateAsync(hash)).RevertedBy.ShouldBeNull();
    }

    [Fact]
    public async Task Windows_show_what_was_gone_when_each_of_them_ended()
    {
        string hash = _place.Commit("add code", ("code", GitPlace.Lines("code", 0, 10)));
        _place.Now = GitPlace.Start + (3 * Day);
        _place.Commit("cut a little", ("code", GitPlace.Lines("code", 0, 7)));
        _place.Now = GitPlace.Start + (20 * Day);
        _place.Commit("cut more", ("code", GitPlace.Lines("code", 0, 1)));

        CommitFate whole = await FateAsync(hash);
        _clock.Now = GitPlace.Start + (10 * Day);
        CommitFate early = await FateAsync(hash);

        (whole.GoneAfterDay, whole.GoneAfterWeek, whole.GoneAfterMonth).ShouldBe((0, 0.3, 0.9));
        (early.GoneAfterDay, early.GoneAfterWeek, early.GoneAfterMonth).ShouldBe((0, 0.3, null));
    }

    [Theory]
    [InlineData("fixup! add code", 3, true)]
    [InlineData("fix: use another way", 3, true)]
    [InlineData("Hotfix for the shop", 3, true)]
    [InlineData("fix: a little", 8, false)]
    [InlineData("add more", 3, false)]
    [InlineData("prefix the names", 3, false)]
    public async Task Fix_of_the_same_files_within_a_day_that_takes_half_of_the_lines_away_is_rework(
        string subject, int kept, bool isReworked)
    {
        string hash = _place.Commit("add code", ("code", GitPlace.Lines("code", 0, 10)));
        _place.Commit(subject, ("code", GitPlace.Lines("code", 0, kept)));

        (await FateAsync(hash)).IsReworked.ShouldBe(isReworked);
    }

    [Fact]
    public async Task Rework_is_open_while_the_day_is_not_over()
    {
        string hash = _place.Commit("add code", ("code", GitPlace.Lines("code", 0, 10)));
        _clock.Now = _place.Now;

        CommitFate fate = await FateAsync(hash);

        (fate.IsReworked, fate.GoneAfterDay).ShouldBe((null, null));
    }

    [Fact]
    public async Task Shallow_clone_leaves_open_what_it_cannot_show()
    {
        string old = _place.Commit("old", ("old", "old\n"));
        _place.Commit("edge", ("edge", GitPlace.Lines("edge", 0, 5)));
        string edge = _place.Hash("main");
        _place.Git("clone", "-q", "--depth=1", "file://" + _place.Root, _place.PathOf("shallow"));

        RepositoryHistory history = (await OpenAsync(_place.PathOf("shallow")))!;
        var fates = await history.FatesAsync([new(old, "old", GitPlace.Start), new(edge, null, null)], default);

        (fates[0].Standing, fates[0].Landing).ShouldBe((CommitStanding.Unknown, null));
        (fates[1].Standing, fates[1].Landing, fates[1].GoneAfterDay)
            .ShouldBe((CommitStanding.Found, CommitLanding.Direct, null));
    }

    [Fact]
    public async Task Clock_that_was_wrong_once_hides_nothing()
    {
        string hash = _place.Commit("add code", ("code", GitPlace.Lines("code", 0, 10)));
        _place.Now = GitPlace.Start.AddYears(-9);
        _place.Commit("from the past", ("past", "past\n"));
        _place.Now = GitPlace.Start.AddHours(2);
        _place.Commit("now again", ("now", "now\n"));

        CommitFate fate = await FateAsync(hash);

        (fate.Standing, fate.Landing).ShouldBe((CommitStanding.Found, CommitLanding.Direct));
    }

    [Fact]
    public async Task Empty_repository_and_folder_without_one_say_nothing()
    {
        string empty = _place.PathOf("empty");
        _place.Git("init", "-q", empty);

        RepositoryHistory history = (await OpenAsync(empty))!;

        (await history.FatesAsync([new("abcdef1", "x", GitPlace.Start)], default)).Single()
            .Standing.ShouldBe(CommitStanding.Unknown);
        (await history.FatesAsync([], default)).ShouldBeEmpty();
        (await OpenAsync(_place.PathOf())).ShouldBeNull();
    }

    [Trait("speed", "slow")]
    [Fact]
    public async Task Two_hundred_commits_of_three_thousand_are_answered_in_bounded_time()
    {
        _place.Import(3000);
        CommitMention[] mentions =
        [
            .. _place.Git("rev-list", "main", "--max-count=2000").Split('\n').Where((_, i) => i % 10 == 0)
                .Select(hash => new CommitMention(hash, null, null)),
        ];
        long before = Stopwatch.GetTimestamp();

        IReadOnlyList<CommitFate> fates = await FatesAsync(mentions);

        TimeSpan took = Stopwatch.GetElapsedTime(before);
        TestContext.Current.TestOutputHelper!.WriteLine($"200 fates among 3,001 commits in {took.TotalSeconds:F2} s");
        fates.ShouldAllBe(f => f.Landing == CommitLanding.Direct && f.GoneAfterMonth != null);
        took.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    private string OnBranch(string message, params (string, string)[] files)
    {
        _place.Git("checkout", "-q", "-b", "side");
        return _place.Commit(message, files);
    }

    private Task<RepositoryHistory?> OpenAsync(string folder) => RepositoryHistory.OpenAsync(folder, _clock, default);

    private async Task<IReadOnlyList<CommitFate>> FatesAsync(IReadOnlyList<CommitMention> mentions) =>
        await (await OpenAsync(_place.Root))!.FatesAsync(mentions, default);

    private Task<CommitFate> FateAsync(string hash) => FateAsync(new CommitMention(hash, null, null));

    private async Task<CommitFate> FateAsync(CommitMention mention) => (await FatesAsync([mention])).Single();
}
