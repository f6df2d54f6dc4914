using System.CommandLine;
using Hone.Basics;
using Hone.Changes;
using Hone.Cli.Hosting;
using Hone.Cli.Reports;
using Hone.Cli.Screens;
using Hone.Learning;
using Hone.Review;
using Hone.Sqlite;
using Hone.Telemetry;

namespace Hone.Cli.Commands;

/// <summary><c>hone init</c>: sets up a repository; shows every line before it writes one.</summary>
internal sealed class InitCommand
{
    private readonly Option<bool> _yes = new("--yes", "-y") { Description = "Write without asking" };

    private readonly Option<bool> _undo = new("--undo") { Description = "Take back what hone init wrote here" };

    public static Command Create(World world)
    {
        InitCommand command = new();
        return new CommandPage("init", "Set up this repository: configuration, and a place for lines to your agents")
        {
            Details = "Finds the agents in use and shows every line before it writes. What you wrote yourself is never "
                + "touched, and hone init --undo brings every file back as it was.",
            Examples =
            [
                ("hone init", "show what would be written, and ask"),
                ("hone init --yes", "for scripts"),
            ],
            Options = { command._yes, command._undo },
        }.Runs(world, command.RunAsync);
    }

    private async Task<int> RunAsync(Host host, ParseResult parsed, CancellationToken cancel)
    {
        string root = host.Places.Project;
        if (root == host.World.Home || Path.GetPathRoot(root) == root)
        {
            throw new HoneException($"{host.Places.Short(root)} is no project", "cd into a repository, then hone init");
        }

        await using SqliteStore store = await host.OpenStoreAsync(cancel);
        Desk desk = await Desk.OpenAsync(host, store, cancel);
        if (parsed.GetValue(_undo)) return await UndoAsync(host, desk, root, cancel);
        IReadOnlyList<string> agents = await AgentsAsync(host, store, root, cancel);
        IReadOnlyList<ProposalDraft> drafts = RepositorySetup.Draft(root, agents, host.LimitsOf(root));
        if (!host.IsJson) Show(host, desk, root, agents, drafts);
        bool isYes = drafts.Count > 0 && (parsed.GetValue(_yes) || await AskAsync(host, cancel));
        IReadOnlyList<FulfilResult> written = isYes ? await WriteAsync(desk, root, drafts, cancel) : [];
        if (host.IsJson) WriteJson(host, agents, drafts, written);
        else Tell(host, drafts.Count > 0 && !isYes, written);
        return written.Any(w => w is FulfilResult.Refused) ? ExitCode.Partly : ExitCode.Done;
    }

    /// <summary>
    /// Agents with sessions on this machine or known here, and those that left their mark in the repository.
    /// </summary>
    private static async Task<IReadOnlyList<string>> AgentsAsync(
        Host host, SqliteStore store, string root, CancellationToken cancel)
    {
        HashSet<string> titles = [.. new SourceFinder(host.World.Environment, host.World.Home).FindHomes().Looked
            .Where(l => l.Files > 0).Select(l => l.Agent)];
        HashSet<string> seen = [.. SourceFinder.Agents.Where(a => titles.Contains(a.Title)).Select(a => a.Name)];
        foreach (GroupTotal agent in await store.AgentsAsync(new Scope(Project: root), cancel)) seen.Add(agent.Name);
        return RepositorySetup.AgentsIn(root, seen);
    }

    private static void Show(
        Host host, Desk desk, string root, IReadOnlyList<string> agents, IReadOnlyList<ProposalDraft> drafts)
    {
        Screen screen = host.NewScreen();
        string found = agents.Count == 0
            ? "no agent that Hone knows"
            : string.Join(", ", InstructionFiles.Known.Where(k => agents.Contains(k.Agent)).Select(k => k.Title));
        screen.Line(Piece.Strong(host.Places.Short(root)), $"  in use: {found}");
        if (host.Places.Repository is null)
        {
            screen.Line(Piece.Warn("This is no git repository; Hone keeps its own way back."));
        }

        foreach (ProposalDraft draft in drafts)
        {
            screen.Line();
            screen.Line(Piece.Strong(draft.Edit.Path), $"  {draft.Title}");
            EditDiff diff = desk.DiffOf(root, draft.Edit);
            if (diff.Refused is { } refused) screen.Indented(2, Piece.Bad($"cannot be written: {refused}"));
            ProposalScreen.WriteDiff(screen, diff);
        }

        screen.Line();
        if (drafts.Count == 0)
        {
            screen.Line("Everything is set up here.");
            screen.Line("Next: ", Piece.Command("hone learn"));
        }

        screen.Flush();
    }

    private static async Task<bool> AskAsync(Host host, CancellationToken cancel)
    {
        if (host.World.Terminal is not { } terminal || host.IsJson) return false;
        host.World.Out.Write("Write this? [y/N] ");
        host.World.Out.Flush();
        ConsoleKeyInfo key = await terminal.ReadKeyAsync(cancel);
        bool isYes = key.KeyChar is 'y' or 'Y';
        host.World.Out.WriteLine(isYes ? "yes" : "no");
        return isYes;
    }

    private static async Task<IReadOnlyList<FulfilResult>> WriteAsync(
        Desk desk, string root, IReadOnlyList<ProposalDraft> drafts, CancellationToken cancel)
    {
        Actor by = desk.Decider();
        await desk.Inbox.ProposeAsync(drafts, cancel);
        List<FulfilResult> written = [];
        foreach (Proposal proposal in await desk.Store.ProposalsAsync(root, cancel))
        {
            // What an earlier configuration asked for, and this one does not, is left alone.
            if (proposal.Kind != ProposalKind.Setup || !drafts.Any(d => d.Edit.Path == proposal.Edit.Path)) continue;
            DecisionRequest yes = DecisionRequest.On(proposal, ReviewVerb.Approve, by, "hone init");
            // What was approved before and could not be written is tried again.
            Proposal now = proposal;
            if (proposal.IsOpen && await desk.Inbox.DecideAsync(yes, cancel) is DecisionResult.Done done)
            {
                now = done.Proposal;
            }

            if (now.State != ProposalState.Approved) continue;
            written.Add(await desk.Fulfilment.ApplyAsync(now, CancellationToken.None));
        }

        return written;
    }

    private static async Task<int> UndoAsync(Host host, Desk desk, string root, CancellationToken cancel)
    {
        Actor by = desk.Decider();
        List<FulfilResult> undone = [];
        IEnumerable<Proposal> applied = (await desk.Store.ProposalsAsync(root, cancel))
            .Where(p => p is { Kind: ProposalKind.Setup, State: ProposalState.Applied })
            .OrderByDescending(p => p.AppliedAt);
        foreach (Proposal proposal in applied)
        {
            undone.Add(await desk.Fulfilment.UndoAsync(proposal, by, CancellationToken.None));
        }

        if (host.IsJson) WriteJson(host, [], [], undone);
        else if (undone.Count > 0) Tell(host, false, undone);
        else host.World.Out.WriteLine("hone init wrote nothing here; there is nothing to take back.");
        return undone.Any(w => w is FulfilResult.Refused) ? ExitCode.Partly : ExitCode.Done;
    }

    private static void Tell(Host host, bool isLeft, IReadOnlyList<FulfilResult> written)
    {
        Screen screen = host.NewScreen();
        foreach (FulfilResult result in written)
        {
            string path = result.Proposal.Edit.Path;
            if (result is FulfilResult.Refused refused)
            {
                screen.Line(Piece.Bad($"{path}: {refused.Reason}"));
                screen.Line("try: ", Piece.Command(refused.Hint));
            }
            else
            {
                string note = result is FulfilResult.Done { Note: { } words } ? $": {words}" : "";
                string done = result is FulfilResult.Done { IsKept: true } ? "left as it is"
                    : result.Proposal.State == ProposalState.Applied ? "written" : "taken back";
                screen.Line(Piece.Good(done), $" {path}{note}");
            }
        }

        if (isLeft) screen.Line("Nothing was written. Next: ", Piece.Command("hone init --yes"));
        if (written.Any(w => w.Proposal.State == ProposalState.Applied))
        {
            screen.Line("Next: ", Piece.Command("hone learn"), "  reads sessions and proposes what they teach;  ",
                Piece.Command("hone init --undo"), "  takes this back");
        }

        screen.Flush();
    }

    private static void WriteJson(
        Host host, IReadOnlyList<string> agents, IReadOnlyList<ProposalDraft> drafts,
        IReadOnlyList<FulfilResult> written) => JsonAnswer.Write(host.World, "init", json =>
    {
        json.WriteStartArray("agents");
        foreach (string agent in agents) json.WriteStringValue(agent);
        json.WriteEndArray();
        json.List("edits", drafts, d =>
        {
            json.WriteString("title", d.Title);
            json.WritePropertyName("edit");
            json.WriteRawValue(d.Edit.ToJson());
        });
        json.List("results", written, w =>
        {
            json.WriteString("refused", (w as FulfilResult.Refused)?.Reason);
            json.Object("proposal", () => ProposalJson.Write(json, w.Proposal));
        });
    });
}
