using Hone.Cli.Hosting;
using Hone.Cli.Reports;
using Hone.Changes;
using Hone.Learning;
using Hone.Review;

namespace Hone.Cli.Screens.Queue;

/// <summary>The interactive queue: one key, one decision, and a key to take it back.</summary>
internal sealed class ReviewQueue(Host host, Terminal terminal, Desk desk, ILearningStore learning, QueueState state)
{
    private readonly QueueScreen _screen = new(host, terminal);
    private readonly Dictionary<Basics.Id128, ProposalPage> _pages = [];
    private readonly HashSet<Basics.Id128> _looked = [];
    private readonly Stack<Basics.Id128> _done = [];

    /// <summary>Runs until the person leaves.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        host.World.Out.Write(QueueScreen.Enter);
        try
        {
            while (true)
            {
                await DrawAsync(null, cancel);
                ConsoleKeyInfo key = await terminal.ReadKeyAsync(cancel);
                if (key.KeyChar is 'q' or 'Q' || key.Key == ConsoleKey.Escape) return;
                await TakeAsync(key, cancel);
            }
        }
        finally
        {
            host.World.Out.Write(QueueScreen.Leave);
            host.World.Out.Flush();
        }
    }

    private Task TakeAsync(ConsoleKeyInfo key, CancellationToken cancel)
    {
        switch (key.Key)
        {
            case ConsoleKey.DownArrow: state.Move(1); return Task.CompletedTask;
            case ConsoleKey.UpArrow: state.Move(-1); return Task.CompletedTask;
            case ConsoleKey.PageDown: Scroll(_screen.DetailHeight); return Task.CompletedTask;
            case ConsoleKey.PageUp: Scroll(-_screen.DetailHeight); return Task.CompletedTask;
        }

        switch (key.KeyChar)
        {
            case 'j': state.Move(1); return Task.CompletedTask;
            case 'k': state.Move(-1); return Task.CompletedTask;
            case ' ': Scroll(_screen.DetailHeight); return Task.CompletedTask;
            case 'b': Scroll(-_screen.DetailHeight); return Task.CompletedTask;
            case 'a': return ApproveAsync(isDeferred: false, cancel);
            case 'l': return ApproveAsync(isDeferred: true, cancel);
            case 'r': return SayAsync(ReviewVerb.Reject, "Why not? (Enter for no reason, Esc to keep it)", cancel);
            case 'c': return SayAsync(ReviewVerb.Clarify, "Your question:", cancel);
            case 'e': return EditAsync(cancel);
            case 'u': return UndoAsync(cancel);
            default:
                state.Say(key.KeyChar == '?' ? "" : "that key does nothing here; ? shows the keys");
                return key.KeyChar == '?' ? HelpAsync(cancel) : Task.CompletedTask;
        }
    }

    private async Task HelpAsync(CancellationToken cancel)
    {
        _screen.Draw(state, null, null, isHelp: true);
        await terminal.ReadKeyAsync(cancel);
    }

    private void Scroll(int by) => state.Scroll = Math.Clamp(state.Scroll + by, 0, _screen.ScrollMax);

    private async Task ApproveAsync(bool isDeferred, CancellationToken cancel)
    {
        if (state.Current is not { } proposal) return;
        DecisionRequest request = DecisionRequest.On(proposal, ReviewVerb.Approve, desk.Decider()) with
        {
            IsDeferred = isDeferred,
        };
        if (await DecideAsync(request, cancel) is not { } approved) return;
        if (isDeferred)
        {
            After(approved, $"approved; hone review apply {approved.ShortId} puts it into {approved.Edit.Path}");
            return;
        }

        // What was decided is carried out, whoever wants to leave meanwhile.
        FulfilResult result = await desk.Fulfilment.ApplyAsync(approved, CancellationToken.None);
        if (result is FulfilResult.Refused refused)
        {
            Proposal now = await desk.FindAsync(approved.Id.ToString(), cancel);
            After(now, $"approved, but not applied: {refused.Reason}", true);
        }
        else
        {
            After(result.Proposal, result.Proposal.ChangeId is null
                ? $"{approved.Edit.Path} said so already; nothing was written"
                : $"applied to {approved.Edit.Path}; u takes it back");
        }
    }

    private async Task SayAsync(ReviewVerb verb, string prompt, CancellationToken cancel)
    {
        if (state.Current is not { IsOpen: true } proposal)
        {
            state.Say("it does not wait for a decision any more", isTrouble: true);
            return;
        }

        if (await AskAsync(prompt, "", cancel) is not { } words) return;
        if (verb == ReviewVerb.Clarify && words.Length == 0) return;
        DecisionRequest request = DecisionRequest.On(proposal, verb, desk.Decider(), words);
        if (await DecideAsync(request, cancel) is not { } done) return;
        if (verb == ReviewVerb.Reject) After(done, "rejected; nothing that means the same comes back. u takes it back");
        else Shown(done, $"asked; hone review answer {done.ShortId} \"…\" answers it");
    }

    private async Task EditAsync(CancellationToken cancel)
    {
        if (state.Current is not { IsOpen: true, Edit: AddLine line } proposal)
        {
            state.Say("only a line that waits for a decision can be changed", isTrouble: true);
            return;
        }

        if (await AskAsync("The line:", line.Line.Text, cancel) is not { } text || text == line.Line.Text) return;
        if (BlockLine.Fault(line.Line.Id, text, line.Line.Source) is { } fault)
        {
            state.Say($"not changed: {fault}", isTrouble: true);
            return;
        }

        DecisionRequest request = DecisionRequest.On(proposal, ReviewVerb.Edit, desk.Decider()) with
        {
            Edit = line with { Line = new BlockLine(line.Line.Id, text, line.Line.Source) },
        };
        if (await DecideAsync(request, cancel) is { } edited) Shown(edited, "changed; a approves it as it is now");
    }

    private async Task UndoAsync(CancellationToken cancel)
    {
        if (!_done.TryPop(out Basics.Id128 id))
        {
            state.Say("nothing was decided here yet; hone undo takes back what is applied", isTrouble: true);
            return;
        }

        Proposal proposal = await desk.FindAsync(id.ToString(), cancel);
        if (proposal.State == ProposalState.Applied)
        {
            FulfilResult result = await desk.Fulfilment.UndoAsync(proposal, desk.Decider(), CancellationToken.None);
            if (result is FulfilResult.Refused refused)
            {
                Shown(proposal, $"not undone: {refused.Reason}", true);
                return;
            }

            proposal = result.Proposal;
            if (result is FulfilResult.Done { IsKept: true } kept)
            {
                Shown(proposal, $"not taken out: {kept.Note}", true);
                return;
            }
        }

        if (proposal.IsOpen)
        {
            Shown(proposal, "it waits already");
            return;
        }

        DecisionRequest request = DecisionRequest.On(proposal, ReviewVerb.Reopen, desk.Decider());
        if (await DecideAsync(request, cancel) is not { } open) return;
        state.Cursor = Math.Max(0, state.Items.FindIndex(p => p.Id == open.Id));
        Shown(open, "taken back; it waits again");
    }

    /// <summary>The proposal after a decision; null where it was no longer what was seen, which is said.</summary>
    private async Task<Proposal?> DecideAsync(DecisionRequest request, CancellationToken cancel)
    {
        switch (await desk.Inbox.DecideAsync(request, cancel))
        {
            case DecisionResult.Done done:
                return done.Proposal;
            case DecisionResult.NotAllowed other:
                Shown(other.Proposal, $"not possible: {ProposalScreen.StateOf(other.Proposal).Text}", true);
                return null;
            case DecisionResult.Changed changed:
                Shown(changed.Proposal, "it changed since you looked; this is how it stands now", true);
                return null;
            default:
                state.Say("it is gone", isTrouble: true);
                return null;
        }
    }

    private void After(Proposal now, string message, bool isTrouble = false)
    {
        _done.Push(now.Id);
        Shown(now, message, isTrouble);
        state.MoveToNextOpen();
    }

    private void Shown(Proposal now, string message, bool isTrouble = false)
    {
        // A change to one file changes what the others would change in it.
        _pages.Clear();
        state.Replace(now);
        state.Say(message, isTrouble);
    }

    private async Task<string?> AskAsync(string prompt, string text, CancellationToken cancel)
    {
        LineEditor editor = new(prompt, text);
        do
        {
            await DrawAsync(editor, cancel);
        }
        while (!editor.Take(await terminal.ReadKeyAsync(cancel)));
        if (!editor.IsCancelled) return editor.Text.Trim();
        state.Say("left as it was");
        return null;
    }

    private async Task DrawAsync(LineEditor? editor, CancellationToken cancel)
    {
        ProposalPage? page = null;
        if (state.Current is { } current)
        {
            if (_looked.Add(current.Id))
            {
                await desk.Inbox.DecideAsync(
                    new DecisionRequest(current.Id, ReviewVerb.Look, desk.Decider()), cancel);
            }

            if (!_pages.TryGetValue(current.Id, out page))
            {
                _pages[current.Id] = page = await ProposalPage.MakeAsync(desk, learning, current, false, cancel);
            }
        }

        _screen.Draw(state, page, editor, isHelp: false);
    }
}
