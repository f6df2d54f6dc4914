using System.Diagnostics;
using Hone.Git;

namespace Hone.Tests.Git;

public sealed class GitHistoryTests : IDisposable
{
    private readonly GitPlace _place = GitPlace.WithMain();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Folder_without_repository_opens_nothing()
    {
        string folder = Directory.CreateDirectory(_place.PathOf("plain")).FullName;

        (await OpenAsync(folder)).ShouldBeNull();
        (await OpenAsync(_place.PathOf("missing"))).ShouldBeNull();
        (await OpenAsync("relative")).ShouldBeNull();
    }

    [Fact]
    public async Task Empty_repository_has_no_commits()
    {
        _place.Git("init", "-q", "-b", "main", _place.PathOf("empty"));

        GitHistory history = (await OpenAsync(_place.PathOf("empty")))!;

        (history.Head, history.Default.Count).ShouldBe((null, 0));
        CommitLog log = await history.CommitsAsync(null, default);
        (log.Commits.Count, log.IsWhole).ShouldBe((0, true));
        (await history.FindAsync([new string('a', 40)], default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Commits_come_newest_first_with_everything_they_say()
    {
        string first = _place.Hash("main");
        string second = _place.Commit("add a\n\nbecause\nof b", ("a.txt", "1\n2\n3\n"), ("README", "bye\n"));

        CommitLog log = await LogAsync();

        log.IsWhole.ShouldBeTrue();
        log.Commits.Select(c => c.Hash).ShouldBe([second, first]);
        Commit newest = log.Commits[0];
        (newest.Subject, newest.Body.Trim(), newest.IsMerge).ShouldBe(("add a", "because\nof b", false));
        newest.Parents.ShouldBe([first]);
        (newest.AuthoredAt, newest.CommittedAt).ShouldBe((GitPlace.Start.AddMinutes(1), GitPlace.Start.AddMinutes(1)));
        newest.Files.ShouldBe([new("README", 1, 1), new("a.txt", 3, 0)]);
    }

    [Fact]
    public async Task Odd_file_names_binary_files_and_renames_are_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names");
        string odd = "sub dir/we\"ird\\\n\té ü\u0001.txt";
        string nine = GitPlace.Lines("x", 0, 9);
        string added = _place.Commit("odd", (odd, "one line\n"), ("bin", "a\0b"), ("old name", nine));
        _place.Git("mv", "old name", "new\tname");
        string renamed = _place.Commit("rename");

        CommitLog log = await LogAsync();
        IReadOnlyList<Patch?> patches =
            await (await OpenAsync())!.PatchesAsync([(added, null), (renamed, null)], default);

        log.Commits[1].Files.ShouldBe(
            [new("bin", null, null), new("old name", 9, 0), new(odd, 1, 0)], ignoreOrder: true);
        log.Commits[0].Files.ShouldBe([new("new\tname", 0, 0)]);
        patches[0]!.Files.Select(f => f.Path).ShouldBe([odd, "old name"], ignoreOrder: true);
        patches[0]!.Files.Single(f => f.Path == odd).Added.ShouldBe(["one line"]);
        patches[1]!.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_commits_since_a_time_are_read()
    {
        _place.Now = GitPlace.Start.AddDays(10);
        string late = _place.Commit("late");

        CommitLog log = await (await OpenAsync())!.CommitsAsync(GitPlace.Start.AddDays(5), default);

        log.Commits.Select(c => c.Hash).ShouldBe([late]);
    }

    [Fact]
    public async Task All_branches_and_a_detached_head_are_reached_and_what_no_branch_holds_is_found_by_name()
    {
        _place.Git("checkout", "-q", "-b", "side");
        string side = _place.Commit("side");
        _place.Git("checkout", "-q", "--detach", "main");
        string lost = _place.Commit("lost");
        _place.Git("checkout", "-q", "--detach", "main");
        string detached = _place.Commit("detached");
        string tree = _place.PathOf("tree");
        _place.Git("worktree", "add", "-q", "--detach", tree);
        _place.GitIn(tree, null, "commit", "-q", "--allow-empty", "-m", "elsewhere");
        string elsewhere = _place.GitIn(tree, null, "rev-parse", "HEAD");

        GitHistory history = (await OpenAsync())!;
        _place.Git("update-ref", "refs/pull/1/head", lost);
        string[] hashes = [.. (await history.CommitsAsync(null, default)).Commits.Select(c => c.Hash)];
        _place.Git("branch", "-q", "abcdef1", side);
        string[] names = [lost[..8], "main", "abcdef1", "--all", "", "ffff\n" + side, side];
        var found = await history.FindAsync(names, default);

        history.Head.ShouldBe(detached);
        hashes.ShouldContain(side);
        hashes.ShouldContain(detached);
        hashes.ShouldNotContain(lost);
        hashes.ShouldContain(elsewhere);
        found.Keys.ShouldBe([lost[..8], side], ignoreOrder: true);
        found[lost[..8]].Hash.ShouldBe(lost);
    }

    [Fact]
    public async Task Octopus_merge_is_one_commit_with_all_its_parents_and_no_files()
    {
        foreach (string name in new[] { "a", "b", "c" })
        {
            _place.Git("checkout", "-q", "-b", name, "main");
            _place.Commit(name, (name, name + "\n"));
        }

        _place.Git("checkout", "-q", "main");
        _place.Git("merge", "-q", "--no-ff", "-m", "octopus", "a", "b", "c");

        CommitLog log = await LogAsync();
        Commit merge = log.Commits.Single(c => c.Hash == _place.Hash("main"));

        (merge.Parents.Count, merge.IsMerge, merge.Files.Count).ShouldBe((4, true, 0));
        CommitGraph graph = new(log, [merge.Hash]);
        log.Commits.Where(c => c.Subject is "a" or "b" or "c").ShouldAllBe(c => graph.LandingOf(c.Hash) == merge);
    }

    [Fact]
    public async Task Default_branch_is_what_the_remote_names_then_the_usual_names_then_the_current()
    {
        _place.Git("checkout", "-q", "-b", "develop");
        _place.Git("clone", "-q", _place.Root, _place.PathOf("clone"));
        _place.Git("branch", "-q", "topic");

        (await OpenAsync())!.Default.Single().Name.ShouldBe("main");
        (await OpenAsync(_place.PathOf("clone")))!.Default.Select(b => (b.Name, b.Remote))
            .ShouldBe([("develop", null), ("develop", "origin")], ignoreOrder: true);
        _place.Git("branch", "-q", "-D", "main");
        (await OpenAsync())!.Default.Single().Name.ShouldBe("develop");
        _place.Git("checkout", "-q", "--detach");
        (await OpenAsync())!.Default.ShouldBeEmpty();
    }

    [Fact]
    public async Task Bare_repository_worktree_submodule_and_folder_in_a_checkout_are_opened()
    {
        _place.Git("clone", "-q", "--bare", _place.Root, _place.PathOf("bare.git"));
        _place.Git("worktree", "add", "-q", "-b", "tree", _place.PathOf("tree"));
        _place.Git("clone", "-q", _place.Root, _place.PathOf("outer"));
        _place.GitIn(_place.PathOf("outer"), null, "submodule", "add", "-q", _place.Root, "inner");
        _place.Commit("deeper", ("deep/er/file", "x\n"));
        string start = _place.Hash("main^");

        string[] folders = ["bare.git", "tree", "outer/inner", "repo/deep/er"];
        var logs = await Task.WhenAll(folders.Select(async folder =>
            await (await OpenAsync(_place.PathOf(folder.Split('/'))))!.CommitsAsync(null, default)));

        logs.ShouldAllBe(log => log.Commits.Any(c => c.Hash == start));
        logs[3].Commits[0].Files.ShouldBe([new("deep/er/file", 1, 0)]);
    }

    [Fact]
    public async Task Submodule_that_moves_on_is_no_changed_file()
    {
        _place.Git("clone", "-q", _place.Root, _place.PathOf("inner"));
        _place.Git("submodule", "add", "-q", _place.PathOf("inner"), "inner");

        string hash = _place.Commit("add a submodule");

        Commit commit = (await LogAsync()).Commits.Single(c => c.Hash == hash);
        commit.Files.Select(f => f.Path).ShouldBe([".gitmodules"]);
    }

    [Fact]
    public async Task Shallow_clone_ends_with_a_commit_of_unknown_files()
    {
        _place.Commit("two", ("two", "2\n"));
        string third = _place.Commit("three", ("three", "3\n"));
        _place.Git("clone", "-q", "--depth=2", "file://" + _place.Root, _place.PathOf("shallow"));

        GitHistory history = (await OpenAsync(_place.PathOf("shallow")))!;
        CommitLog log = await history.CommitsAsync(null, default);

        history.IsShallow.ShouldBeTrue();
        log.Commits.Select(c => c.Subject).ShouldBe(["three", "two"]);
        log.Commits.Select(c => c.Files.Count).ShouldBe([1, 0]);
        log.Commits[0].Hash.ShouldBe(third);
    }

    [Fact]
    public async Task Patches_of_a_commit_and_of_its_rebased_copy_have_the_same_fingerprint()
    {
        _place.Commit("base", ("code", GitPlace.Lines("base", 0, 20)));
        _place.Git("checkout", "-q", "-b", "side");
        string changed = GitPlace.Lines("base", 0, 10) + "new line\n" + GitPlace.Lines("base", 10, 10);
        _place.Commit("change", ("code", changed));
        string before = _place.Commit("other", ("other", "other\n"));
        _place.Git("checkout", "-q", "main");
        _place.Commit("top", ("code", "top\n" + GitPlace.Lines("base", 0, 20)));
        _place.Git("checkout", "-q", "side");
        _place.Git("rebase", "-q", "main");

        IReadOnlyList<Patch?> patches = await (await OpenAsync())!.PatchesAsync(
            [(_place.Hash(before + "~1"), null), (_place.Hash("side~1"), null), (before, null)], default);

        patches[0]!.Fingerprint.ShouldNotBeNull();
        patches[1]!.Fingerprint.ShouldBe(patches[0]!.Fingerprint);
        patches[2]!.Fingerprint.ShouldNotBe(patches[0]!.Fingerprint);
        patches[0]!.Files.Single().Added.ShouldBe(["new line"]);
    }

    [Fact]
    public async Task Patch_is_read_by_its_counts_though_its_lines_look_like_heads()
    {
        string tricky = $"-- a\n++ b\n@@ -1,9 +1,9 @@\ndiff --git a/x b/x\n{new string('a', 40)}\n\\ No newline\n\r\n";
        string first = _place.Commit("tricky", ("t", tricky));
        string second = _place.Commit("away", ("t", "x"));

        IReadOnlyList<Patch?> patches =
            await (await OpenAsync())!.PatchesAsync([(first, null), (second, null)], default);

        patches[0]!.Files.Single().Added.ShouldBe(tricky.TrimEnd('\n').Split('\n'));
        patches[1]!.Files.Single().Removed.ShouldBe(tricky.TrimEnd('\n').Split('\n'));
        patches[1]!.Files.Single().Added.ShouldBe(["x"]);
    }

    [Fact]
    public async Task Lines_are_followed_through_indents_moves_renames_and_removals()
    {
        string ten = GitPlace.Lines("a", 0, 10);
        string added = _place.Commit("add", ("a", ten + "}\n"), ("b", GitPlace.Lines("b", 0, 10)));
        string untouched = _place.Commit("other", ("c", "ccc\n"));
        string indented = GitPlace.Lines("  a", 0, 4);
        string edited = _place.Commit("edit", ("a", GitPlace.Lines("a", 5, 5) + "if {\n" + indented));
        _place.Git("mv", "b", "moved");
        string renamed = _place.Commit("rename");
        _place.Git("rm", "-q", "moved");
        string removed = _place.Commit("remove");

        IReadOnlyList<LineSurvival?> lived = await (await OpenAsync())!.SurvivalAsync(
            [(added, added), (added, untouched), (added, edited), (added, renamed), (added, removed)], default);

        lived.ShouldBe([new(20, 0), new(20, 0), new(20, 1), new(20, 1), new(20, 11)]);
    }

    [Fact]
    public async Task Line_that_stood_there_before_too_does_not_hide_that_the_added_one_is_gone()
    {
        _place.Commit("base", ("a", "using System;\nother\n"));
        string added = _place.Commit("add", ("a", "using System;\nother\nusing System;\n"));
        string later = _place.Commit("back", ("a", "using System;\nother\nmore\n"));

        IReadOnlyList<LineSurvival?> lived = await (await OpenAsync())!.SurvivalAsync([(added, later)], default);

        lived.ShouldBe([new(1, 1)]);
    }

    [Fact]
    public async Task File_too_large_to_read_makes_the_answer_unknown()
    {
        string added = _place.Commit("add", ("big", new string('x', GitLimits.FileBytesMax) + "\nabc\n"));
        string later = _place.Commit("edit", ("big", "abc\n"));

        IReadOnlyList<LineSurvival?> lived = await (await OpenAsync())!.SurvivalAsync([(added, later)], default);

        lived.ShouldBe([null]);
    }

    [Fact]
    public async Task Programs_that_a_repository_names_are_not_run()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("needs sh");
        string marker = _place.PathOf("ran"), script = _place.PathOf("script");
        File.WriteAllText(script, $"#!/bin/sh\ntouch '{marker}'\ncat \"$1\" 2>/dev/null\nexit 0\n");
        const UnixFileMode Run = UnixFileMode.UserRead | UnixFileMode.UserExecute;
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(script, Run);
        string quoted = $"'{script}'";
        _place.Write(".gitattributes", "* diff=evil filter=evil\n");
        _place.Commit("attributes", ("x", GitPlace.Lines("x", 0, 3)));
        string hash = Signed(_place.Git("cat-file", "commit", "HEAD"));
        foreach (string name in new[]
        {
            "diff.external", "diff.evil.command", "diff.evil.textconv", "filter.evil.smudge", "core.pager",
            "core.fsmonitor", "gpg.program", "core.sshCommand", "core.askPass", "pager.log", "alias.log",
        })
        {
            _place.Git("config", name, name.StartsWith("alias", StringComparison.Ordinal) ? "!" + quoted : quoted);
        }

        _place.Git("config", "log.showSignature", "true");
        _place.Git("config", "core.hooksPath", _place.PathOf());

        GitHistory history = (await OpenAsync())!;
        (await history.CommitsAsync(null, default)).Commits.Count.ShouldBe(2);
        (await history.PatchesAsync([(hash, null)], default))[0]!.Files.Count.ShouldBe(2);
        (await history.SurvivalAsync([(hash, hash)], default))[0].ShouldNotBeNull();

        File.Exists(marker).ShouldBeFalse();
        // Whoever asks git without care does run them.
        _place.Git("config", "--unset", "alias.log");
        _place.Git("log", "-p", "--ext-diff");
        File.Exists(marker).ShouldBeTrue();
    }

    [Fact]
    public async Task What_a_partial_clone_lacks_is_not_fetched()
    {
        _place.Commit("two", ("two", GitPlace.Lines("two", 0, 5)));
        _place.Git("config", "uploadpack.allowFilter", "true");
        string clone = _place.PathOf("partial");
        _place.Git("clone", "-q", "--no-checkout", "--filter=blob:none", "file://" + _place.Root, clone);
        _place.GitIn(clone, null, "config", "protocol.file.allow", "always");
        string blob = _place.Hash("main:two"), hash = _place.Hash("main");

        GitHistory history = (await OpenAsync(clone))!;
        CommitLog log = await history.CommitsAsync(null, default);
        IReadOnlyList<Patch?> patches = await history.PatchesAsync([(hash, null)], default);

        _place.GitIn(clone, null, "rev-list", "--objects", "--all", "--missing=print").ShouldContain("?" + blob);
        log.IsWhole.ShouldBeFalse();
        patches.ShouldBe([null]);
    }

    [Fact]
    public async Task Repository_of_somebody_else_is_refused()
    {
        Assert.SkipUnless(Environment.UserName == "root" && OperatingSystem.IsLinux(), "only root gives files away");
        using Process chown = Process.Start("chown", ["-R", "12345", _place.Root]);
        await chown.WaitForExitAsync();

        GitHistory? history = await OpenAsync();

        history.ShouldBeNull();
    }

    [Fact]
    public async Task Reading_leaves_the_repository_as_it_was()
    {
        string hash = _place.Commit("two", ("two", "22222\n"));
        string before = Picture();

        GitHistory history = (await OpenAsync())!;
        await history.CommitsAsync(null, default);
        await history.FindAsync([hash], default);
        await history.SurvivalAsync([(hash, hash)], default);

        Picture().ShouldBe(before);
    }

    [Trait("speed", "slow")]
    [Fact]
    public async Task Three_thousand_commits_are_read_in_a_few_seconds()
    {
        _place.Import(3000);
        long before = Stopwatch.GetTimestamp();

        CommitLog log = await LogAsync();

        TimeSpan took = Stopwatch.GetElapsedTime(before);
        TestContext.Current.TestOutputHelper!.WriteLine($"3,001 commits in {took.TotalSeconds:F2} s");
        (log.Commits.Count, log.IsWhole).ShouldBe((3001, true));
        took.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    private Task<GitHistory?> OpenAsync(string? folder = null) =>
        GitHistory.OpenAsync(folder ?? _place.Root, TimeProvider.System, default);

    private async Task<CommitLog> LogAsync() => await (await OpenAsync())!.CommitsAsync(null, default);

    /// <summary>Puts a commit with a signature, which nobody could check, in the place of the last one.</summary>
    private string Signed(string commit)
    {
        int end = commit.IndexOf("\n\n", StringComparison.Ordinal);
        string signature = "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n abc\n -----END PGP SIGNATURE-----";
        byte[] content = System.Text.Encoding.UTF8.GetBytes(commit[..end] + signature + commit[end..] + "\n");
        string hash = _place.GitIn(_place.Root, content, "hash-object", "-t", "commit", "-w", "--stdin");
        _place.Git("update-ref", "refs/heads/main", hash);
        return hash;
    }

    private string Picture() => string.Join('\n', Directory
        .EnumerateFiles(_place.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(f => $"{f} {File.GetLastWriteTimeUtc(f).Ticks} {new FileInfo(f).Length}"));
}
