using System.CommandLine;
using Hone.Basics;
using Hone.Changes;
using Hone.Cli.Hosting;
using Hone.Cli.Reports;
using Hone.Cli.Screens;
using Hone.Review;
using Hone.Sqlite;

namespace Hone.Cli.Commands;

/// <summary><c>hone undo</c>: takes an applied change back.</summary>
internal sealed class UndoCommand
{
    private readonly Argument<string?> _id = new("ID")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "The proposal, by the first letters of its id; without it, the one applied last in this "
            + "repository",
    };

    private readonly Option<bool> _list = new("--list") { Description = "Only list what can be taken back" };

    public static Command Create(World world)
    {
        UndoCommand command = new();
        return new CommandPage("undo", "Take an applied change back")
        {
            Details = "The file comes back byte for byte as it was. Where somebody edited it since, only what Hone put "
                + "there goes and their edit stays; where they changed Hone's own line, it is theirs and stays too.",
            Examples =
            [
                ("hone undo", "take back what was applied last in this repository"),
                ("hone undo --list", "what can be taken back"),
            ],
            Arguments = { command._id }, Options = { command._list },
        }.Runs(world, command.RunAsync);
    }

    private async Task<int> RunAsync(Host host, ParseResult parsed, CancellationToken cancel)
    {
        await using SqliteStore? store = await host.TryOpenStoreAsync(cancel);
        Desk? desk = store is null ? null : await Desk.OpenAsync(host, store, cancel);
        List<Proposal> applied = desk is null ? [] :
        [
            .. (await desk.Store.ProposalsAsync(host.Places.Queue, cancel))
                .Where(p => p.State == ProposalState.Applied).OrderByDescending(p => p.AppliedAt).ThenBy(p => p.Id),
        ];
        if (parsed.GetValue(_list)) return List(host, applied);
        Proposal? proposal = parsed.GetValue(_id) is { } id
            ? await (desk ?? throw Host.NothingYet()).FindAsync(id, cancel)
            : applied.FirstOrDefault();
        if (proposal is null) return List(host, applied);
        if (proposal.State != ProposalState.Applied)
        {
            throw new HoneException(
                $"{proposal.ShortId} is not applied: {ProposalScreen.StateOf(proposal).Text}", "hone undo --list");
        }

        // What was decided is carried out, whoever wants to stop meanwhile.
        FulfilResult result = await desk!.Fulfilment.UndoAsync(proposal, desk.Decider(), CancellationToken.None);
        return result is FulfilResult.Refused refused
            ? throw new HoneException($"{proposal.ShortId} cannot be taken back: {refused.Reason}", refused.Hint)
            : Tell(host, (FulfilResult.Done)result);
    }

    private static int Tell(Host host, FulfilResult.Done done)
    {
        if (host.IsJson)
        {
            JsonAnswer.Write(host.World, "undo", json =>
            {
                json.WriteString("note", done.Note);
                json.WriteBoolean("is_kept", done.IsKept);
                json.Object("proposal", () => ProposalJson.Write(json, done.Proposal));
            });
            return ExitCode.Done;
        }

        Screen screen = host.NewScreen();
        screen.Line(Piece.Strong(done.IsKept ? "Left as it is: " : "Taken back: "),
            SafeText.OneLine(done.Proposal.Title, 200));
        screen.Line($"{done.Proposal.Edit.Path}: {SafeText.OneLine(done.Note, 300).TrimEnd('.')}.");
        screen.Flush();
        return ExitCode.Done;
    }

    private static int List(Host host, List<Proposal> applied)
    {
        if (host.IsJson)
        {
            JsonAnswer.Write(
                host.World, "applied", json => json.List("proposals", applied, p => ProposalJson.Write(json, p)));
            return ExitCode.Done;
        }

        Screen screen = host.NewScreen();
        if (applied.Count == 0) screen.Line("Nothing is applied in this repository; there is nothing to take back.");
        ProposalList.Write(screen, applied, isAll: false);
        if (applied.Count > 0) screen.Line("Next: ", Piece.Command($"hone undo {applied[0].ShortId}"));
        screen.Flush();
        return ExitCode.Done;
    }
}
