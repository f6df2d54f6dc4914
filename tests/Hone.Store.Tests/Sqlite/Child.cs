using System.Diagnostics;
using Hone.Basics;
using Hone.Changes;
using Hone.Review;
using Hone.Sqlite;
using Hone.Store.Tests.Contract;
using Hone.Telemetry;
using static Hone.Store.Tests.Contract.Sample;

namespace Hone.Store.Tests.Sqlite;

/// <summary>This very program as another process, which writes into a store while a test looks on.</summary>
internal static class Child
{
    /// <summary>
    /// Events in each slice that <see cref="SaveForeverAsync"/> saves: each slice is a session of its own.
    /// </summary>
    public const int EventsPerSlice = 400;

    /// <summary>The folder, below the store's, whose file <c>change-forever</c> changes.</summary>
    public const string ChangedRoot = "repo";

    /// <summary>The file that it changes.</summary>
    public const string ChangedFile = "CLAUDE.md";

    private const string TaskVariable = "HONE_STORE_TEST_TASK";
    private const string FolderVariable = "HONE_STORE_TEST_FOLDER";

    /// <summary>Starts another process.</summary>
    /// <param name="task">
    /// What it does: <c>save-forever</c>, <c>change-forever</c>, <c>say N</c>, <c>decide NAME</c> or <c>everything</c>.
    /// </param>
    /// <param name="folder">The store's folder.</param>
    /// <param name="library">The SQLite library to use; null for the one it finds.</param>
    public static Process Start(string task, string folder, string? library = null)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        string name = Path.GetFileNameWithoutExtension(Environment.ProcessPath!);
        if (name == "dotnet") start.ArgumentList.Add(typeof(Child).Assembly.Location);
        start.Environment[TaskVariable] = task;
        start.Environment[FolderVariable] = folder;
        if (library is not null) start.Environment[SqliteLibrary.PathVariable] = library;
        return Process.Start(start)!;
    }

    /// <summary>Pieces of the same telling, of which a process says every second.</summary>
    public static IEnumerable<ImportSlice> Pieces()
    {
        for (int piece = 0; piece < 30; piece++)
        {
            ImportSlice slice = Slice();
            for (int n = 0; n < 20; n++) new Said((piece * 20) + n).AddTo(slice);
            yield return slice;
        }
    }

    /// <summary>Runs each kind of statement once.</summary>
    public static async Task<string> EverythingAsync(string folder)
    {
        await using SqliteStore store = await SqliteStore.OpenAsync(folder, TimeProvider.System, Never);
        foreach (ImportSlice slice in Pieces()) await store.SaveAsync([slice], Never);
        foreach ((string session, long revision) in await store.ChangedSessionsAsync("learn", 1, Never))
        {
            await store.TraceAsync(session, Never);
            var contribution = Contribution(Summary(1) with { SessionId = session }, revision);
            await store.SaveAsync([contribution with { Losses = [Loss("a", "1"), Loss("a", "2")] }], "learn", 1, Never);
        }

        Hone.Learning.Scope all = Hone.Learning.Scope.All;
        await store.CountUnknownAsync([new Observation(Id("x"), Id("x"), 1)], Never);
        await store.SetTasksAsync([(SessionId(1), "task")], Never);
        await store.DaysAsync(all, Never);
        await store.FailuresAsync(all, Never);
        await store.ProjectsAsync(all, Never);
        foreach (SchemaView view in SchemaDocs.Views) await store.QueryAsync($"SELECT * FROM {view.Name}", 10, Never);
        await ChangeOnceAsync(store, folder);
        StoreHealth health = await store.HealthAsync(Never);
        return string.Join(' ', await store.LogicalHashAsync(Never), health.Problems.Count,
            (await store.HabitsAsync(all, Never))[0], await store.TotalsAsync(all, Never));
    }

    /// <summary>Does what another process asks for; false where none does.</summary>
    public static async Task<bool> RunIfAskedAsync()
    {
        if (Environment.GetEnvironmentVariable(TaskVariable) is not { } task) return false;
        string folder = Environment.GetEnvironmentVariable(FolderVariable)!;
        await (task switch
        {
            "save-forever" => SaveForeverAsync(folder),
            "change-forever" => ChangeForeverAsync(folder),
            "everything" => TellEverythingAsync(folder),
            _ when task.StartsWith("decide ", StringComparison.Ordinal) => DecidingChild.DecideAsync(folder, task[7..]),
            _ => SayAsync(folder, int.Parse(task[^1..])),
        });
        return true;
    }

    private static async Task SaveForeverAsync(string folder)
    {
        await using SqliteStore store = await SqliteStore.OpenAsync(folder, TimeProvider.System, Never);
        for (int session = 0; ; session++)
        {
            ImportSlice slice = Slice();
            for (int n = 0; n < EventsPerSlice; n++)
            {
                slice.Add(Call($"{session} {n}", session), Id($"{session} {n}"), n);
            }

            await store.SaveAsync([slice], Never);
            Console.WriteLine(SessionId(session));
        }
    }

    /// <summary>Adds lines to a file and takes them out again, each with a proposal of its own.</summary>
    private static async Task ChangeForeverAsync(string folder)
    {
        await using SqliteStore store = await SqliteStore.OpenAsync(folder, TimeProvider.System, Never);
        Applier applier = new(store, folder, TimeProvider.System);
        string root = Path.Combine(folder, ChangedRoot);
        int round = (await store.ChangesAsync(root, Never)).Count;
        for (Id128 last = default; ; round++)
        {
            BlockLine line = new($"{round:x8}", $"Line {round}.", "test");
            AddLine edit = new(ChangedFile, line);
            await applier.ApplyAsync(Id($"p{round}"), root, edit, ManagedBlock.TokensMax, Never);
            if (last != default) await applier.UndoAsync(last, Never);
            last = Change.IdOf(Id($"p{round}"));
            Console.WriteLine(round);
        }
    }

    private static async Task ChangeOnceAsync(SqliteStore store, string folder)
    {
        Change change = new(Id("c"), Id("p"), folder, new AddBlock("a"), ChangeState.Intended) { After = [1] };
        await store.IntendAsync(change, Never);
        await store.SetAsync(change with { State = ChangeState.Applied }, ChangeState.Intended, Never);
        await store.ChangeAsync(change.Id, Never);
        await store.ChangesAsync(folder, Never);
    }

    private static async Task SayAsync(string folder, int which)
    {
        await using SqliteStore store = await SqliteStore.OpenAsync(folder, TimeProvider.System, Never);
        foreach (ImportSlice slice in Pieces().Where((_, n) => n % 2 == which)) await store.SaveAsync([slice], Never);
    }

    private static async Task TellEverythingAsync(string folder)
    {
        Console.WriteLine(SqliteLibrary.Current.Version + " " + SqliteLibrary.Current.Origin);
        Console.WriteLine(await EverythingAsync(folder));
    }
}
