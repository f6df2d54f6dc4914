using System.CommandLine;
using Hone.Cli.Hosting;
using Hone.Cli.Reports;
using Hone.Cli.Screens;
using Hone.Learning;
using Hone.Sqlite;
using Hone.Telemetry;

namespace Hone.Cli.Commands;

/// <summary>Bare <c>hone</c>: how things stand, and the next command.</summary>
internal static class StatusCommand
{
    /// <summary>Command lines that the root's help shows.</summary>
    public static IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hone learn", "read what your agents did, and see what it cost"),
        ("hone report --html report.html", "the whole report as a page"),
        ("hone review", "decide on what Hone proposes for this repository"),
        ("hone sessions", "the latest sessions"),
        ("hone feedback works", "say how the latest session in this project came out"),
    ];

    private const int FixedMax = 2;

    /// <summary>Makes it what the root does.</summary>
    public static void Attach(RootCommand root, World world) =>
        root.SetAction((parsed, cancel) => RunAsync(new Host(world, parsed), cancel));

    private static async Task<int> RunAsync(Host host, CancellationToken cancel)
    {
        await using SqliteStore? store = await host.TryOpenStoreAsync(cancel);
        if (store is not null) await Desk.OpenAsync(host, store, cancel);
        Standing standing = store is null ? new Standing(null, 0) : await LookAsync(host, store, cancel);
        if (host.IsJson) JsonAnswer.Write(host.World, "status", json => standing.Write(json));
        else Show(host, standing);
        return ExitCode.Done;
    }

    private static async Task<Standing> LookAsync(Host host, SqliteStore store, CancellationToken cancel)
    {
        Reporter reporter = new(store, store, host.Prices, host.World.Time);
        FirstPage page = await FirstPage.MakeAsync(
            store, store, store, reporter, Scope.All, host.Places.Project, host.Places.Queue, !host.IsJson,
            cancel);
        IReadOnlyDictionary<string, SourceState> sources = await store.SourcesAsync(cancel);
        long sessions = page.Report.Totals.Sessions + page.SessionsElsewhere;
        return new Standing(page, sessions, sources.Values.Max(s => s.ReadAt));
    }

    private static void Show(Host host, Standing standing)
    {
        Screen screen = host.NewScreen();
        screen.Line(
            Piece.Strong($"hone {World.Version}"), "  what your coding agents waste, why, and what helps");
        screen.Line();
        if (standing.Page is not { Report.Totals.Sessions: > 0 } page)
        {
            screen.Line("No session is known yet.");
            screen.Line(
                "Next: ", Piece.Command("hone learn"), "  reads what Claude Code and Codex kept on this machine");
        }
        else
        {
            string latest =
                standing.ReadAt is { } at ? $"; last read {Moments.Ago(host.World.Time.GetUtcNow() - at)}" : "";
            screen.Line(Piece.Strong(Figure.Count(standing.Sessions, "session", "sessions")), $" known{latest}.");
            if (page.Project is { } project)
            {
                screen.Line($"In {project}: {Figure.Count(page.Report.Totals.Sessions, "session", "sessions")}.");
            }

            FirstScreen.WriteFixed(screen, page, FixedMax);
            FirstScreen.WriteOutcomes(screen, page.Report);
            screen.Line(FirstScreen.Loss(page.Report));
            if (page.Report.Findings is [var top, ..]) ShowTop(screen, page, top);
            if (page.Waiting + page.WaitingElsewhere > 0) FirstScreen.WriteNext(screen, page);
            screen.Line(page.Waiting > 0 ? "Then: " : "Next: ", Piece.Command("hone learn"), "  reads what is new;  ",
                Piece.Command("hone report"), "  shows all");
        }

        screen.Line("Help: ", Piece.Command("hone --help"));
        screen.Flush();
    }

    private static void ShowTop(Screen screen, FirstPage page, Finding top)
    {
        screen.Line("Most of it: ", Piece.Strong(top.Habit.Title), $", {ReportText.Losses(top, page.Report)}");
        screen.Indented(2, Piece.Faint("advice: "), top.Habit.Advice);
        screen.Indented(2, Piece.Command(page.NextCommand(top)));
        screen.Line();
    }
}
