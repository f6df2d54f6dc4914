using System.CommandLine;
using Hone.Changes;
using Hone.Cli.Hosting;
using Hone.Cli.Reports;
using Hone.Cli.Screens;
using Hone.Learning;
using Hone.Loop;
using Hone.Outcomes;
using Hone.Review;
using Hone.Sqlite;
using Hone.Telemetry;

namespace Hone.Cli.Commands;

/// <summary><c>hone learn</c>: reads sessions and shows what they lost.</summary>
internal static class LearnCommand
{
    public static Command Create(World world)
    {
        Argument<string[]> paths = new("PATH")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Files, folders or globs; without one, where Claude Code and Codex keep their sessions",
        };
        return new CommandPage("learn", "Read agent sessions, find what failed or was wasted and why, propose fixes")
        {
            Details = "Reads what is new since the last time; reading twice changes nothing. Secrets are masked before "
                + "anything is kept. Nothing leaves this machine.",
            Examples =
            [
                ("hone learn", "read what the agents on this machine kept, and show what it comes to"),
                ("hone learn samples", "try it on the sessions that come with Hone"),
                ("hone learn '~/backup/**/*.jsonl'", "read files from elsewhere"),
            ],
            Arguments = { paths },
        }.Runs(world, (host, parsed, cancel) => RunAsync(host, parsed.GetValue(paths) ?? [], cancel));
    }

    private static async Task<int> RunAsync(Host host, string[] paths, CancellationToken cancel)
    {
        SourceSet found = Sources.Find(host, paths);
        Sources.Tell(host, found, paths);
        if (found.Files.Count == 0 && (found.Problems.Count > 0 || !host.Places.HasStore))
        {
            return Sources.Nothing(host, found, paths);
        }

        await using SqliteStore store = await host.OpenStoreAsync(cancel);
        LoopResult? result = await TurnAsync(host, store, found, cancel);
        if (result is null) return Mistake.Stopped(host.World, await CountAsync(store));
        Reporter reporter = new(store, store, host.Prices, host.World.Time);
        string? project = paths.Length == 0 ? host.Places.Project : null;
        FirstPage page = await FirstPage.MakeAsync(
            store, store, store, reporter, Scope.All, project, host.Places.Queue, !host.IsJson, cancel);
        if (host.IsJson) JsonAnswer.Write(host.World, "learn", json => LearnJson.Write(json, result, page));
        else Show(host, result, page);
        return TellProblems(host, found, result.Imported) ? ExitCode.Partly : ExitCode.Done;
    }

    /// <summary>One turn of the loop; null where it was stopped.</summary>
    private static async Task<LoopResult?> TurnAsync(
        Host host, SqliteStore store, SourceSet found, CancellationToken cancel)
    {
        Archive archive = new(Path.Combine(host.Places.Store, "archive"));
        Desk desk = await Desk.OpenAsync(host, store, cancel);
        ImprovementLoop loop = new(
            new Importer(store, archive, host.NewRedactor()), new Learner(store, store, host.Prices),
            new Correlator(store, store, host.World.Time), new Adviser(store, store, host.LimitsOf),
            desk.Inbox, desk.Fulfilment,
            new Reporter(store, store, host.Prices, host.World.Time));
        ProgressLine? progress = host.World.IsErrorTerminal && !host.IsQuiet ? new ProgressLine(host.World) : null;
        try
        {
            return await loop.TurnAsync(found.Files, progress, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            progress?.Clear();
        }
    }

    /// <summary>Sessions that are saved, whether they were looked at already or not.</summary>
    private static async Task<long> CountAsync(SqliteStore store)
    {
        QueryResult count = await store.QueryAsync("SELECT count(*) FROM sessions", 1, CancellationToken.None);
        return (long)count.Rows[0][0]!;
    }

    private static void Show(Host host, LoopResult result, FirstPage page)
    {
        bool isNew = result.Imported.FilesRead > 0;
        if (!isNew) host.Tell("Nothing new since the last time.");
        Screen screen = host.NewScreen();
        FirstScreen.Write(screen, page);
        screen.Flush();
        TellProposals(host, result);
    }

    /// <summary>
    /// Says what came of proposals beside the queue: what policies applied, what grew, what is in the way.
    /// </summary>
    private static void TellProposals(Host host, LoopResult result)
    {
        foreach (FulfilResult applied in result.Applied)
        {
            Proposal p = applied.Proposal;
            string policy = p.Decision?.By.Name ?? "";
            host.Tell(applied is FulfilResult.Refused refused
                ? $"policy {policy} approved {p.ShortId}, which cannot be applied: {refused.Reason}"
                : $"policy {policy} applied to {p.Edit.Path}: {p.Title}  (hone undo {p.ShortId})");
        }

        foreach (Proposal grown in result.Proposed.Grown)
        {
            host.Tell($"You decided against {grown.ShortId} ({grown.Title}); it is seen {grown.GrownTo} × by now: "
                + $"hone review show {grown.ShortId}");
        }

        foreach (BlockedFile blocked in result.Blocked)
        {
            host.Tell($"{host.Places.Short(blocked.Project)}: {blocked.File} cannot take a line: {blocked.Reason}; "
                + $"try: {blocked.Hint}");
        }
    }

    /// <summary>Says which files could not be read; a single bad line is the doctor's to tell.</summary>
    private static bool TellProblems(Host host, SourceSet found, ImportReport imported)
    {
        HashSet<string> files = [.. found.Files.Select(f => f.Path)];
        HashSet<string> named = [.. found.Files.Where(f => f.IsNamed).Select(f => f.Path + ":1")];
        List<ImportProblem> problems =
        [
            .. found.Problems,
            .. imported.Problems.Where(p => files.Contains(p.Place)
                || (named.Contains(p.Place) && p.Message.StartsWith("not a session", StringComparison.Ordinal))),
        ];
        foreach (ImportProblem problem in problems)
        {
            Mistake.Say(host.World, $"{host.Places.Short(problem.Place)}: {problem.Message}", problem.Hint);
        }

        return problems.Count > 0;
    }
}
