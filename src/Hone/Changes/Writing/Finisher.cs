using Hone.Basics;
using Hone.Files;

namespace Hone.Changes.Writing;

/// <summary>
/// Brings a change or an undo that the store knows of to its end: the same way right after it was written down and
/// after a kill at any step.
/// </summary>
/// <remarks>
/// The file itself says how far the work came. Where it is neither as before nor as after, a person edited it
/// meanwhile, and then nothing is written.
/// </remarks>
internal sealed class Finisher(IChangeStore store, TimeProvider time, IChangeFaults? faults)
{
    private const string EditedMeanwhile = "the file was edited meanwhile";

    /// <summary>Ends a change in the state <c>Intended</c> or <c>UndoIntended</c>.</summary>
    public async Task<Recovery> FinishAsync(Change change)
    {
        bool isUndo = change.State == ChangeState.UndoIntended;
        byte[]? from = isUndo ? change.UndoBefore : change.Before, to = isUndo ? change.UndoAfter : change.After;
        (TargetFile? file, Refusal? refusal) = TargetFile.Look(change.Root, change.Edit.Path);
        if (file is null) return await CallOffAsync(change, refusal!.Reason);
        RemoveLeftovers(file);
        if (file.Has(to)) return await DoneAsync(change, RecoveryOutcome.Found, null);
        if (!file.Has(from)) return await SettleAsync(change, file, EditedMeanwhile);
        if (file.IsReadOnly) return await CallOffAsync(change, $"{change.Edit.Path} is read-only");
        try
        {
            await WriteAsync(change, file, to);
        }
        catch (HoneException e)
        {
            return await CallOffAsync(change, e.Message);
        }

        (TargetFile? written, refusal) = TargetFile.Look(change.Root, change.Edit.Path);
        if (written is null) return await CallOffAsync(change, refusal!.Reason);
        return written.Has(to)
            ? await DoneAsync(change, RecoveryOutcome.Finished, null)
            : await SettleAsync(change, written, EditedMeanwhile);
    }

    private async Task WriteAsync(Change change, TargetFile file, byte[]? content)
    {
        if (content is null)
        {
            AtomicFile.Delete(file.FullPath);
        }
        else
        {
            CreateFolders(file);
            faults?.At(ChangeStep.AfterFolders);
            await AtomicFile.WriteAsync(
                file.FullPath,
                async (stream, cancel) =>
                {
                    await stream.WriteAsync(content, cancel);
                    await stream.FlushAsync(cancel);
                    faults?.At(ChangeStep.AfterTemporary);
                },
                CancellationToken.None);
        }

        faults?.At(ChangeStep.AfterRename);
        if (change.State == ChangeState.UndoIntended) RemoveFolders(change);
    }

    /// <summary>The file was edited by another: what counts is whether the edit is in it.</summary>
    private Task<Recovery> SettleAsync(Change change, TargetFile file, string why)
    {
        bool wanted = change.State == ChangeState.Intended;
        return Presence.Of(change.Edit, file) == wanted
            ? DoneAsync(change, RecoveryOutcome.Found, why)
            : CallOffAsync(change, why);
    }

    private Task<Recovery> DoneAsync(Change change, RecoveryOutcome outcome, string? note)
    {
        DateTimeOffset now = time.GetUtcNow();
        bool isUndo = change.State == ChangeState.UndoIntended;
        if (isUndo) RemoveFolders(change);
        return MarkAsync(change, outcome, isUndo
            ? change with { State = ChangeState.Undone, UndoneAt = now, Note = Joined(change.Note, note) }
            : change with { State = ChangeState.Applied, AppliedAt = now, Note = Joined(change.Note, note) });
    }

    private Task<Recovery> CallOffAsync(Change change, string why)
    {
        if (change.State == ChangeState.UndoIntended)
        {
            return MarkAsync(change, RecoveryOutcome.CalledOff, change with
            {
                State = ChangeState.Applied, UndoBefore = null, UndoAfter = null, UndoRemovesBlock = false,
                Note = $"an undo was called off: {why}",
            });
        }

        RemoveFolders(change);
        return MarkAsync(change, RecoveryOutcome.CalledOff, change with { State = ChangeState.Abandoned, Note = why });
    }

    private async Task<Recovery> MarkAsync(Change change, RecoveryOutcome outcome, Change next)
    {
        faults?.At(ChangeStep.BeforeMark);
        if (!await store.SetAsync(next, change.State, CancellationToken.None))
        {
            throw new HoneException(
                $"another process worked on the change {change.Id}", "run the command again");
        }

        faults?.At(ChangeStep.AfterMark);
        return new Recovery(next, outcome);
    }

    private static void CreateFolders(TargetFile file)
    {
        try
        {
            foreach (string folder in file.MissingFolders) Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new HoneException($"cannot create the folder of {file.FullPath}: {e.Message}",
                "check who owns the folder above", e);
        }
    }

    /// <summary>What a kill left beside the file; in a folder that is closed to us it stays and harms nobody.</summary>
    private static void RemoveLeftovers(TargetFile file)
    {
        try
        {
            foreach (string leftover in AtomicFile.Leftovers(file.FullPath)) AtomicFile.Delete(leftover);
        }
        catch (HoneException)
        {
            return;
        }
    }

    /// <summary>Folders that we made and that are empty; one that is not, or closed to us, stays.</summary>
    private static void RemoveFolders(Change change)
    {
        foreach (string folder in change.CreatedFolders.Reverse())
        {
            try
            {
                if (!Directory.Exists(folder)) continue;
                bool isLink = new DirectoryInfo(folder).LinkTarget is not null;
                if (isLink || Directory.EnumerateFileSystemEntries(folder).Any()) return;
                Directory.Delete(folder);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return;
            }
        }
    }

    private static string? Joined(string? note, string? more) =>
        note is null || more is null ? note ?? more : $"{note}; {more}";
}
