using Hone.Basics;
using Hone.Learning;
using Hone.Redaction;
using Hone.Sqlite;
using Hone.Telemetry;

namespace Hone.Bench;

/// <summary>Measures reading sessions into a durable, redacted, archived store, and on to findings.</summary>
public static class IngestVerb
{
    private const ulong RepeatsMax = 100;

    /// <summary>What <c>--help</c> says of it.</summary>
    public const string Summary =
        "PATH… [--repeat N] [--warm-up PATH] [--store DIR]   MB/s and events/s into a store and on to findings";

    /// <summary>Reads the paths <c>--repeat</c> times (3), each time into an empty store, after a warm-up.</summary>
    public static async Task<int> RunAsync(string[] typed)
    {
        if (typed.Contains("--help"))
        {
            Console.WriteLine($"hone-bench ingest {Summary}");
            return 0;
        }

        Arguments arguments = Arguments.Read(typed, ["--repeat", "--warm-up", "--store"], []);
        if (arguments.Names.Count == 0)
        {
            throw new HoneException("no path was given", "hone-bench ingest ~/.claude/projects");
        }

        string store =
            arguments.Find("--store") ?? Path.Combine(Path.GetTempPath(), $"hone-bench-{Environment.ProcessId}");
        if (Directory.Exists(store))
            throw new HoneException($"{store} exists", "--store DIR names a folder that is made and removed");
        IReadOnlyList<SourceFile> files = SourceFinder.Find(arguments.Names).Files;
        if (arguments.Find("--warm-up") is { } warm)
            await IngestAsync(SourceFinder.Find([warm]).Files, store);
        List<Ingest> runs = [];
        int repeats = (int)Math.Clamp(arguments.Number("--repeat", 3), 1, RepeatsMax);
        for (int i = 0; i < repeats; i++)
            runs.Add(await IngestAsync(files, store));
        Print(arguments, files, runs);
        return 0;
    }

    private static async Task<Ingest> IngestAsync(IReadOnlyList<SourceFile> files, string folder)
    {
        try
        {
            await using SqliteStore store = await SqliteStore.OpenAsync(folder, TimeProvider.System, default);
            Importer importer = new(
                store, new Archive(Path.Combine(folder, "archive")), new Redactor(RedactionRules.Default));
            return await MeasureAsync(files, store, importer);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Ingest> MeasureAsync(
        IReadOnlyList<SourceFile> files, SqliteStore store, Importer importer)
    {
        Learner learner = new(store, store, PriceList.BuiltIn);
        Reporter reporter = new(store, store, PriceList.BuiltIn, TimeProvider.System);
        ImportReport report = new();
        Measurement stored = await Measurement.OfAsync(async () =>
        {
            report = await importer.ImportAsync(files, null, default);
            return (report.BytesRead, report.Saved.Events);
        });
        Measurement learned = await Measurement.OfAsync(async () =>
        {
            await learner.LearnAsync(null, default);
            await reporter.ReportAsync(Scope.All, default);
            return (report.BytesRead, report.Saved.Events);
        });
        Measurement again = await Measurement.OfAsync(async () =>
        {
            await importer.ImportAsync(files, null, default);
            await learner.LearnAsync(null, default);
            return (0, 0);
        });
        return new Ingest(stored, learned, again, report, await store.LogicalHashAsync(default));
    }

    private static void Print(Arguments arguments, IReadOnlyList<SourceFile> files, List<Ingest> runs)
    {
        ImportReport report = runs[^1].Report;
        var figures = new
        {
            Repeats = runs.Count,
            StoredMegabytesPerSecond = Spread.Of(runs.Select(r => r.Stored.MegabytesPerSecond)),
            StoredEventsPerSecond = Spread.Of(runs.Select(r => r.Stored.EventsPerSecond)),
            FindingsMegabytesPerSecond = Spread.Of(
                runs.Select(r => r.Stored.InputBytes / 1e6 / (r.Stored.WallSeconds + r.Learned.WallSeconds))
            ),
            StoredSeconds = Spread.Of(runs.Select(r => r.Stored.WallSeconds)),
            LearnedSeconds = Spread.Of(runs.Select(r => r.Learned.WallSeconds)),
            AgainSeconds = Spread.Of(runs.Select(r => r.Again.WallSeconds)),
            CpuSeconds = Spread.Of(runs.Select(r => r.Stored.CpuSeconds + r.Learned.CpuSeconds)),
            PeakRssMegabytes = runs[^1].Learned.PeakRssBytes / 1e6,
            SameStoreEachTime = runs.Select(r => r.Hash).Distinct().Count() == 1,
        };
        ResultLine.Print("ingest", figures, InputOf(arguments, files, report));
    }

    private static object InputOf(Arguments arguments, IReadOnlyList<SourceFile> files, ImportReport report) => new
    {
        Paths = arguments.Names.Count, Files = files.Count, Bytes = report.BytesRead, Lines = report.Lines.Total,
        Events = report.Saved.Events, Observations = report.Saved.Observations, Redacted = report.Redacted,
    };

    private sealed record Ingest(
        Measurement Stored, Measurement Learned, Measurement Again, ImportReport Report, string Hash);
}
