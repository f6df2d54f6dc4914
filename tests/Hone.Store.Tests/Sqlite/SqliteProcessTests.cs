using System.Diagnostics;
using Hone.Sqlite;
using Hone.Sqlite.Native;
using Hone.Store.Tests.Contract;
using Hone.Telemetry;
using static Hone.Store.Tests.Contract.Sample;

namespace Hone.Store.Tests.Sqlite;

public sealed class SqliteProcessTests : IAsyncLifetime
{
    private readonly SqlitePlace _place = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _place.DisposeAsync();

    [Fact]
    public async Task Killed_process_leaves_all_that_it_was_told_is_saved_and_nothing_by_half()
    {
        List<string> told = [];
        using (Process child = Child.Start("save-forever", _place.Folder))
        {
            while (told.Count < 5 && await child.StandardOutput.ReadLineAsync() is { } line) told.Add(line);
            child.Kill();
            while (await child.StandardOutput.ReadLineAsync() is { } line) told.Add(line);
            await child.WaitForExitAsync();
        }

        await using SqliteStore store = await _place.OpenSqliteAsync();

        told.Count.ShouldBeGreaterThanOrEqualTo(5);
        var saved = await store.ChangedSessionsAsync("learn", 1, Never);
        told.ShouldBeSubsetOf(saved.Select(s => s.SessionId));
        foreach ((string session, _) in saved)
        {
            (await store.TraceAsync(session, Never))!.Events.Count.ShouldBe(Child.EventsPerSlice);
        }

        StoreHealth health = await store.HealthAsync(Never);
        health.Problems.ShouldBeEmpty();
        health.Counts[2].Rows.ShouldBe(saved.Count * Child.EventsPerSlice);
        await store.SaveAsync([Slice(Call("after"), "after")], Never);
    }

    [Fact]
    public async Task Processes_that_write_at_the_same_time_give_what_one_gives()
    {
        using Process even = Child.Start("say 0", _place.Folder);
        using Process odd = Child.Start("say 1", _place.Folder);
        await using SqlitePlace other = new();
        await using SqliteStore alone = await other.OpenSqliteAsync();
        await alone.SaveAsync([.. Child.Pieces()], Never);

        await Task.WhenAll(even.WaitForExitAsync(), odd.WaitForExitAsync());

        (even.ExitCode, odd.ExitCode).ShouldBe((0, 0));
        await using SqliteStore shared = await _place.OpenSqliteAsync();
        (await shared.LogicalHashAsync(Never)).ShouldBe(await alone.LogicalHashAsync(Never));
    }

    [Fact]
    public async Task Bundled_library_gives_the_same_store_as_the_one_in_use()
    {
        string? bundled = SqliteLibraryTests.BundledPath;
        Assert.SkipWhen(bundled is null, "no bundled library for this system");
        await using SqlitePlace other = new();

        using Process child = Child.Start("everything", _place.Folder, bundled);
        string? library = await child.StandardOutput.ReadLineAsync();
        string? result = await child.StandardOutput.ReadLineAsync();
        await child.WaitForExitAsync();

        library.ShouldBe($"3.35.5 {bundled} ({SqliteLibrary.PathVariable})");
        result.ShouldBe(await Child.EverythingAsync(other.Folder));
    }

    [Fact]
    public async Task Log_is_brought_in_and_emptied_when_the_last_one_closes()
    {
        SqliteStore first = await _place.OpenSqliteAsync(), second = await _place.OpenSqliteAsync();
        await first.SaveAsync([Slice(Call("a"), "a")], Never);
        await second.SaveAsync([Slice(Call("b"), "b")], Never);

        await first.DisposeAsync();
        await second.DisposeAsync();

        FileInfo log = new(_place.DatabasePath + "-wal");
        (log.Exists ? log.Length : 0).ShouldBe(0);
    }

    [Fact]
    public async Task Log_beyond_its_size_is_brought_in_after_a_save()
    {
        await using SqliteStore store = await _place.OpenSqliteAsync(new StoreLimits { LogBytesMax = 100_000 });

        for (int i = 0; i < 40; i++)
        {
            await store.SaveAsync([Slice(Call($"{i}", stdout: new string('x', 9000)), $"{i}")], Never);
        }

        new FileInfo(store.Path + "-wal").Length.ShouldBeLessThan(300_000);
        new FileInfo(store.Path).Length.ShouldBeGreaterThan(300_000);
    }

    [Fact]
    public async Task Reader_sees_one_state_while_others_write()
    {
        await using SqliteStore store = await _place.OpenSqliteAsync();
        await using ReaderPool readers = new(store.Path, new StoreLimits());
        using Connection other = Connection.Open(store.Path, readOnly: false, TimeSpan.Zero);

        (long First, long Second) seen = await readers.ReadAsync(
            c =>
            {
                long first = c.Number("SELECT count(*) FROM session");
                other.Execute("INSERT INTO session VALUES (1, 'a', 'b', 'c', 'd', 1)");
                return (first, c.Number("SELECT count(*) FROM session"));
            },
            Never);

        seen.ShouldBe((0, 0));
        (await readers.ReadAsync(c => c.Number("SELECT count(*) FROM session"), Never)).ShouldBe(1);
    }
}
