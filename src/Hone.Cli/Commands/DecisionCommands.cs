using System.CommandLine;
using Hone.Basics;
using Hone.Changes;
using Hone.Cli.Hosting;
using Hone.Cli.Reports;
using Hone.Cli.Screens;
using Hone.Review;
using Hone.Sqlite;

namespace Hone.Cli.Commands;

/// <summary>What can be done to one proposal from the command line: each verb a command.</summary>
internal sealed class DecisionCommands
{
    private readonly Argument<string> _id = new("ID") { Description = "The proposal, by the first letters of its id" };

    private readonly Option<string?> _why = new("--why")
    {
        HelpName = "TEXT", Description = "The reason, for the ledger",
    };

    private readonly Option<bool> _later = new("--later")
    {
        Description = "Approve now, apply with hone review apply ID",
    };

    private readonly Option<string?> _expect = new("--expect")
    {
        HelpName = "HASH", Description = "Only if the content is still this (content_hash of --json)",
    };

    public static IEnumerable<Command> All(World world)
    {
        yield return new DecisionCommands().Show(world);
        yield return new DecisionCommands().Approve(world);
        yield return new DecisionCommands().Apply(world);
        yield return new DecisionCommands().Reject(world);
        yield return new DecisionCommands().Words(
            world, "clarify", "Ask a question before deciding", "QUESTION", ReviewVerb.Clarify, "Asked");
        yield return new DecisionCommands().Words(
            world, "answer", "Answer the question that was asked", "ANSWER", ReviewVerb.Answer, "Answered");
        yield return new DecisionCommands().Edit(world);
        yield return new DecisionCommands().Reopen(world);
    }

    private CommandPage Show(World world) =>
        new CommandPage("show", "Show one proposal: what it changes, why, and what was done") { Arguments = { _id } }
            .Runs(world, (host, parsed, cancel) => OnAsync(host, parsed, async (desk, store, proposal) =>
            {
                await LookAsync(host, desk, proposal, cancel);
                ProposalPage page = await ProposalPage.MakeAsync(desk, store, proposal, withHistory: true, cancel);
                if (host.IsJson) JsonAnswer.Write(host.World, "proposal", json => ProposalJson.Write(json, page));
                else Show(host, page);
                return ExitCode.Done;
            }, cancel));

    private CommandPage Approve(World world) =>
        new CommandPage("approve", "Say yes, and apply it") { Arguments = { _id }, Options = { _why, _later, _expect } }
            .Runs(world, (host, parsed, cancel) => OnAsync(host, parsed, async (desk, _, proposal) =>
            {
                bool isDeferred = parsed.GetValue(_later);
                DecisionRequest request = Request(parsed, proposal, ReviewVerb.Approve, desk) with
                {
                    IsDeferred = isDeferred,
                };
                Proposal approved = await DecideAsync(desk, request, cancel);
                if (!isDeferred) return await ApplyAsync(host, desk, approved);
                return Tell(host, approved, $"Approved; hone review apply {approved.ShortId} applies it.");
            }, cancel));

    private CommandPage Apply(World world) =>
        new CommandPage("apply", "Apply what was approved and waits, or could not be applied then")
        {
            Arguments = { _id },
        }.Runs(world, (host, parsed, cancel) => OnAsync(host, parsed, (desk, _, proposal) =>
        {
            desk.Decider();
            return proposal.State == ProposalState.Approved
                ? ApplyAsync(host, desk, proposal)
                : throw NotNow(proposal, "apply");
        }, cancel));

    private CommandPage Reject(World world) =>
        new CommandPage("reject", "Say no; nothing that means the same comes back")
        {
            Arguments = { _id }, Options = { _why, _expect },
        }.Runs(world, (host, parsed, cancel) => OnAsync(host, parsed, async (desk, _, proposal) => Tell(
            host, await DecideAsync(desk, Request(parsed, proposal, ReviewVerb.Reject, desk), cancel),
            "Rejected; nothing that means the same comes back."), cancel));

    private CommandPage Words(
        World world, string name, string summary, string words, ReviewVerb verb, string told)
    {
        Argument<string> text = new(words) { Description = $"The {words.ToLowerInvariant()}, in a sentence or two" };
        text.Validators.Add(result =>
        {
            if (result.Tokens is [var given] && string.IsNullOrWhiteSpace(given.Value))
            {
                result.AddError($"the {words.ToLowerInvariant()} is empty");
            }
        });
        return new CommandPage(name, summary) { Arguments = { _id, text } }
            .Runs(world, (host, parsed, cancel) => OnAsync(host, parsed, async (desk, _, proposal) => Tell(
                host, await DecideAsync(
                    desk, DecisionRequest.On(proposal, verb, desk.Decider(), parsed.GetValue(text)!), cancel),
                $"{told}; {proposal.ShortId} waits for {(verb == ReviewVerb.Clarify ? "an answer" : "a decision")}."),
                cancel));
    }

    private CommandPage Edit(World world)
    {
        Argument<string> text = new("TEXT") { Description = "The line as it shall be" };
        return new CommandPage("edit", "Word the proposed line differently") { Arguments = { _id, text } }
            .Runs(world, (host, parsed, cancel) => OnAsync(host, parsed, async (desk, _, proposal) =>
            {
                if (proposal.Edit is not AddLine line)
                {
                    throw new HoneException(
                        $"{proposal.ShortId} proposes no line", $"hone review show {proposal.ShortId}");
                }

                BlockLine worded = new(line.Line.Id, parsed.GetValue(text)!, line.Line.Source);
                AddLine edit = line with { Line = worded };
                return Tell(host, await DecideAsync(
                    desk, DecisionRequest.On(proposal, ReviewVerb.Edit, desk.Decider()) with { Edit = edit }, cancel),
                    $"Changed; hone review approve {proposal.ShortId} applies it as it is now.");
            }, cancel));
    }

    private CommandPage Reopen(World world) =>
        new CommandPage("reopen", "Take a decision back: the proposal waits again") { Arguments = { _id } }
            .Runs(world, (host, parsed, cancel) => OnAsync(host, parsed, async (desk, _, proposal) => Tell(
                host, await DecideAsync(
                    desk, DecisionRequest.On(proposal, ReviewVerb.Reopen, desk.Decider()), cancel),
                $"{proposal.ShortId} waits for a decision again."), cancel));

    private DecisionRequest Request(ParseResult parsed, Proposal proposal, ReviewVerb verb, Desk desk)
    {
        DecisionRequest request = DecisionRequest.On(proposal, verb, desk.Decider(), parsed.GetValue(_why) ?? "");
        return parsed.GetValue(_expect) is { } hash ? request with { SeenContentHash = hash } : request;
    }

    private async Task<int> OnAsync(
        Host host, ParseResult parsed, Func<Desk, SqliteStore, Proposal, Task<int>> act, CancellationToken cancel)
    {
        await using SqliteStore store = await host.TryOpenStoreAsync(cancel) ?? throw Host.NothingYet();
        Desk desk = await Desk.OpenAsync(host, store, cancel);
        return await act(desk, store, await desk.FindAsync(parsed.GetValue(_id)!, cancel));
    }

    /// <summary>A program that reads is no person who looks.</summary>
    private static async Task LookAsync(Host host, Desk desk, Proposal proposal, CancellationToken cancel)
    {
        if (!host.World.IsOutTerminal || !desk.IsPerson) return;
        await desk.Inbox.DecideAsync(new DecisionRequest(proposal.Id, ReviewVerb.Look, desk.Decider()), cancel);
    }

    private static async Task<Proposal> DecideAsync(Desk desk, DecisionRequest request, CancellationToken cancel) =>
        await desk.Inbox.DecideAsync(request, cancel) switch
        {
            DecisionResult.Done done => done.Proposal,
            DecisionResult.NotAllowed other => throw NotNow(other.Proposal, request.Verb.ToString().ToLowerInvariant()),
            DecisionResult.Changed changed => throw new HoneException(
                $"{changed.Proposal.ShortId} is no longer what you saw",
                $"hone review show {changed.Proposal.ShortId}"),
            _ => throw new HoneException("the proposal is gone", "hone review list --state all"),
        };

    private static HoneException NotNow(Proposal p, string verb)
    {
        string when = p.Decision is { } decision ? $" on {decision.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC" : "";
        string hint = p.State switch
        {
            ProposalState.Applied => $"hone undo {p.ShortId}",
            ProposalState.Approved => $"hone review apply {p.ShortId}",
            ProposalState.Pending or ProposalState.Clarifying => $"hone review show {p.ShortId}",
            _ => $"hone review reopen {p.ShortId}",
        };
        return new HoneException($"cannot {verb} {p.ShortId}: {ProposalScreen.StateOf(p).Text}{when}", hint);
    }

    /// <summary>What was approved is carried out, whoever wants to stop meanwhile.</summary>
    private static async Task<int> ApplyAsync(Host host, Desk desk, Proposal approved)
    {
        FulfilResult result = await desk.Fulfilment.ApplyAsync(approved, CancellationToken.None);
        if (result is FulfilResult.Refused refused)
        {
            throw new HoneException($"{approved.ShortId} is approved, but cannot be applied: {refused.Reason}",
                $"{refused.Hint}; then hone review apply {approved.ShortId}");
        }

        if (result.Proposal is { State: ProposalState.Applied, ChangeId: null })
        {
            return Tell(host, result.Proposal, $"{result.Proposal.Edit.Path} says so already; nothing was written.");
        }

        return Tell(host, result.Proposal,
            $"Applied to {result.Proposal.Edit.Path}; hone undo {approved.ShortId} takes it back.");
    }

    private static int Tell(Host host, Proposal proposal, string words)
    {
        if (host.IsJson)
        {
            JsonAnswer.Write(
                host.World, "decision", json => json.Object("proposal", () => ProposalJson.Write(json, proposal)));
            return ExitCode.Done;
        }

        Screen screen = host.NewScreen();
        screen.Line(words);
        screen.Flush();
        return ExitCode.Done;
    }

    private static void Show(Host host, ProposalPage page)
    {
        Screen screen = host.NewScreen();
        new ProposalScreen(screen, host.Places, host.World.Time.GetUtcNow()).Write(page);
        if (page.Proposal.IsOpen)
        {
            screen.Line();
            screen.Line("Next: ", Piece.Command($"hone review approve {page.Proposal.ShortId}"), " or ",
                Piece.Command($"hone review reject {page.Proposal.ShortId} --why \"…\""));
        }

        screen.Flush();
    }
}
