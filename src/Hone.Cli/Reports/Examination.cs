using Hone.Basics;
using Hone.Cli.Hosting;
using Hone.Learning;
using Hone.Loop;
using Hone.Sqlite;
using Hone.Telemetry;

namespace Hone.Cli.Reports;

/// <summary>Everything the doctor looked at.</summary>
internal sealed record Examination
{
    /// <summary>The folder of the store.</summary>
    public required string StoreFolder { get; init; }

    /// <summary>What the store says of itself; null where there is none yet.</summary>
    public StoreHealth? Health { get; init; }

    /// <summary>The database library, as version and origin.</summary>
    public required string Library { get; init; }

    /// <summary>Sums over all sessions.</summary>
    public Totals Totals { get; init; } = new();

    /// <summary>Proposals, decisions and changes; null where there is no store yet.</summary>
    public ReviewAccount? Review { get; init; }

    /// <summary>All sources.</summary>
    public IReadOnlyList<SourceState> Sources { get; init; } = [];

    /// <summary>Where sessions are looked for, and what is there now.</summary>
    public required SourceSet Found { get; init; }

    /// <summary>Configuration files, and whether each is there.</summary>
    public required IReadOnlyList<(string Path, bool IsThere)> Configuration { get; init; }

    /// <summary>The day of the built-in price list.</summary>
    public required string PricesAsOf { get; init; }

    /// <summary>Models with a price of the user's own.</summary>
    public int OwnPrices { get; init; }

    /// <summary>What is not well, each with something to try.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];

    /// <summary>Rejected lines, each as file, line and reason.</summary>
    public IEnumerable<(string Place, string Reason)> Rejected =>
        Sources.Where(s => s.Agent.Length > 0).SelectMany(s => s.Rejected.Select(r =>
    {
        int colon = r.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? (s.Path, r) : ($"{s.Path}:{r[..colon]}", r[(colon + 2)..]);
    }));

    /// <summary>What readers did not know: agent, version and kind, with how often and in how many files.</summary>
    public IEnumerable<(string Agent, string Kind, long Count, int Files)> Unknown => Sources
        .SelectMany(s => s.Unknown.Select(u => (s.Agent, Kind: u.Key, Count: u.Value)))
        .GroupBy(u => (u.Agent, u.Kind))
        .Select(g => (g.Key.Agent, g.Key.Kind, g.Sum(u => u.Count), g.Count()))
        .OrderByDescending(u => u.Item3).ThenBy(u => u.Agent, StringComparer.Ordinal)
        .ThenBy(u => u.Kind, StringComparer.Ordinal);

    /// <summary>Looks at everything.</summary>
    public static async Task<Examination> MakeAsync(Host host, CancellationToken cancel)
    {
        List<ImportProblem> problems = [];
        Settings settings = Read(host, problems);
        SourceSet found = new SourceFinder(host.World.Environment, host.World.Home).FindHomes();
        problems.AddRange(found.Problems);
        Examination seen = new()
        {
            StoreFolder = host.Places.Store,
            Library = $"SQLite {SqliteLibrary.Current.Version}, {SqliteLibrary.Current.Origin}",
            Found = found,
            Configuration = [.. host.Places.ConfigurationFiles.Select(f => (f, File.Exists(f)))],
            PricesAsOf = PriceList.BuiltIn.AsOf,
            OwnPrices = settings.Prices.Count,
        };
        try
        {
            return await LookInStoreAsync(host, seen, problems, cancel);
        }
        catch (HoneException e)
        {
            problems.Add(new ImportProblem("store", e.Message, e.Hint));
            return seen with { Problems = problems };
        }
    }

    private static async Task<Examination> LookInStoreAsync(
        Host host, Examination seen, List<ImportProblem> problems, CancellationToken cancel)
    {
        await using SqliteStore? store = await host.TryOpenStoreAsync(cancel);
        if (store is null) return seen with { Problems = problems };
        StoreHealth health = await store.HealthAsync(cancel);
        problems.AddRange(health.Problems.Select(p => new ImportProblem(store.Path, p,
            "copy the folder away, then hone learn with another --store: it reads everything again")));
        ReviewAccount review = await ReviewAccount.MakeAsync(store, cancel);
        problems.AddRange(review.Problems(host.Places));
        return seen with
        {
            Health = health,
            Review = review,
            Totals = await store.TotalsAsync(Scope.All, cancel),
            Sources = [.. (await store.SourcesAsync(cancel)).Values.OrderBy(s => s.Path, StringComparer.Ordinal)],
            Problems = problems,
        };
    }

    private static Settings Read(Host host, List<ImportProblem> problems)
    {
        try
        {
            return host.Settings;
        }
        catch (HoneException e)
        {
            problems.Add(new ImportProblem("configuration", e.Message, e.Hint));
            return new Settings();
        }
    }
}
