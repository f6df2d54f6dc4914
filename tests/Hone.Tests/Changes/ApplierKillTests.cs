using Hone.Changes;
using Hone.Review;
using static Hone.Tests.Review.Blocks;

namespace Hone.Tests.Changes;

/// <summary>A kill at every step of applying and of undoing, and what recovery makes of it.</summary>
public sealed class ApplierKillTests
{
    private const string Yaml = ".hone/deep/hone.yaml";

    private static readonly string?[] s_files = ["a\r\nb", null];

    /// <summary>Each step, on a file that is there and on one that is missing.</summary>
    public static TheoryData<ChangeStep, bool> Kills
    {
        get
        {
            TheoryData<ChangeStep, bool> kills = [];
            foreach (ChangeStep step in Enum.GetValues<ChangeStep>())
            {
                kills.Add(step, true);
                kills.Add(step, false);
            }

            return kills;
        }
    }

    [Theory]
    [MemberData(nameof(Kills))]
    public async Task Killed_apply_leaves_the_old_file_or_the_new_and_recovery_ends_it(ChangeStep step, bool isThere)
    {
        using Workplace w = Made(isThere);
        string before = w.Picture(), after = await PictureAfterAsync(isThere);

        await Should.ThrowAsync<KilledException>(() => w.ApplyAsync("a", Edit(isThere), Killing(w, step, isThere)));
        WithoutLeftovers(w).ShouldBeOneOf(before, after, before + Folders(w));
        IReadOnlyList<Recovery> first = await w.RecoverAsync();
        string mended = w.Picture();
        IReadOnlyList<Recovery> second = await w.RecoverAsync();

        mended.ShouldBe(step == ChangeStep.BeforeIntent ? before : after);
        first.Count.ShouldBe(step is ChangeStep.BeforeIntent or ChangeStep.AfterMark ? 0 : 1);
        (second.Count, w.Picture()).ShouldBe((0, mended));
        (await w.ApplyAsync("a", Edit(isThere))).ShouldBeOfType<ApplyResult.Applied>();
        w.Picture().ShouldBe(after);
        (await w.UndoAsync("a")).ShouldBeOfType<UndoResult.Restored>();
        w.Picture().ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Kills))]
    public async Task Killed_undo_leaves_the_old_file_or_the_new_and_recovery_ends_it(ChangeStep step, bool isThere)
    {
        using Workplace w = Made(isThere);
        string before = w.Picture();
        await w.ApplyAsync("a", Edit(isThere));
        string applied = w.Picture();
        Killer killer = Killing(w, step, isThere);

        try
        {
            await w.UndoAsync("a", killer);
        }
        catch (KilledException)
        {
            WithoutLeftovers(w).ShouldBeOneOf(before, applied, before + Folders(w));
        }

        await w.RecoverAsync();
        string mended = w.Picture();
        IReadOnlyList<Recovery> second = await w.RecoverAsync();

        // A file that is deleted has no temporary one, and needs no folders.
        killer.HasStruck.ShouldBe(isThere || step is not (ChangeStep.AfterFolders or ChangeStep.AfterTemporary));
        mended.ShouldBe(step == ChangeStep.BeforeIntent ? applied : before);
        (second.Count, w.Picture()).ShouldBe((0, mended));
        (await w.UndoAsync("a")).ShouldBeOfType(
            step == ChangeStep.BeforeIntent ? typeof(UndoResult.Restored) : typeof(UndoResult.AlreadyUndone));
        w.Picture().ShouldBe(before);
    }

    [Theory]
    [InlineData(ChangeStep.AfterIntent)]
    [InlineData(ChangeStep.AfterTemporary)]
    [InlineData(ChangeStep.AfterRename)]
    [InlineData(ChangeStep.BeforeMark)]
    public async Task What_a_person_wrote_after_a_killed_apply_is_never_lost(ChangeStep step)
    {
        using Workplace w = Made(isThere: true);
        await Should.ThrowAsync<KilledException>(() => w.ApplyAsync("a", Edit(true), new Killer(step)));
        w.Write("mine\n" + w.Text());
        bool isIn = ManagedBlock.Lines(w.Read()).Contains(A);
        string mine = w.Text();

        Recovery recovery = (await w.RecoverAsync()).ShouldHaveSingleItem();

        w.Text().ShouldBe(mine);
        recovery.Outcome.ShouldBe(isIn ? RecoveryOutcome.Found : RecoveryOutcome.CalledOff);
        recovery.Change.State.ShouldBe(isIn ? ChangeState.Applied : ChangeState.Abandoned);
        recovery.Change.Note.ShouldBe("the file was edited meanwhile");
        (await w.RecoverAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ChangeStep.AfterIntent)]
    [InlineData(ChangeStep.AfterTemporary)]
    [InlineData(ChangeStep.AfterRename)]
    [InlineData(ChangeStep.BeforeMark)]
    public async Task What_a_person_wrote_after_a_killed_undo_is_never_lost(ChangeStep step)
    {
        using Workplace w = Made(isThere: true);
        await w.ApplyAsync("a", Edit(true));
        await Should.ThrowAsync<KilledException>(() => w.UndoAsync("a", new Killer(step)));
        w.Write("mine\n" + w.Text());
        bool isIn = ManagedBlock.Lines(w.Read()).Contains(A);
        string mine = w.Text();

        Recovery recovery = (await w.RecoverAsync()).ShouldHaveSingleItem();

        w.Text().ShouldBe(mine);
        recovery.Change.State.ShouldBe(isIn ? ChangeState.Applied : ChangeState.Undone);
        (await w.UndoAsync("a")).ShouldBeOfType(
            isIn ? typeof(UndoResult.LineTakenOut) : typeof(UndoResult.AlreadyUndone));
        w.Text().ShouldBe("mine\na\r\nb");
    }

    [Fact]
    public async Task File_that_became_a_link_after_a_kill_is_not_written_through()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a privilege on Windows");
        using Workplace w = Made(isThere: true);
        await Should.ThrowAsync<KilledException>(
            () => w.ApplyAsync("a", Edit(true), new Killer(ChangeStep.AfterIntent)));
        File.Move(w.PathOf(Claude), w.PathOf("other"));
        File.CreateSymbolicLink(w.PathOf(Claude), "other");
        string before = w.Picture();

        Recovery recovery = (await w.RecoverAsync()).ShouldHaveSingleItem();

        recovery.Change.State.ShouldBe(ChangeState.Abandoned);
        recovery.Change.Note.ShouldNotBeNull().ShouldContain("symbolic link");
        w.Picture().ShouldBe(before);
    }

    [Fact]
    public async Task Repository_that_is_gone_after_a_kill_ends_the_change()
    {
        using Workplace w = Made(isThere: true);
        await Should.ThrowAsync<KilledException>(
            () => w.ApplyAsync("a", Edit(true), new Killer(ChangeStep.AfterIntent)));
        Directory.Delete(w.Root, recursive: true);

        (await w.Applier().RecoverAsync(null, Workplace.Never)).ShouldHaveSingleItem()
            .Change.State.ShouldBe(ChangeState.Abandoned);
    }

    private static Workplace Made(bool isThere)
    {
        Workplace w = new();
        if (isThere) w.Write(s_files[0]!);
        return w;
    }

    private static ProposedEdit Edit(bool isThere) =>
        isThere ? new AddLine(Claude, A) : new CreateFile(Yaml, "version: 1\n");

    /// <summary>A kill leaves the temporary file, which an exception would have removed.</summary>
    private static Killer Killing(Workplace w, ChangeStep step, bool isThere) => new(step, () =>
    {
        if (step != ChangeStep.AfterTemporary) return;
        string path = w.PathOf(isThere ? Claude : Yaml);
        string name = $".{Path.GetFileName(path)}.{new string('0', 32)}.tmp";
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(path)!, name), "half");
    });

    private static async Task<string> PictureAfterAsync(bool isThere)
    {
        using Workplace w = Made(isThere);
        await w.ApplyAsync("a", Edit(isThere));
        return w.Picture();
    }

    private static string WithoutLeftovers(Workplace w) => string.Join(
        '\n', w.Picture().Split('\n').Where(line => !line.Contains(".tmp ", StringComparison.Ordinal)));

    /// <summary>What stands there when only the folders were made, or not yet removed.</summary>
    private static string Folders(Workplace w) =>
        string.Join('\n', w.Picture().Split('\n').Where(line => line.Contains("/ ", StringComparison.Ordinal)));
}
