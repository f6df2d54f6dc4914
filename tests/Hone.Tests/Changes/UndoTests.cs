using Hone.Changes;
using Hone.Review;
using static Hone.Tests.Review.Blocks;

namespace Hone.Tests.Changes;

/// <summary>Taking back what a person has edited around, in and away since.</summary>
public sealed class UndoTests : IDisposable
{
    private readonly Workplace _w = new();

    public void Dispose() => _w.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Persons_edit_elsewhere_stays_and_no_trace_of_Hone(bool inOrder)
    {
        _w.Write("# Title\r\n\r\nRun it.\r\n");
        await _w.AddAsync(A);
        await _w.AddAsync(B);
        _w.Write(_w.Text().Replace("Run it.", "Run it twice.", StringComparison.Ordinal) + "\r\nThe end.\r\n");

        (await _w.UndoAsync(inOrder ? A : B)).ShouldBeOfType<UndoResult.LineTakenOut>();
        (await _w.UndoAsync(inOrder ? B : A)).ShouldBeOfType<UndoResult.LineTakenOut>();

        _w.Text().ShouldBe("# Title\r\n\r\nRun it twice.\r\n\r\nThe end.\r\n");
    }

    [Fact]
    public async Task Block_that_a_person_moved_goes_from_where_it_is()
    {
        _w.Write("a\nb\n");
        await _w.AddAsync(A);
        await _w.AddAsync(B);
        _w.Write("a\n\n" + Block(A, B) + "b\n");

        await _w.UndoAsync(A);
        await _w.UndoAsync(B);

        _w.Text().ShouldBe("a\nb\n");
    }

    [Fact]
    public async Task Line_changed_by_hand_is_kept_and_told_until_it_is_gone()
    {
        await _w.AddAsync(A);
        string mine = _w.Text().Replace("one test", "two tests", StringComparison.Ordinal);
        _w.Write(mine);

        (await _w.UndoAsync(A)).ShouldBeOfType<UndoResult.PersonsEditKept>()
            .Now.ShouldBe("Run two tests, not all of them.");

        _w.Text().ShouldBe(mine);
        (await _w.StoredAsync(A.Id)).State.ShouldBe(ChangeState.Applied);
        _w.Write(Block());
        (await _w.UndoAsync(A)).ShouldBeOfType<UndoResult.AlreadyGone>();
        _w.Read().ShouldBeNull();
    }

    [Fact]
    public async Task Line_that_a_person_deleted_is_already_gone_and_the_empty_block_goes_too()
    {
        _w.Write("a\n");
        await _w.AddAsync(A);
        _w.Write("b\n\n" + Block());

        (await _w.UndoAsync(A)).ShouldBeOfType<UndoResult.AlreadyGone>().Change.State.ShouldBe(ChangeState.Undone);

        _w.Text().ShouldBe("b\n");
        (await _w.UndoAsync(A)).ShouldBeOfType<UndoResult.AlreadyUndone>();
    }

    [Fact]
    public async Task File_that_a_person_deleted_stays_deleted()
    {
        _w.Write("a\n");
        await _w.AddAsync(A);
        File.Delete(_w.PathOf(Claude));

        (await _w.UndoAsync(A)).ShouldBeOfType<UndoResult.AlreadyGone>();

        _w.Read().ShouldBeNull();
        (await _w.StoredAsync(A.Id)).State.ShouldBe(ChangeState.Undone);
    }

    [Fact]
    public async Task File_that_Hone_made_stays_where_a_person_wrote_into_it()
    {
        await _w.AddAsync(A);
        _w.Write(_w.Text() + "mine\n");

        await _w.UndoAsync(A);

        _w.Text().ShouldBe("mine\n");
    }

    [Fact]
    public async Task Block_with_a_persons_lines_stays()
    {
        await _w.AddAsync(A);
        _w.Write(_w.Text().Replace(End, "- mine\n" + End, StringComparison.Ordinal));

        (await _w.UndoAsync(A)).ShouldBeOfType<UndoResult.LineTakenOut>();

        _w.Text().ShouldBe($"{Begin}\n- mine\n{End}\n");
    }

    [Fact]
    public async Task Block_that_was_there_before_stays_when_its_last_line_goes()
    {
        _w.Write(Block() + "a\n");
        await _w.AddAsync(A);
        _w.Write(_w.Text() + "b\n");

        await _w.UndoAsync(A);

        _w.Text().ShouldBe(Block() + "a\nb\n");
    }

    [Fact]
    public async Task Block_made_by_hand_after_ours_went_is_a_persons()
    {
        _w.Write("a\n");
        await _w.AddAsync(A);
        await _w.AddAsync(B);
        await _w.UndoAsync(A);
        await _w.UndoAsync(B);
        _w.Write("a\n\n" + Block());
        await _w.AddAsync(C);
        _w.Write(_w.Text() + "b\n");

        await _w.UndoAsync(C);

        _w.Text().ShouldBe("a\n\n" + Block() + "b\n");
    }

    [Fact]
    public async Task Permissions_that_a_person_changed_since_stay()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other permissions");
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode closed = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        _w.Write("a\n");
        await _w.AddAsync(A);
        File.SetUnixFileMode(_w.PathOf(Claude), closed);

        await _w.UndoAsync(A);

        File.GetUnixFileMode(_w.PathOf(Claude)).ShouldBe(closed);
    }

    [Fact]
    public async Task File_that_was_made_read_only_or_a_link_since_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other permissions");
        if (OperatingSystem.IsWindows()) return;
        _w.Write("a\n");
        await _w.AddAsync(A);
        string applied = _w.Text();
        File.SetUnixFileMode(_w.PathOf(Claude), UnixFileMode.UserRead);

        (await _w.UndoAsync(A)).ShouldBeOfType<UndoResult.Refused>().Reason.ShouldContain("read-only");
        File.Move(_w.PathOf(Claude), _w.PathOf("x"));
        File.CreateSymbolicLink(_w.PathOf(Claude), "x");
        (await _w.UndoAsync(A)).ShouldBeOfType<UndoResult.Refused>().Reason.ShouldContain("symbolic link");

        _w.Text("x").ShouldBe(applied);
    }

    [Fact]
    public async Task File_that_Hone_cannot_read_any_more_is_refused()
    {
        await _w.AddAsync(A);
        _w.Write(Begin + "\n" + _w.Text());

        (await _w.UndoAsync(A)).ShouldBeOfType<UndoResult.Refused>().Reason.ShouldContain("inside another");

        (await _w.StoredAsync(A.Id)).State.ShouldBe(ChangeState.Applied);
    }

    [Fact]
    public async Task Empty_block_goes_by_its_own_undo_once_its_lines_are_gone()
    {
        _w.Write("a\n");
        await _w.ApplyAsync("init", new AddBlock(Claude));
        await _w.AddAsync(A);

        (await _w.UndoAsync("init")).ShouldBeOfType<UndoResult.Refused>().Reason.ShouldContain("still holds a line");
        await _w.UndoAsync(A);
        _w.Text().ShouldBe("a\n\n" + Block());
        _w.Write("b\n" + _w.Text());
        (await _w.UndoAsync("init")).ShouldBeOfType<UndoResult.LineTakenOut>();

        _w.Text().ShouldBe("b\na\n");
    }

    [Fact]
    public async Task Empty_block_into_which_a_person_wrote_is_theirs()
    {
        await _w.ApplyAsync("init", new AddBlock(Claude));
        _w.Write($"{Begin}\nmine\n{End}\n");

        (await _w.UndoAsync("init")).ShouldBeOfType<UndoResult.PersonsEditKept>().Now.ShouldBe("mine");
    }

    [Fact]
    public async Task Line_removed_comes_back_where_it_stood_or_at_the_end_of_an_edited_file()
    {
        string before = "a\n\n" + Block(A, B);
        _w.Write(before);

        await _w.ApplyAsync("r1", new RemoveLine(Claude, A.Id));
        _w.Text().ShouldBe("a\n\n" + Block(B));
        (await _w.UndoAsync("r1")).ShouldBeOfType<UndoResult.Restored>();
        _w.Text().ShouldBe(before);
        await _w.ApplyAsync("r2", new RemoveLine(Claude, A.Id));
        _w.Write("mine\n" + _w.Text());
        (await _w.UndoAsync("r2")).ShouldBeOfType<UndoResult.LinePutBack>();

        _w.Text().ShouldBe("mine\na\n\n" + Block(B, A));
    }

    [Fact]
    public async Task Line_removed_from_a_block_that_is_gone_cannot_come_back()
    {
        _w.Write(Block(A));
        await _w.ApplyAsync("r", new RemoveLine(Claude, A.Id));
        _w.Write("mine\n");

        (await _w.UndoAsync("r")).ShouldBeOfType<UndoResult.Refused>();

        _w.Text().ShouldBe("mine\n");
    }
}
