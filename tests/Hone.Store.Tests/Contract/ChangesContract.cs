using Hone.Basics;
using Hone.Changes;
using Hone.Review;
using static Hone.Store.Tests.Contract.Sample;

namespace Hone.Store.Tests.Contract;

/// <summary>What every store of changes promises; each kind of store derives from it.</summary>
public abstract class ChangesContract : IAsyncLifetime
{
    private static readonly byte[] s_large = [.. Enumerable.Range(0, 1 << 20).Select(n => (byte)(n * 7))];

    private IChangeStore _store = null!;

    public async ValueTask InitializeAsync() => _store = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens the store of this test's place, once more where it is open.</summary>
    protected abstract Task<IChangeStore> OpenAsync();

    /// <summary>Closes all that are open and removes everything.</summary>
    protected abstract Task CloseAsync();

    public static TheoryData<string> Edits =>
    [
        new AddLine("CLAUDE.md", new BlockLine("1a2b3c4d", "Do “it” ü 𝄞.", "habit, 12 ×")).ToJson(),
        new RemoveLine("a b/AGENTS.md", "1a2b3c4d").ToJson(), new AddBlock("GEMINI.md").ToJson(),
        new CreateFile(".hone/hone.yaml", "a: \"b\"\n").ToJson(),
    ];

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task Change_comes_back_as_it_was_intended(string edit)
    {
        Change change = Change("a") with
        {
            Edit = ProposedEdit.FromJson(edit), Before = [1, 0, 2], After = s_large, Mode = 0b110_100_100,
            CreatesBlock = true, CreatesFile = true, CreatedFolders = ["/a", "/a/b \"c\""], Note = "note",
        };

        await _store.IntendAsync(change, Never);

        Same((await _store.ChangeAsync(change.Id, Never))!, change);
        Same((await _store.ChangesAsync(null, Never)).ShouldHaveSingleItem(), change);
    }

    [Fact]
    public async Task Absent_file_and_empty_file_are_two_things()
    {
        Change change = Change("a") with { Before = null, After = [] };

        await _store.IntendAsync(change, Never);

        Change back = (await _store.ChangeAsync(change.Id, Never))!;
        back.Before.ShouldBeNull();
        back.After.ShouldBe([]);
    }

    [Fact]
    public async Task Every_state_comes_back()
    {
        Change change = Change("a");
        await _store.IntendAsync(change, Never);
        foreach (ChangeState state in Enum.GetValues<ChangeState>())
        {
            ChangeState was = change.State;
            change = change with { State = state };

            (await _store.SetAsync(change, was, Never)).ShouldBeTrue();

            (await _store.ChangeAsync(change.Id, Never))!.State.ShouldBe(state);
        }
    }

    [Fact]
    public async Task Change_is_replaced_as_a_whole()
    {
        Change change = Change("a") with { Before = [1], After = [2], CreatesBlock = true };
        await _store.IntendAsync(change, Never);
        Change undo = change with
        {
            State = ChangeState.UndoIntended, UndoBefore = [2], UndoAfter = [], UndoRemovesBlock = true, Mode = 1,
            AppliedAt = Noon.AddSeconds(1), UndoneAt = Noon.AddSeconds(2), Note = "x", CreatesFile = true,
            CreatesBlock = false, Before = [3], After = null,
        };

        await _store.SetAsync(undo, ChangeState.Intended, Never);

        Same((await _store.ChangeAsync(change.Id, Never))!, undo);
    }

    [Fact]
    public async Task Change_in_another_state_than_expected_is_not_replaced()
    {
        Change change = Change("a");
        await _store.IntendAsync(change, Never);

        bool isSet = await _store.SetAsync(change with { State = ChangeState.Undone }, ChangeState.Applied, Never);
        bool isOther = await _store.SetAsync(Change("b"), ChangeState.Intended, Never);

        (isSet, isOther).ShouldBe((false, false));
        Same((await _store.ChangesAsync(null, Never)).ShouldHaveSingleItem(), change);
    }

    [Fact]
    public async Task Of_many_that_expect_the_same_state_one_wins()
    {
        Change change = Change("a");
        await _store.IntendAsync(change, Never);

        bool[] won = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => _store.SetAsync(
            change with { State = ChangeState.Applied, Note = $"{n}" }, ChangeState.Intended, Never))));

        won.Count(w => w).ShouldBe(1);
        (await _store.ChangeAsync(change.Id, Never))!.Note.ShouldBe($"{Array.IndexOf(won, true)}");
    }

    [Fact]
    public async Task Change_that_is_known_stays_as_it_is()
    {
        Change change = Change("a");
        await _store.IntendAsync(change, Never);

        await _store.IntendAsync(change with { Note = "again" }, Never);

        Same((await _store.ChangesAsync(null, Never)).ShouldHaveSingleItem(), change);
    }

    [Fact]
    public async Task Changes_are_listed_by_repository_the_first_first()
    {
        Change first = Change("1"), second = Change("2") with { IntendedAt = Noon.AddHours(1) };
        Change third = Change("3") with { IntendedAt = Noon.AddHours(2) };
        Change other = Change("4") with { Root = "/code/ab" };
        foreach (Change change in (Change[])[third, first, other, second]) await _store.IntendAsync(change, Never);

        (await _store.ChangesAsync("/code/a", Never)).Select(c => c.Id).ShouldBe([first.Id, second.Id, third.Id]);
        (await _store.ChangesAsync("/code/ab", Never)).Select(c => c.Id).ShouldBe([other.Id]);
        (await _store.ChangesAsync("/code", Never)).ShouldBeEmpty();
        (await _store.ChangesAsync(null, Never)).Count.ShouldBe(4);
        (await _store.ChangeAsync(Id("none"), Never)).ShouldBeNull();
    }

    [Fact]
    public async Task What_was_written_down_is_there_for_the_next_who_opens()
    {
        Change change = Change("a") with { Before = s_large, After = [1] };
        await _store.IntendAsync(change, Never);

        IChangeStore next = await OpenAsync();

        Same((await next.ChangeAsync(change.Id, Never))!, change);
    }

    private static Change Change(string name) =>
        new(Id(name), Id("proposal " + name), "/code/a", new AddBlock("CLAUDE.md"), ChangeState.Intended)
        {
            IntendedAt = Noon,
        };

    /// <summary>All fields, those in lists one by one.</summary>
    private static void Same(Change back, Change change) => Describe(back).ShouldBe(Describe(change));

    private static string Describe(Change c) => string.Join('\n', typeof(Change).GetProperties()
        .Select(p => $"{p.Name}={Value(p.GetValue(c))}"));

    private static string? Value(object? value) => value switch
    {
        byte[] bytes => $"{bytes.Length} bytes, {Id128.OfContent(bytes)}",
        IReadOnlyList<string> list => string.Join('|', list),
        DateTimeOffset time => time.ToString("O"),
        _ => value?.ToString(),
    };
}
