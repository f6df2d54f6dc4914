using Hone.Basics;
using Hone.Changes;
using Hone.Learning;
using Hone.Loop;
using Hone.Outcomes;
using Hone.Redaction;
using Hone.Review;
using Hone.Sqlite;
using Hone.Telemetry;

namespace Hone.Bench;

/// <summary>
/// Lists what Hone would propose from sessions, day after day until nothing is left over: to be judged by a person.
/// </summary>
public static class AdviseVerb
{
    /// <summary>What <c>--help</c> says of it.</summary>
    public const string Summary =
        "PATH… [--days N]   the proposals that sessions lead to, best first, for repositories on this machine";

    private const ulong DaysMax = 1000;

    /// <summary>Reads the paths into an empty store and lets days pass (30): the daily limit holds none back.</summary>
    public static async Task<int> RunAsync(string[] typed)
    {
        if (typed.Contains("--help"))
        {
            Console.WriteLine($"hone-bench advise {Summary}");
            return 0;
        }

        Arguments arguments = Arguments.Read(typed, ["--days"], []);
        if (arguments.Names.Count == 0) throw new HoneException("no path was given", "hone-bench advise PATH");
        int days = (int)Math.Clamp(arguments.Number("--days", 30), 1, DaysMax);
        string folder = Directory.CreateTempSubdirectory("hone-bench-").FullName;
        try
        {
            IReadOnlyList<Proposal> proposals =
                await ProposeAsync(SourceFinder.Find(arguments.Names).Files, folder, days);
            Print(arguments, proposals);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Proposal>> ProposeAsync(
        IReadOnlyList<SourceFile> files, string folder, int days)
    {
        Calendar calendar = new();
        await using SqliteStore store = await SqliteStore.OpenAsync(folder, calendar, default);
        ReviewInbox inbox = new(store, calendar);
        AdviceLimits limits = new();
        ImprovementLoop loop = new(
            new Importer(store, new Archive(Path.Combine(folder, "archive")), new Redactor(RedactionRules.Default)),
            new Learner(store, store, PriceList.BuiltIn), new Correlator(store, store, calendar), new Adviser(store, store, _ => limits), inbox,
            new Fulfilment(inbox, store, store, new Applier(store, folder, calendar), _ => limits.TokensMax),
            new Reporter(store, store, PriceList.BuiltIn, calendar));
        for (int day = 0; day < days; day++)
        {
            await loop.TurnAsync(files, null, default);
            if (!(await store.BacklogAsync(default) is { Waiting: > 0 })) break;
            calendar.Day++;
        }

        return [.. (await store.ProposalsAsync(null, default)).OrderByDescending(p => p.Value).ThenBy(p => p.Id)];
    }

    private static void Print(Arguments arguments, IReadOnlyList<Proposal> proposals) => ResultLine.Print(
        "advise",
        new
        {
            count = proposals.Count,
            proposals = proposals.Select(p => new
            {
                p.Project, p.Edit.Path, line = p.Title, p.Rule, p.Subject, p.Evidence.Occurrences, p.Evidence.Sessions,
                p.Evidence.SessionsLooked, p.Evidence.Ms, p.Evidence.Tokens, value = Math.Round(p.Value, 4),
            }),
        },
        new { paths = arguments.Names });

    /// <summary>The clock of today, some days on.</summary>
    private sealed class Calendar : TimeProvider
    {
        public int Day { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddDays(Day);
    }
}
