using Hone.Basics;
using Hone.Review;

namespace Hone.Changes;

/// <summary>Carries out what was decided: an approved proposal comes into its file, a change taken back goes.</summary>
/// <remarks>
/// The decision is kept first, then the file is written, then it is kept that it was. A kill between any two is mended
/// by <see cref="RecoverAsync"/>.
/// </remarks>
public sealed class Fulfilment(
    ReviewInbox inbox, IReviewStore review, IChangeStore changes, Applier applier,
    Func<string, int> tokensMaxOf)
{
    /// <summary>Applies an approved proposal.</summary>
    public async Task<FulfilResult> ApplyAsync(Proposal approved, CancellationToken cancel)
    {
        switch (await TryApplyAsync(approved, cancel))
        {
            case ApplyResult.Applied applied:
                return new FulfilResult.Done(
                    await ApplyAsync(approved, applied.Change.Note, applied.Change.Id), applied.Change.Note);
            case ApplyResult.Refused refused:
                return new FulfilResult.Refused(
                    await DoAsync(approved, ReviewVerb.Fail, Actor.Hone, refused.Reason), refused.Reason,
                    refused.Hint);
            default:
                return new FulfilResult.Done(await ApplyAsync(approved, "the file said so already", null));
        }
    }

    /// <summary>Takes an applied proposal back.</summary>
    public async Task<FulfilResult> UndoAsync(Proposal applied, Actor by, CancellationToken cancel)
    {
        if (applied.ChangeId is not { } change)
        {
            return new FulfilResult.Refused(applied, "Hone wrote nothing for it: the file said so already",
                "change the file by hand");
        }

        UndoResult result = await applier.UndoAsync(change, cancel);
        if (result is UndoResult.Refused refused)
        {
            return new FulfilResult.Refused(applied, refused.Reason, refused.Hint);
        }

        string note = NoteOf(result, applied.Edit);
        return new FulfilResult.Done(await UndoAsync(applied, by, note), note, result is UndoResult.PersonsEditKept);
    }

    /// <summary>
    /// Brings to its end what was cut short: files half way, approvals not carried out, and changes that the queue does
    /// not know of. A second time there is nothing left to do.
    /// </summary>
    /// <returns>The proposals that were brought to an end.</returns>
    public async Task<IReadOnlyList<FulfilResult>> RecoverAsync(CancellationToken cancel)
    {
        IReadOnlyList<Proposal> all = await review.ProposalsAsync(null, cancel);
        List<Proposal> approved =
        [
            .. all.Where(p => p is { State: ProposalState.Approved, Note: null, Decision.IsDeferred: false }),
        ];
        IReadOnlyList<Change> known = await changes.ChangesAsync(null, cancel);
        bool isCutShort = known.Any(c => c.State is ChangeState.Intended or ChangeState.UndoIntended);
        if (approved.Count == 0 && !isCutShort && !UndoneUnknown(all, known).Any()) return [];
        await applier.RecoverAsync(null, cancel);
        List<FulfilResult> mended = [];
        foreach (Proposal proposal in approved) mended.Add(await ApplyAsync(proposal, cancel));
        foreach (Proposal proposal in UndoneUnknown(all, await changes.ChangesAsync(null, cancel)))
        {
            mended.Add(new FulfilResult.Done(await UndoAsync(proposal, Actor.Hone, "finished after it was cut short")));
        }

        return mended;
    }

    /// <summary>
    /// A repository whose configuration cannot be read refuses: what was approved there waits, and nothing else does.
    /// </summary>
    private async Task<ApplyResult> TryApplyAsync(Proposal approved, CancellationToken cancel)
    {
        int tokensMax;
        try
        {
            tokensMax = tokensMaxOf(approved.Project);
        }
        catch (HoneException e)
        {
            return new ApplyResult.Refused(e.Message, e.Hint);
        }

        return await applier.ApplyAsync(approved.Id, approved.Project, approved.Edit, tokensMax, cancel);
    }

    /// <summary>Applied proposals whose change was taken back, which a kill kept from being known.</summary>
    private static IEnumerable<Proposal> UndoneUnknown(IReadOnlyList<Proposal> all, IReadOnlyList<Change> known)
    {
        HashSet<Id128> undone = [.. known.Where(c => c.State == ChangeState.Undone).Select(c => c.Id)];
        return all.Where(p => p is { State: ProposalState.Applied, ChangeId: { } change } && undone.Contains(change));
    }

    /// <summary>
    /// What is written is written: from here on nobody's wish to stop leaves the books behind the file.
    /// </summary>
    private async Task<Proposal> ApplyAsync(Proposal approved, string? note, Id128? change)
    {
        List<DecisionRequest> requests = [Request(approved, ReviewVerb.Apply, Actor.Hone, note ?? "", change)];
        foreach (Proposal line in (await LinesOfAsync(approved)).Where(l => l.State == ProposalState.Applied))
        {
            requests.Add(Request(line, ReviewVerb.Undo, Actor.Hone, $"taken out by {approved.ShortId}", null));
        }

        return await DoAsync(approved, requests);
    }

    private async Task<Proposal> UndoAsync(Proposal applied, Actor by, string note)
    {
        List<DecisionRequest> requests = [Request(applied, ReviewVerb.Undo, by, note, null)];
        if ((await LinesOfAsync(applied)).MaxBy(l => l.AppliedAt) is { State: not ProposalState.Applied } line)
        {
            // The line stands again, whatever was done to its proposal: whoever took its removal back decided so.
            string why = $"the removal {applied.ShortId} was taken back";
            Actor person = by.Kind == ActorKind.Person ? by : Actor.Person("somebody");
            bool isDecided = line.State == ProposalState.Approved;
            if (!line.IsOpen && !isDecided) requests.Add(Request(line, ReviewVerb.Reopen, person, why, null));
            if (!isDecided) requests.Add(Request(line, ReviewVerb.Approve, person, why, null));
            requests.Add(Request(line, ReviewVerb.Apply, Actor.Hone, why, await StandingAsync(line)));
        }

        foreach (Proposal removal in await RemovalsOfAsync(applied))
        {
            requests.Add(Request(removal, ReviewVerb.Expire, Actor.Hone, "the line was taken back", null));
        }

        return await DoAsync(applied, requests);
    }

    /// <summary>Open questions whether a line shall go, which its going answers.</summary>
    private async Task<List<Proposal>> RemovalsOfAsync(Proposal line) =>
        line.Edit is not AddLine added ? [] :
        [
            .. (await review.ProposalsAsync(line.Project, CancellationToken.None)).Where(p => p.IsOpen
                && p.Edit is RemoveLine removed && removed.Path == added.Path && removed.LineId == added.Line.Id),
        ];

    /// <summary>The proposals of the line that a removal is about; none where it is no removal.</summary>
    private async Task<List<Proposal>> LinesOfAsync(Proposal removal) =>
        removal.Edit is not RemoveLine removed ? [] :
        [
            .. (await review.ProposalsAsync(removal.Project, CancellationToken.None)).Where(p =>
                p.Edit is AddLine added && added.Path == removed.Path && added.Line.Id == removed.LineId),
        ];

    /// <summary>The change by which a line that stands again came into the file.</summary>
    private async Task<Id128?> StandingAsync(Proposal line) =>
        (await changes.ChangesAsync(null, CancellationToken.None))
            .LastOrDefault(c => c.ProposalId == line.Id && c.State == ChangeState.Applied)?.Id;

    private Task<Proposal> DoAsync(Proposal proposal, ReviewVerb verb, Actor by, string words) =>
        DoAsync(proposal, [Request(proposal, verb, by, words, null)]);

    /// <summary>Keeps that it was done; whoever was quicker has kept it already.</summary>
    private async Task<Proposal> DoAsync(Proposal proposal, IReadOnlyList<DecisionRequest> requests) =>
        (await inbox.DecideAsync(requests, CancellationToken.None))[0] switch
        {
            DecisionResult.Done done => done.Proposal,
            DecisionResult.NotAllowed other => other.Proposal,
            DecisionResult.Changed other => other.Proposal,
            _ => proposal,
        };

    private static DecisionRequest Request(
        Proposal proposal, ReviewVerb verb, Actor by, string words, Id128? change) =>
        new(proposal.Id, verb, by) { Words = words, ChangeId = change };

    private static string NoteOf(UndoResult result, ProposedEdit edit) => result switch
    {
        UndoResult.Restored { Change.UndoAfter: null } => "the file is gone again: it was not there before",
        UndoResult.Restored => "the file is byte for byte as it was before",
        UndoResult.LineTakenOut => "the line is out; the file was edited since, and that stays",
        UndoResult.LinePutBack => "the line is in again; the file was edited since, and that stays",
        UndoResult.AlreadyGone => "somebody had taken it out already",
        UndoResult.PersonsEditKept when edit is CreateFile => "somebody changed the file since, so it stays",
        UndoResult.PersonsEditKept when edit is AddBlock => "somebody wrote into the block, so it stays",
        UndoResult.PersonsEditKept kept => $"somebody changed the line since, so it stays: {kept.Now}",
        _ => "it was taken back before",
    };
}
