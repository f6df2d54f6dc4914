using Hone.Basics;
using Hone.Changes;
using Hone.Files;
using Hone.Review;
using static Hone.Tests.Review.Blocks;

namespace Hone.Tests.Changes;

public sealed class ApplierTests : IDisposable
{
    private readonly Workplace _w = new();

    public void Dispose() => _w.Dispose();

    [Fact]
    public async Task Applied_change_knows_the_way_back()
    {
        _w.Write("a\n");

        Change change = await _w.AddAsync(A);

        (change.Id, change.ProposalId, change.Root).ShouldBe(
            (Change.IdOf(Workplace.Proposal(A.Id)), Workplace.Proposal(A.Id), _w.Root));
        (change.State, change.CreatesBlock, change.CreatesFile, change.Note).ShouldBe(
            (ChangeState.Applied, true, false, null));
        Text(change.Before!).ShouldBe("a\n");
        Text(change.After!).ShouldBe("a\n\n" + Block(A));
        _w.Text().ShouldBe("a\n\n" + Block(A));
        change.AppliedAt.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(change.IntendedAt);
        (await _w.StoredAsync(A.Id)).ShouldBe(change);
    }

    [Fact]
    public async Task Repeating_a_proposal_gives_the_same_change()
    {
        Change first = await _w.AddAsync(A);
        _w.Write(_w.Text() + "more\n");

        Change second = await _w.AddAsync(A);

        second.ShouldBe(first);
        (await _w.Store.ChangesAsync(null, Workplace.Never)).Count.ShouldBe(1);
        _w.Text().ShouldBe(Block(A) + "more\n");
    }

    [Fact]
    public async Task Many_at_the_same_time_take_turns()
    {
        BlockLine[] lines = [.. Enumerable.Range(1, 8).Select(n => Line(n, $"Line {n}."))];

        await Task.WhenAll(lines.Concat(lines).Select(line => Task.Run(() => _w.AddAsync(line))));

        ManagedBlock.Lines(_w.Read()).ShouldBe(lines, ignoreOrder: true);
        await Task.WhenAll(lines.Select(line => Task.Run(() => _w.UndoAsync(line))));
        _w.Read().ShouldBeNull();
    }

    [Fact]
    public async Task Line_that_another_proposal_put_there_needs_no_change()
    {
        await _w.AddAsync(A);

        (await _w.ApplyAsync("other", new AddLine(Claude, A))).ShouldBeOfType<ApplyResult.AlreadyThere>();

        (await _w.Store.ChangesAsync(null, Workplace.Never)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Proposal_with_another_edit_than_it_was_applied_with_is_refused()
    {
        await _w.AddAsync(A);

        (await _w.ApplyAsync(A.Id, new AddLine(Claude, B))).ShouldBeOfType<ApplyResult.Refused>();

        ManagedBlock.Lines(_w.Read()).ShouldBe([A]);
    }

    [Fact]
    public async Task Proposal_that_was_taken_back_and_approved_anew_is_a_change_of_its_own()
    {
        await _w.AddAsync(A);
        await _w.UndoAsync(A);

        ApplyResult again = await _w.ApplyAsync(A.Id, new AddLine(Claude, A));
        Change second = again.ShouldBeOfType<ApplyResult.Applied>().Change;
        string text = _w.Text()!;
        UndoResult undone = await _w.Applier().UndoAsync(second.Id, Workplace.Never);

        second.Id.ShouldBe(Change.IdOf(Workplace.Proposal(A.Id), 1));
        text.ShouldContain(A.Text);
        undone.ShouldBeOfType<UndoResult.Restored>();
        (await _w.StoredAsync(A.Id)).State.ShouldBe(ChangeState.Undone);
        _w.Read().ShouldBeNull();
    }

    [Fact]
    public async Task File_edited_between_the_look_and_the_write_is_left_alone_and_the_next_try_works()
    {
        _w.Write("a\n");
        Meddler meddler = new(ChangeStep.AfterIntent, () => _w.Write("b\n"));

        ApplyResult result = await _w.ApplyAsync("a", new AddLine(Claude, A), meddler);

        result.ShouldBeOfType<ApplyResult.Refused>().Reason.ShouldBe("the file was edited meanwhile");
        _w.Text().ShouldBe("b\n");
        (await _w.StoredAsync("a")).State.ShouldBe(ChangeState.Abandoned);
        (await _w.UndoAsync("a")).ShouldBeOfType<UndoResult.Refused>();
        (await _w.ApplyAsync("a", new AddLine(Claude, A))).ShouldBeOfType<ApplyResult.Applied>();
        (await _w.UndoAsync("a")).ShouldBeOfType<UndoResult.Restored>();
        _w.Text().ShouldBe("b\n");
    }

    [Fact]
    public async Task Undo_of_a_file_edited_between_the_look_and_the_write_is_called_off()
    {
        await _w.AddAsync(A);
        Meddler meddler = new(ChangeStep.AfterIntent, () => _w.Write("mine\n" + Block(A)));

        UndoResult result = await _w.UndoAsync(A.Id, meddler);

        result.ShouldBeOfType<UndoResult.Refused>().Reason.ShouldContain("called off");
        _w.Text().ShouldBe("mine\n" + Block(A));
        (await _w.StoredAsync(A.Id)).State.ShouldBe(ChangeState.Applied);
        (await _w.UndoAsync(A)).ShouldBeOfType<UndoResult.LineTakenOut>();
        _w.Text().ShouldBe("mine\n");
    }

    [Fact]
    public async Task Folder_closed_to_us_ends_the_change_with_the_reason()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "root may write anywhere");
        if (OperatingSystem.IsWindows()) return;
        _w.Write("a\n");
        File.SetUnixFileMode(_w.Root, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        ApplyResult result = await _w.ApplyAsync("a", new AddLine(Claude, A));
        File.SetUnixFileMode(_w.Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        result.ShouldBeOfType<ApplyResult.Refused>().Reason.ShouldContain("cannot write");
        (await _w.StoredAsync("a")).State.ShouldBe(ChangeState.Abandoned);
    }

    [Fact]
    public async Task Cancelled_before_the_intent_nothing_is_written()
    {
        using CancellationTokenSource cancel = new();
        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => _w.Applier().ApplyAsync(
            Workplace.Proposal("a"), _w.Root, new AddLine(Claude, A), ManagedBlock.TokensMax, cancel.Token));

        _w.Read().ShouldBeNull();
    }

    [Fact]
    public async Task While_another_holds_the_lock_nothing_is_done()
    {
        using FileLock held = await FileLock.AcquireAsync(
            Path.Combine(_w.LockFolder, Applier.LockName), "test", TimeSpan.Zero, TimeProvider.System, Workplace.Never);
        using CancellationTokenSource cancel = new();

        Task<ApplyResult> waiting = _w.Applier().ApplyAsync(
            Workplace.Proposal("a"), _w.Root, new AddLine(Claude, A), ManagedBlock.TokensMax, cancel.Token);
        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        _w.Read().ShouldBeNull();
    }

    [Fact]
    public async Task Hard_links_are_noted()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "made with ln");
        Fixture.All.Single(f => f.Name == "hard link").Make(_w);

        Change change = await _w.AddAsync(A);

        change.Note.ShouldNotBeNull().ShouldContain("2 names");
    }

    [Fact]
    public async Task File_with_its_folders_is_created_and_goes_again()
    {
        CreateFile edit = new(".hone/a/hone.yaml", "a: 1\n");

        var applied = (await _w.ApplyAsync("c", edit)).ShouldBeOfType<ApplyResult.Applied>();

        _w.Text(edit.Path).ShouldBe("a: 1\n");
        applied.Change.CreatedFolders.ShouldBe([_w.PathOf(".hone"), _w.PathOf(".hone/a")]);
        (await _w.UndoAsync("c")).ShouldBeOfType<UndoResult.Restored>();
        _w.Picture().ShouldBeEmpty();
    }

    [Fact]
    public async Task Folder_of_ours_with_something_else_in_it_stays()
    {
        await _w.ApplyAsync("c", new CreateFile(".hone/hone.yaml", "a: 1\n"));
        _w.Write("mine", ".hone/mine");

        await _w.UndoAsync("c");

        Directory.GetFileSystemEntries(_w.PathOf(".hone")).ShouldBe([_w.PathOf(".hone/mine")]);
    }

    [Fact]
    public async Task Created_file_that_a_person_changed_is_kept()
    {
        await _w.ApplyAsync("c", new CreateFile(".hone/hone.yaml", "a: 1\n"));
        _w.Write("a: 2\nb: 3\n", ".hone/hone.yaml");

        (await _w.UndoAsync("c")).ShouldBeOfType<UndoResult.PersonsEditKept>().Now.ShouldBe("a: 2");

        _w.Text(".hone/hone.yaml").ShouldBe("a: 2\nb: 3\n");
    }

    [Fact]
    public async Task Leftovers_of_a_killed_write_are_removed_and_those_of_others_stay()
    {
        await Should.ThrowAsync<KilledException>(
            () => _w.ApplyAsync("a", new AddLine(Claude, A), new Killer(ChangeStep.AfterIntent)));
        string other = $".AGENTS.md.{new string('0', 32)}.tmp";
        _w.Write("half", $".CLAUDE.md.{new string('0', 32)}.tmp");
        _w.Write("half", other);

        await _w.RecoverAsync();

        Directory.GetFiles(_w.Root).Select(Path.GetFileName).Order().ShouldBe([other, Claude]);
    }

    [Fact]
    public async Task Unknown_change_is_refused()
    {
        (await _w.UndoAsync("none")).ShouldBeOfType<UndoResult.Refused>().Reason.ShouldContain("no change");
    }

    [Fact]
    public async Task Recovery_of_one_repository_leaves_others_alone()
    {
        await Should.ThrowAsync<KilledException>(
            () => _w.ApplyAsync("a", new AddLine(Claude, A), new Killer(ChangeStep.AfterIntent)));

        (await _w.Applier().RecoverAsync(_w.LockFolder, Workplace.Never)).ShouldBeEmpty();
        (await _w.Applier().RecoverAsync(_w.Root + "/", Workplace.Never)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Store_that_another_changed_meanwhile_is_an_error()
    {
        Change other = new(
            Workplace.ChangeOf("a"), Workplace.Proposal("a"), _w.Root, new AddLine(Claude, A), ChangeState.Abandoned);
        Meddler meddler = new(
            ChangeStep.BeforeMark, () => _ = _w.Store.SetAsync(other, ChangeState.Intended, Workplace.Never));

        var error = await Should.ThrowAsync<HoneException>(
            () => _w.ApplyAsync("a", new AddLine(Claude, A), meddler));

        error.Message.ShouldContain("another process");
    }
}
