using System.CommandLine;
using Hone.Basics;
using Hone.Cli.Hosting;
using Hone.Cli.Reports;
using Hone.Cli.Screens;
using Hone.Learning;
using Hone.Outcomes;
using Hone.Sqlite;
using Hone.Telemetry;

namespace Hone.Cli.Commands;

/// <summary><c>hone sessions show</c>: one session as a timeline, or one of its calls in full.</summary>
internal sealed class ShowSessionCommand
{
    private readonly Argument<string> _id = new("ID")
    {
        Description = "The session's id, or a beginning of it that no other session has",
    };

    private readonly Option<string?> _at = new("--at")
    {
        HelpName = "EVENT",
        Description = "Show what happened around EVENT, a beginning of its id, and the call itself in full",
    };

    private readonly Option<bool> _all = new("--all") { Description = "Fold nothing" };

    public static Command Create(World world)
    {
        ShowSessionCommand command = new();
        return new CommandPage("show", "Show one session as a timeline: what was called, how it ended, what it cost")
        {
            Details = "Times are UTC. Tokens of a call are its share of the answer that asked for it.",
            Examples =
            [
                ("hone sessions show 1ecba475",
                    "what was said, what failed, and which habits cost time; the rest folded"),
                ("hone sessions show 1ecba475 --at 5c9b2e417a03", "one call with its parameters and output"),
            ],
            Arguments = { command._id },
            Options = { command._at, command._all },
        }.Runs(world, command.RunAsync);
    }

    private async Task<int> RunAsync(Host host, ParseResult parsed, CancellationToken cancel)
    {
        await using SqliteStore store = await host.TryOpenStoreAsync(cancel) ?? throw Host.NothingYet();
        SessionSummary session =
            await SessionLookup.OneAsync(store, parsed.GetValue(_id)!, "hone sessions show", cancel);
        SessionTrace trace = await store.TraceAsync(session.SessionId, cancel)
            ?? throw new HoneException($"session {session.SessionId} is gone from the store", "hone sessions");
        IReadOnlyList<Loss> losses = await store.LossesAsync(session.SessionId, cancel);
        string task = session.TaskId ?? session.SessionId;
        IReadOnlyList<SessionEvidence> evidence = await store.EvidenceAsync(task, cancel);
        SessionEvidence? own = evidence.FirstOrDefault(e => e.SessionId == session.SessionId);
        Outcome? outcome = await store.OutcomeAsync(task, cancel);
        Timeline timeline = Timeline.Of(trace, losses, host.Prices, own?.Verifications ?? []);
        TimelineEntry? at = parsed.GetValue(_at) is { } beginning ? At(timeline, session, beginning) : null;
        if (host.IsJson)
        {
            Answer(host, session, outcome, timeline, at);
            return ExitCode.Done;
        }

        Screen screen = host.NewScreen();
        TimelineScreen view = new(screen, session, timeline);
        if (at is not null) view.WriteAround(at);
        else
        {
            OutcomeScreen verdict = new(screen, await ShortenAsync(store, outcome, cancel));
            view.Write(parsed.GetValue(_all), () => verdict.Write(outcome, evidence.Count));
        }

        screen.Flush();
        return ExitCode.Done;
    }

    private static TimelineEntry At(Timeline timeline, SessionSummary session, string beginning)
    {
        List<TimelineEntry> found =
        [
            .. timeline.Entries.Where(e => (e.Call?.Id ?? e.Message!.Id).ToString()
                .StartsWith(beginning, StringComparison.OrdinalIgnoreCase)),
        ];
        return found.Count switch
        {
            1 => found[0],
            0 => throw new HoneException($"no event of {session.SessionId} has an id that begins with {beginning}",
                $"hone sessions show {SessionList.ShortId(session.SessionId)} --json, which has the ids"),
            _ => throw new HoneException(
                $"{found.Count} events have an id that begins with {beginning}", "more digits of the id"),
        };
    }

    private static void Answer(
        Host host, SessionSummary session, Outcome? outcome, Timeline timeline, TimelineEntry? at) =>
        JsonAnswer.Write(host.World, "session", json =>
        {
            json.Object("session", () => SessionJson.WriteSummary(json, session));
            OutcomeJson.Write(json, "outcome", outcome);
            IEnumerable<TimelineEntry> entries = at is null ? timeline.Entries : [at];
            json.List("timeline", entries, e => SessionJson.WriteEntry(json, e, isWhole: at is not null));
        });

    private static async Task<Dictionary<string, string>> ShortenAsync(
        SqliteStore store, Outcome? outcome, CancellationToken cancel)
    {
        Dictionary<string, string> ids = new(StringComparer.Ordinal);
        foreach (string id in (outcome?.Reasons ?? []).Select(r => r.SessionId).OfType<string>().Distinct())
        {
            ids.Add(id, await SessionLookup.ShortIdAsync(store, id, cancel));
        }

        return ids;
    }
}
