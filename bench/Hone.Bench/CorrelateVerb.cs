using System.Diagnostics;
using Hone.Basics;
using Hone.Learning;
using Hone.Outcomes;
using Hone.Redaction;
using Hone.Sqlite;
using Hone.Telemetry;

namespace Hone.Bench;

/// <summary>Measures what outcomes cost beside the import of the same files.</summary>
public static class CorrelateVerb
{
    /// <summary>What <c>--help</c> says of it.</summary>
    public const string Summary =
        "PATH… [--repeat N]   seconds to gather and judge all outcomes, beside the import of the same files";

    private const ulong RepeatsMax = 100;

    private const int WarmUps = 4;

    /// <summary>
    /// Imports into an empty store and recomputes all outcomes, <c>--repeat</c> times (5) after a warm-up.
    /// </summary>
    public static async Task<int> RunAsync(string[] typed)
    {
        if (typed.Contains("--help"))
        {
            Console.WriteLine($"hone-bench correlate {Summary}");
            return 0;
        }

        Arguments arguments = Arguments.Read(typed, ["--repeat"], []);
        if (arguments.Names.Count == 0) throw new HoneException("no path was given", "hone-bench correlate PATH");
        IReadOnlyList<SourceFile> files = SourceFinder.Find(arguments.Names).Files;
        List<Costs> runs = [];
        int repeats = (int)Math.Clamp(arguments.Number("--repeat", 5), 1, RepeatsMax);
        // Until the runtime has compiled what runs often, both sides are measured by its compiler.
        for (int i = 0; i < WarmUps; i++) await MeasureAsync(files);
        for (int i = 0; i < repeats; i++) runs.Add(await MeasureAsync(files));
        ResultLine.Print(
            "correlate",
            new
            {
                repeats,
                import_seconds = Spread.Of(runs.Select(r => r.Import)),
                first_seconds = Spread.Of(runs.Select(r => r.First)),
                regather_seconds = Spread.Of(runs.Select(r => r.Regather)),
                rejudge_seconds = Spread.Of(runs.Select(r => r.Rejudge)),
                recompute_to_import = Spread.Of(runs.Select(r => (r.Regather + r.Rejudge) / r.Import)),
                rejudge_to_import = Spread.Of(runs.Select(r => r.Rejudge / r.Import)),
                nothing_new_seconds = Spread.Of(runs.Select(r => r.NothingNew)),
                tasks = runs[^1].Tasks,
                sessions = runs[^1].Sessions,
            },
            new { paths = arguments.Names.Count, files = files.Count, bytes = files.Sum(f => f.SizeBytes) });
        return 0;
    }

    private static async Task<Costs> MeasureAsync(IReadOnlyList<SourceFile> files)
    {
        string folder = Directory.CreateTempSubdirectory("hone-bench-").FullName;
        try
        {
            await using SqliteStore store = await SqliteStore.OpenAsync(folder, TimeProvider.System, default);
            Importer importer = new(
                store, new Archive(Path.Combine(folder, "archive")), new Redactor(RedactionRules.Default));
            double import = await TimeAsync(() => importer.ImportAsync(files, null, default));
            await new Learner(store, store, PriceList.BuiltIn).LearnAsync(null, default);
            Correlator correlator = new(store, store, TimeProvider.System);
            int tasks = 0, sessions = 0;
            double first = await TimeAsync(async () => tasks = await correlator.CorrelateAsync(null, default));
            double nothing = await TimeAsync(() => correlator.CorrelateAsync(null, default));
            await store.SetJudgeAsync(-1, default);
            double rejudge = await TimeAsync(() => correlator.JudgeAsync(default));
            double regather = await TimeAsync(async () => sessions = await correlator.RegatherAsync(default));
            return new Costs(import, first, regather, rejudge, nothing, tasks, sessions);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        long start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private sealed record Costs(
        double Import, double First, double Regather, double Rejudge, double NothingNew, int Tasks, int Sessions);
}
