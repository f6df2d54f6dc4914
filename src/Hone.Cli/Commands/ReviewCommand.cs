using System.CommandLine;
using Hone.Cli.Hosting;
using Hone.Cli.Reports;
using Hone.Cli.Screens;
using Hone.Cli.Screens.Queue;
using Hone.Review;
using Hone.Sqlite;

namespace Hone.Cli.Commands;

/// <summary><c>hone review</c>: the queue of proposals; on a terminal by keys, else as commands.</summary>
internal sealed class ReviewCommand
{
    private static readonly string[] s_states = ["open", "all", .. Enum.GetNames<ProposalState>()
        .Select(n => n.ToLowerInvariant())];

    private readonly Option<bool> _all = new("--all") { Description = "Proposals of all repositories" };

    private readonly Option<string> _state = new("--state")
    {
        HelpName = "STATE", DefaultValueFactory = _ => "open",
        Description = "Which: open (what waits for a decision), all, or one of "
            + string.Join(", ", Enum.GetNames<ProposalState>().Select(n => n.ToLowerInvariant())),
    };

    public static Command Create(World world)
    {
        CommandPage page = new("review", "Decide on what Hone proposes: approve, reject, ask")
        {
            Details = "On a terminal this is a queue that is worked by keys: j k to move, a to approve and apply, r to "
                + "reject, c to ask, e to change the line, u to undo, ? for all of them. Elsewhere it lists what "
                + "waits. Nothing is changed before somebody said yes, and hone undo takes every change back. Agents "
                + "cannot decide.",
            Examples =
            [
                ("hone review", "the queue"),
                ("hone review show 3f9a", "one proposal: what it changes, why, and what was decided on the like of it"),
                ("hone review approve 3f9a", "yes; the line comes into the file"),
                ("hone review reject 3f9a --why \"we use uv\"", "no; nothing that means the same comes back"),
            ],
        };
        ReviewCommand queue = new();
        page.Add(queue._all);
        page.Runs(world, queue.RunQueueAsync);
        page.Add(new ReviewCommand().List(world));
        foreach (Command command in DecisionCommands.All(world)) page.Add(command);
        page.Add(PolicyCommand.Create(world));
        page.Add(LedgerCommand.Create(world));
        return page;
    }

    private CommandPage List(World world)
    {
        CommandPage page = new("list", "List proposals") { Options = { _all, _state } };
        _state.Validators.Add(result =>
        {
            if (result.Tokens is [var given] && !s_states.Contains(given.Value))
            {
                result.AddError($"--state takes one of {string.Join(", ", s_states)}");
            }
        });
        return page.Runs(world, RunListAsync);
    }

    private async Task<int> RunQueueAsync(Host host, ParseResult parsed, CancellationToken cancel)
    {
        await using SqliteStore? store = await host.TryOpenStoreAsync(cancel);
        if (store is null) return AnswerOpen(host, [], 0);
        Desk desk = await Desk.OpenAsync(host, store, cancel);
        bool isAll = parsed.GetValue(_all);
        (List<Proposal> open, int elsewhere) = await OpenAsync(host, desk, isAll, cancel);
        if (host.World.Terminal is not { } terminal || host.IsJson || open.Count == 0)
        {
            return AnswerOpen(host, open, elsewhere);
        }

        desk.Decider();
        string where = isAll ? "" : $" in {FirstPage.NameOf(host.Places.Queue)}";
        QueueState state = new() { Items = open, Where = where, IsAll = isAll };
        await new ReviewQueue(host, terminal, desk, store, state).RunAsync(cancel);
        (open, _) = await OpenAsync(host, desk, isAll, cancel);
        host.Tell(open.Count == 0 ? "Nothing waits any more." : $"{Waiting(open.Count)}: hone review");
        return ExitCode.Done;
    }

    private async Task<int> RunListAsync(Host host, ParseResult parsed, CancellationToken cancel)
    {
        await using SqliteStore? store = await host.TryOpenStoreAsync(cancel);
        if (store is null) return AnswerOpen(host, [], 0);
        Desk desk = await Desk.OpenAsync(host, store, cancel);
        string state = parsed.GetValue(_state)!;
        bool isAll = parsed.GetValue(_all);
        if (state == "open")
        {
            (List<Proposal> open, int elsewhere) = await OpenAsync(host, desk, isAll, cancel);
            return AnswerOpen(host, open, elsewhere);
        }

        IReadOnlyList<Proposal> all =
            await desk.Store.ProposalsAsync(isAll ? null : host.Places.Queue, cancel);
        List<Proposal> chosen =
        [
            .. all.Where(p => state == "all"
                || string.Equals(p.State.ToString(), state, StringComparison.OrdinalIgnoreCase)).Reverse(),
        ];
        return Answer(host, chosen, 0, state == "all" ? "No proposal was made yet." : $"No proposal is {state}.");
    }

    /// <summary>What waits here, the most valuable first, and how many wait elsewhere.</summary>
    private static async Task<(List<Proposal> Here, int Elsewhere)> OpenAsync(
        Host host, Desk desk, bool isAll, CancellationToken cancel)
    {
        await desk.Inbox.ExpireAsync(cancel);
        List<Proposal> open = [.. (await desk.Store.ProposalsAsync(null, cancel)).Where(p => p.IsOpen)];
        List<Proposal> here = [.. open.Where(p => isAll || p.Project == host.Places.Queue)
            .OrderByDescending(p => p.Value).ThenBy(p => p.Id)];
        return (here, open.Count - here.Count);
    }

    private static int AnswerOpen(Host host, IReadOnlyList<Proposal> open, int elsewhere) =>
        Answer(host, open, elsewhere, "Nothing waits for a decision here.");

    private static int Answer(Host host, IReadOnlyList<Proposal> proposals, int elsewhere, string empty)
    {
        if (host.IsJson)
        {
            JsonAnswer.Write(host.World, "review", json =>
            {
                json.List("proposals", proposals, p => ProposalJson.Write(json, p));
                json.WriteNumber("waiting_elsewhere", elsewhere);
            });
            return ExitCode.Done;
        }

        Screen screen = host.NewScreen();
        if (proposals.Count == 0) screen.Line(empty);
        ProposalList.Write(screen, proposals, isAll: proposals.Select(p => p.Project).Distinct().Count() > 1);
        if (elsewhere > 0)
        {
            screen.Line($"{Waiting(elsewhere)} in other repositories: ", Piece.Command("hone review list --all"));
        }

        if (proposals.Any(p => p.IsOpen))
        {
            screen.Line("Next: ", Piece.Command($"hone review show {proposals.First(p => p.IsOpen).ShortId}"));
        }
        else if (elsewhere == 0)
        {
            screen.Line("Next: ", Piece.Command("hone learn"), "  reads new sessions and proposes what they teach");
        }

        screen.Flush();
        return ExitCode.Done;
    }

    private static string Waiting(int count) => Figure.Count(count, "proposal waits", "proposals wait");
}
