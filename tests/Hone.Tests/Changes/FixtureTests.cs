using Hone.Changes;
using Hone.Review;
using static Hone.Tests.Review.Blocks;

namespace Hone.Tests.Changes;

/// <summary>Approve and undo, over everything that can stand where an instruction file is expected.</summary>
public sealed class FixtureTests
{
    public static TheoryData<string> Edited =>
        [.. Fixture.All.Where(f => f.Refusal is null).Select(f => f.Name)];

    public static TheoryData<string> Refused =>
        [.. Fixture.All.Where(f => f.Refusal is not null).Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Edited))]
    public async Task Applied_and_undone_file_has_the_same_bytes_and_permissions(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has neither modes nor such links");
        (Fixture fixture, Workplace workplace) = Made(name);
        using Workplace w = workplace;
        string before = w.Picture();

        Change change = await w.AddAsync(A, fixture.Path);
        byte[] between = w.Read(fixture.Path)!;
        UndoResult undone = await w.UndoAsync(A);

        ManagedBlock.Lines(between).ShouldContain(A);
        undone.ShouldBeOfType<UndoResult.Restored>().Change.State.ShouldBe(ChangeState.Undone);
        w.Picture().ShouldBe(before);
        change.State.ShouldBe(ChangeState.Applied);
    }

    [Theory]
    [MemberData(nameof(Edited))]
    public async Task Undone_piece_by_piece_after_more_was_added_the_file_is_the_same_too(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has neither modes nor such links");
        (Fixture fixture, Workplace workplace) = Made(name);
        using Workplace w = workplace;
        string before = w.Picture();
        BlockLine more = Line(0xD, "One more.");

        await w.AddAsync(A, fixture.Path);
        await w.AddAsync(more, fixture.Path);
        (await w.UndoAsync(A)).ShouldBeOfType<UndoResult.LineTakenOut>();
        await w.UndoAsync(more);

        w.Picture().ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Refused_file_is_left_alone_and_the_reason_told(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has neither modes nor such links");
        (Fixture fixture, Workplace workplace) = Made(name);
        using Workplace w = workplace;
        string before = w.Picture();

        ApplyResult result = await w.ApplyAsync("a", new AddLine(fixture.Path, A));

        var refused = result.ShouldBeOfType<ApplyResult.Refused>();
        refused.Reason.ShouldContain(fixture.Refusal!);
        refused.Hint.ShouldNotBeEmpty();
        w.Picture().ShouldBe(before);
        (await w.Store.ChangesAsync(null, Workplace.Never)).ShouldBeEmpty();
    }

    private static (Fixture, Workplace) Made(string name)
    {
        Fixture fixture = Fixture.All.Single(f => f.Name == name);
        Workplace workplace = new();
        fixture.Make(workplace);
        return (fixture, workplace);
    }
}
