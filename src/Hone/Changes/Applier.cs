using Hone.Basics;
using Hone.Changes.Writing;
using Hone.Files;
using Hone.Review;

namespace Hone.Changes;

/// <summary>
/// Puts approved edits into files of a repository and takes them back; the only code that writes outside Hone's store.
/// </summary>
/// <remarks>
/// One at a time, across processes. What stood in the file goes to the store first; a kill at any step is mended by
/// <see cref="RecoverAsync"/>, which both others begin with. A person's later edit always wins.
/// </remarks>
/// <param name="store">Where changes are kept.</param>
/// <param name="lockFolder">The folder of the lock; it must exist, and be the same for all who share the store.</param>
/// <param name="time">The clock.</param>
/// <param name="faults">Ends the work at a step, in tests.</param>
public sealed class Applier(
    IChangeStore store, string lockFolder, TimeProvider time, IChangeFaults? faults = null)
{
    /// <summary>The lock's file.</summary>
    public const string LockName = "changes.lock";

    private const string Holder = "hone";

    private readonly Finisher _finisher = new(store, time, faults);

    /// <summary>
    /// Applies an approved edit. Repeating it for the same proposal changes nothing more, while what it did stands.
    /// </summary>
    /// <param name="proposalId">The proposal that was approved.</param>
    /// <param name="root">The repository's folder.</param>
    /// <param name="edit">The edit as it was approved.</param>
    /// <param name="tokensMax">How many tokens the managed block may hold.</param>
    /// <param name="cancel">Ends the work before anything is written; after that it is brought to its end.</param>
    /// <exception cref="HoneException">The store or the lock fails.</exception>
    public async Task<ApplyResult> ApplyAsync(
        Id128 proposalId, string root, ProposedEdit edit, int tokensMax, CancellationToken cancel)
    {
        string folder = FullRoot(root);
        using FileLock held = await LockAsync(cancel);
        await FinishAllAsync(folder, cancel);
        (Id128 id, Change? known) = await AttemptAsync(proposalId, cancel);
        if (known is not null && AnswerFor(known, folder, edit) is { } answer) return answer;
        (TargetFile? file, Refusal? refusal) = TargetFile.Look(folder, edit.Path);
        if (file is null) return new ApplyResult.Refused(refusal!.Reason, refusal.Hint);
        switch (edit.ApplyTo(file.Content, tokensMax))
        {
            case EditResult.Refused refused:
                return new ApplyResult.Refused(refused.Reason, refused.Hint);
            case EditResult.Edited when FaultOf(edit, file) is { } fault:
                return new ApplyResult.Refused(fault.Reason, fault.Hint);
            case EditResult.Edited edited:
                Change change = Intended(id, proposalId, folder, edit, file, edited);
                return await WriteAsync(change, known, cancel);
            default:
                return new ApplyResult.AlreadyThere();
        }
    }

    /// <summary>Takes a change back. Repeating it changes nothing more.</summary>
    /// <param name="changeId">The change.</param>
    /// <param name="cancel">Ends the work before anything is written; after that it is brought to its end.</param>
    /// <exception cref="HoneException">The store or the lock fails.</exception>
    public async Task<UndoResult> UndoAsync(Id128 changeId, CancellationToken cancel)
    {
        using FileLock held = await LockAsync(cancel);
        if (await store.ChangeAsync(changeId, cancel) is not { } change) return NoSuchChange(changeId);
        await FinishAllAsync(change.Root, cancel);
        change = (await store.ChangeAsync(changeId, cancel))!;
        if (change.State == ChangeState.Undone) return new UndoResult.AlreadyUndone(change);
        if (change.State != ChangeState.Applied)
        {
            return new UndoResult.Refused(
                $"the change never came into the file: {change.Note}", "there is nothing to undo");
        }

        (TargetFile? file, Refusal? refusal) = TargetFile.Look(change.Root, change.Edit.Path);
        if (file is null) return new UndoResult.Refused(refusal!.Reason, refusal.Hint);
        IReadOnlyList<Change> known = await store.ChangesAsync(change.Root, cancel);
        return await TakeBackAsync(change, file, new UndoPlanner(change, file, known).Plan(), cancel);
    }

    /// <summary>Brings everything to its end that was cut short; a second time there is nothing left to do.</summary>
    /// <param name="root">Only in this repository; null for all.</param>
    /// <param name="cancel">Ends the work between two changes.</param>
    /// <exception cref="HoneException">The store or the lock fails.</exception>
    public async Task<IReadOnlyList<Recovery>> RecoverAsync(string? root, CancellationToken cancel)
    {
        using FileLock held = await LockAsync(cancel);
        return await FinishAllAsync(root is null ? null : FullRoot(root), cancel);
    }

    /// <summary>
    /// The change in hand: the last one, or a new one where what the last one did is no longer there.
    /// </summary>
    private async Task<(Id128 Id, Change? Known)> AttemptAsync(Id128 proposalId, CancellationToken cancel)
    {
        for (int attempt = 0; ; attempt++)
        {
            Id128 id = Change.IdOf(proposalId, attempt);
            Change? known = await store.ChangeAsync(id, cancel);
            if (known is null || !IsOver(known)) return (id, known);
        }
    }

    /// <summary>A line that was applied and is gone went with its removal, or by somebody's hand.</summary>
    private static bool IsOver(Change change) => change.State == ChangeState.Undone
        || (change is { State: ChangeState.Applied, Edit: AddLine }
            && TargetFile.Look(change.Root, change.Edit.Path).File is { } file
            && Presence.Of(change.Edit, file) == false);

    private static string FullRoot(string root) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    private Task<FileLock> LockAsync(CancellationToken cancel) => FileLock.AcquireAsync(
        Path.Combine(lockFolder, LockName), Holder, FileLock.AcquireTimeout, time, cancel);

    private async Task<IReadOnlyList<Recovery>> FinishAllAsync(string? root, CancellationToken cancel)
    {
        List<Recovery> recoveries = [];
        foreach (Change change in await store.ChangesAsync(root, cancel))
        {
            if (change.State is not (ChangeState.Intended or ChangeState.UndoIntended)) continue;
            cancel.ThrowIfCancellationRequested();
            recoveries.Add(await _finisher.FinishAsync(change));
        }

        return recoveries;
    }

    /// <summary>The answer to a proposal that was applied before; null where it may be tried again.</summary>
    private static ApplyResult? AnswerFor(Change known, string root, ProposedEdit edit)
    {
        // What never came into the file is tried again, also where it is worded differently by now.
        if (known.State == ChangeState.Abandoned) return null;
        if (known.Root != root || known.Edit != edit)
        {
            return new ApplyResult.Refused(
                $"the proposal {known.ProposalId} was applied to {known.Edit.Path} in {known.Root} with another edit",
                "propose this edit as one of its own");
        }

        return known.State switch
        {
            ChangeState.Applied => new ApplyResult.Applied(known),
            _ => null,
        };
    }

    private static Refusal? FaultOf(ProposedEdit edit, TargetFile file)
    {
        if (file.IsReadOnly)
        {
            return new Refusal($"{edit.Path} is read-only", "allow writing to it (`chmod u+w`), or choose another");
        }

        return file.MissingFolders.Count > 0 && edit is not CreateFile
            ? new Refusal($"there is no folder for {edit.Path}", "create the folder, or choose another file")
            : null;
    }

    private Change Intended(
        Id128 id, Id128 proposalId, string root, ProposedEdit edit, TargetFile file, EditResult.Edited edited) =>
        new(id, proposalId, root, edit, ChangeState.Intended)
        {
            Before = file.Content, After = edited.Content, Mode = file.Mode, CreatesBlock = edited.CreatesBlock,
            CreatesFile = edited.CreatesFile, CreatedFolders = file.MissingFolders, IntendedAt = time.GetUtcNow(),
            Note = file.LinkCount > 1
                ? $"the file had {file.LinkCount} names (hard links); under the others it keeps the old content"
                : null,
        };

    private async Task<ApplyResult> WriteAsync(Change change, Change? abandoned, CancellationToken cancel)
    {
        faults?.At(ChangeStep.BeforeIntent);
        if (abandoned is null) await store.IntendAsync(change, cancel);
        else await SetAsync(change, abandoned.State, cancel);
        faults?.At(ChangeStep.AfterIntent);
        Recovery end = await _finisher.FinishAsync(change);
        return end.Outcome == RecoveryOutcome.CalledOff
            ? new ApplyResult.Refused(end.Change.Note!, "look at the file, then run the command again")
            : new ApplyResult.Applied(end.Change);
    }

    private async Task<UndoResult> TakeBackAsync(
        Change change, TargetFile file, UndoPlan plan, CancellationToken cancel)
    {
        switch (plan)
        {
            case UndoPlan.Keep keep:
                return new UndoResult.PersonsEditKept(keep.Now);
            case UndoPlan.Refuse refuse:
                return new UndoResult.Refused(refuse.Reason, refuse.Hint);
            case UndoPlan.Restore restore:
                return await UndoAsync(restore.Content, restore.RemovesBlock, c => new UndoResult.Restored(c));
            case UndoPlan.TakeOut taken:
                return await UndoAsync(taken.Content, taken.RemovesBlock, c => new UndoResult.LineTakenOut(c));
            case UndoPlan.PutBack back:
                return await UndoAsync(back.Content, removesBlock: false, c => new UndoResult.LinePutBack(c));
            case UndoPlan.Gone gone:
                return await UndoAsync(gone.Content, gone.RemovesBlock, c => new UndoResult.AlreadyGone(c));
            default:
                throw new InvalidOperationException($"no such plan: {plan}");
        }

        async Task<UndoResult> UndoAsync(byte[]? content, bool removesBlock, Func<Change, UndoResult> done)
        {
            if (file.IsReadOnly && !file.Has(content))
            {
                return new UndoResult.Refused($"{change.Edit.Path} is read-only", "allow writing to it (`chmod u+w`)");
            }

            Change undo = change with
            {
                State = ChangeState.UndoIntended, UndoBefore = file.Content, UndoAfter = content,
                UndoRemovesBlock = removesBlock, Note = null,
            };
            faults?.At(ChangeStep.BeforeIntent);
            await SetAsync(undo, ChangeState.Applied, cancel);
            faults?.At(ChangeStep.AfterIntent);
            Recovery end = await _finisher.FinishAsync(undo);
            return end.Outcome == RecoveryOutcome.CalledOff
                ? new UndoResult.Refused(end.Change.Note!, "look at the file, then run the command again")
                : done(end.Change);
        }
    }

    private async Task SetAsync(Change next, ChangeState expected, CancellationToken cancel)
    {
        if (await store.SetAsync(next, expected, cancel)) return;
        throw new HoneException($"another process worked on the change {next.Id}", "run the command again");
    }

    private static UndoResult.Refused NoSuchChange(Id128 id) =>
        new($"there is no change {id}", "`hone undo --list` lists what can be taken back");
}
