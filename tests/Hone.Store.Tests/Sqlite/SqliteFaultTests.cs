using Hone.Basics;
using Hone.Files;
using Hone.Sqlite;
using Hone.Sqlite.Native;
using Hone.Sqlite.Schema;
using Hone.Store.Tests.Contract;
using Hone.Telemetry;
using static Hone.Store.Tests.Contract.Sample;

namespace Hone.Store.Tests.Sqlite;

public sealed class SqliteFaultTests : IAsyncLifetime
{
    private static readonly StoreLimits Hasty = new()
    {
        BusyTimeout = TimeSpan.FromMilliseconds(10), WriteLockTimeout = TimeSpan.FromMilliseconds(10),
    };

    private readonly SqlitePlace _place = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _place.DisposeAsync();

    [Fact]
    public async Task File_that_is_no_database_is_told_and_left_alone()
    {
        byte[] content = [.. Enumerable.Repeat((byte)'x', 10_000)];
        await File.WriteAllBytesAsync(_place.DatabasePath, content);

        var error = await Should.ThrowAsync<HoneException>(_place.OpenSqliteAsync);

        error.Message.ShouldContain(_place.DatabasePath);
        error.Hint.ShouldContain("hone learn");
        (await File.ReadAllBytesAsync(_place.DatabasePath)).ShouldBe(content);
    }

    [Fact]
    public async Task Damaged_database_is_told_with_the_way_out()
    {
        await using (SqliteStore whole = await _place.OpenSqliteAsync())
        {
            ImportSlice slice = Slice();
            for (int i = 0; i < 50; i++) slice.Add(Call($"{i}", stdout: new string('x', 5000)), Id($"{i}"), i);
            await whole.SaveAsync([slice], Never);
        }

        await using (FileStream file = File.OpenWrite(_place.DatabasePath))
        {
            file.Position = 8192;
            await file.WriteAsync(new byte[file.Length - 8192]);
        }

        var error = await Should.ThrowAsync<HoneException>(async () =>
        {
            await using SqliteStore store = await _place.OpenSqliteAsync();
            await store.TraceAsync(SessionId(1), Never);
        });
        error.Message.ShouldContain("damaged");
        error.Hint.ShouldContain("Hone deletes nothing");
    }

    [Fact]
    public async Task Health_names_what_is_broken()
    {
        await using (SqliteStore whole = await _place.OpenSqliteAsync()) await whole.SaveAsync([Slice(Full())], Never);
        using (Connection connection = Connection.Open(_place.DatabasePath, readOnly: false, TimeSpan.Zero))
        {
            connection.Execute("PRAGMA writable_schema = ON");
            connection.Execute("UPDATE sqlite_master SET rootpage = 3 WHERE name = 'event_session'");
        }

        await using SqliteStore store = await _place.OpenSqliteAsync();

        StoreHealth health = await store.HealthAsync(Never);
        health.Problems.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Health_of_a_whole_store_tells_its_sizes_and_its_library()
    {
        await using SqliteStore store = await _place.OpenSqliteAsync();
        await store.SaveAsync([Slice(Full())], Never);

        StoreHealth health = await store.HealthAsync(Never);

        health.Problems.ShouldBeEmpty();
        health.Counts.ShouldBe(
            [("sessions", 1), ("events", 1), ("observations", 1), ("messages", 0), ("chunks", 0), ("sources", 1)]);
        (health.Path, health.LibraryVersion, health.SchemaVersion)
            .ShouldBe((store.Path, SqliteLibrary.Current.Version, Migrations.Latest));
        health.FileBytes.ShouldBeGreaterThan(0);
        health.LogBytes.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Program_that_keeps_the_database_locked_is_told()
    {
        await using SqliteStore store = await _place.OpenSqliteAsync(Hasty);
        using Connection shell = Connection.Open(store.Path, readOnly: false, TimeSpan.Zero);
        shell.Execute("BEGIN IMMEDIATE");

        var error = await Should.ThrowAsync<HoneException>(() => store.SaveAsync([Slice(Call("a"))], Never));

        error.Message.ShouldContain("locked by another program");
        shell.Execute("ROLLBACK");
        await store.SaveAsync([Slice(Call("a"))], Never);
    }

    [Fact]
    public async Task Process_that_holds_the_lock_too_long_is_told()
    {
        await using SqliteStore store = await _place.OpenSqliteAsync(Hasty);
        using FileLock held = FileLock.TryAcquire(store.Path + ".lock", "hone learn", TimeProvider.System)!;

        var error = await Should.ThrowAsync<HoneException>(() => store.SaveAsync([Slice(Call("a"))], Never));

        error.Message.ShouldContain("(hone learn)");
    }

    [Fact]
    public async Task Full_disk_is_told_and_leaves_the_store_as_it_was()
    {
        await using SqliteStore store = await _place.OpenSqliteAsync();
        string hash = await store.LogicalHashAsync(Never);
        await using StoreWriter writer = await StoreWriter.OpenAsync(store.Path, Hasty, TimeProvider.System, Never);
        await writer.WriteAsync(c => c.Number("PRAGMA max_page_count = 60"), Never);

        var error = await Should.ThrowAsync<HoneException>(() => writer.WriteAsync(
            c =>
            {
                c.Execute("INSERT INTO session VALUES (1, 'a', 'b', 'c', 'd', 1)");
                c.Execute("INSERT INTO reflection VALUES (1, printf('%.1000000c', 'x'))");
                return 0;
            },
            Never));

        error.Message.ShouldContain("no room");
        error.Hint.ShouldContain("make room");
        (await store.LogicalHashAsync(Never)).ShouldBe(hash);
        (await writer.WriteAsync(c => c.Number("SELECT count(*) FROM session"), Never)).ShouldBe(0);
    }

    [Fact]
    public async Task Folder_in_place_of_the_file_is_told()
    {
        Directory.CreateDirectory(_place.DatabasePath);

        var error = await Should.ThrowAsync<HoneException>(_place.OpenSqliteAsync);

        error.Message.ShouldContain("cannot be opened");
    }

    [Fact]
    public async Task File_in_place_of_the_folder_is_told()
    {
        string file = Path.Combine(_place.Folder, "file");
        await File.Create(file).DisposeAsync();

        var error = await Should.ThrowAsync<HoneException>(
            () => SqliteStore.OpenAsync(file, TimeProvider.System, Never));

        error.Message.ShouldContain("cannot create");
        error.Hint.ShouldContain("HONE_HOME");
    }

    [Fact]
    public async Task Folder_without_permission_is_told()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other permissions");
        if (OperatingSystem.IsWindows()) return;
        Assert.SkipWhen(Environment.UserName == "root", "nothing is closed to root");
        File.SetUnixFileMode(_place.Folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var error = await Should.ThrowAsync<HoneException>(_place.OpenSqliteAsync);

        error.Hint.ShouldContain("check who owns");
        File.SetUnixFileMode(_place.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Theory]
    [InlineData(SqliteCode.ReadOnly, "cannot be opened for writing", "check who owns")]
    [InlineData(SqliteCode.Io | (2 << 8), "the disk did not read or write", "check that the disk is there")]
    [InlineData(SqliteCode.Corrupt, "damaged", "hone learn")]
    [InlineData(SqliteCode.OutOfMemory, "out of memory", "close other programs")]
    public void Refusals_of_the_world_say_what_to_try(int code, string message, string hint)
    {
        var error = StoreFault.Of(code, "/x/hone.db", "said").ShouldBeOfType<HoneException>();

        error.Message.ShouldContain(message);
        error.Message.ShouldContain("/x/hone.db");
        error.Hint.ShouldContain(hint);
    }

    [Fact]
    public void Refusal_of_a_statement_is_a_bug() =>
        StoreFault.Of(1, "/x/hone.db", "syntax error").ShouldBeOfType<StatementException>();
}
