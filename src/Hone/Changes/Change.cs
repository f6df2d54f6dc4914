using Hone.Basics;
using Hone.Review;

namespace Hone.Changes;

/// <summary>An edit of a person's file that can be taken back, with the bytes to do so.</summary>
/// <param name="Id">The change; one for each time that a proposal is applied.</param>
/// <param name="ProposalId">The proposal that a person approved.</param>
/// <param name="Root">The repository's folder, as a full path.</param>
/// <param name="Edit">What was done.</param>
/// <param name="State">How far it has come.</param>
public sealed record Change(Id128 Id, Id128 ProposalId, string Root, ProposedEdit Edit, ChangeState State)
{
    /// <summary>The file's bytes before; null where it was absent.</summary>
    public byte[]? Before { get; init; }

    /// <summary>The file's bytes after; null where the change leaves none.</summary>
    public byte[]? After { get; init; }

    /// <summary>The file's permissions before, as Unix counts them; null where it was absent, and on Windows.</summary>
    public int? Mode { get; init; }

    /// <summary>Whether there was no managed block before.</summary>
    public bool CreatesBlock { get; init; }

    /// <summary>Whether there was no file before.</summary>
    public bool CreatesFile { get; init; }

    /// <summary>Folders made for the file, the outermost first; an undo removes those that are empty.</summary>
    public IReadOnlyList<string> CreatedFolders { get; init; } = [];

    /// <summary>The file's bytes when the undo began; null before that.</summary>
    public byte[]? UndoBefore { get; init; }

    /// <summary>The file's bytes that the undo leaves; null where it leaves no file, and before it began.</summary>
    public byte[]? UndoAfter { get; init; }

    /// <summary>Whether the undo takes the managed block out too, with the change's line or as the last.</summary>
    public bool UndoRemovesBlock { get; init; }

    /// <summary>When the change was written down; UTC.</summary>
    public DateTimeOffset IntendedAt { get; init; }

    /// <summary>When it was in the file; UTC.</summary>
    public DateTimeOffset? AppliedAt { get; init; }

    /// <summary>When it was out of the file again; UTC.</summary>
    public DateTimeOffset? UndoneAt { get; init; }

    /// <summary>What a person should know about it, as a sentence.</summary>
    public string? Note { get; init; }

    /// <summary>The change of a proposal: asking twice gives the same one.</summary>
    /// <param name="proposalId">The proposal.</param>
    /// <param name="attempt">How often it was applied and taken back before.</param>
    public static Id128 IdOf(Id128 proposalId, int attempt = 0) =>
        Id128.OfName("change", attempt == 0 ? "" : $"{attempt}", proposalId.ToString());
}
