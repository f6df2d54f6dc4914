using Hone.Basics;

namespace Hone.Review;

/// <summary>A request for a change that a person can review: a diff with its evidence.</summary>
public sealed record Proposal
{
    /// <summary>The id; people use its first letters.</summary>
    public required Id128 Id { get; init; }

    /// <summary>The folder of the repository whose files are to change.</summary>
    public required string Project { get; init; }

    /// <summary>What kind of edit it is.</summary>
    public required ProposalKind Kind { get; init; }

    /// <summary>What saw the need: a habit's id, or <c>init</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>What it is about within the rule, such as a program; empty where it is about all of it.</summary>
    public required string Subject { get; init; }

    /// <summary>What it does, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>Why, in a sentence or two.</summary>
    public required string Reason { get; init; }

    /// <summary>The edit.</summary>
    public required ProposedEdit Edit { get; init; }

    /// <summary>Agents that read the file; empty where no agent does.</summary>
    public required IReadOnlyList<string> Agents { get; init; }

    /// <summary>What was seen that speaks for it.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>The part of the repository's time or tokens that it is about, 0 to 1, before any weight.</summary>
    public required double Value { get; init; }

    /// <summary>When it came into the queue, UTC.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public ProposalState State { get; init; }

    /// <summary>
    /// Grows with every entry that changes its state or content, from 1; who decides names the version that they saw.
    /// </summary>
    public int Version { get; init; } = 1;

    /// <summary>When somebody last looked at it; null where nobody did.</summary>
    public DateTimeOffset? LookedAt { get; init; }

    /// <summary>The decision in force; null where there is none.</summary>
    public Decision? Decision { get; init; }

    /// <summary>The question that somebody asked; null where nobody did.</summary>
    public string? Question { get; init; }

    /// <summary>The answer to it.</summary>
    public string? Answer { get; init; }

    /// <summary>When the edit was made, UTC; null where it never was.</summary>
    public DateTimeOffset? AppliedAt { get; init; }

    /// <summary>When the edit was taken back, UTC; null where it stands or never was made.</summary>
    public DateTimeOffset? UndoneAt { get; init; }

    /// <summary>The change that made the edit.</summary>
    public Id128? ChangeId { get; init; }

    /// <summary>What was last said about applying or undoing it: why it failed, what of a person's was kept.</summary>
    public string? Note { get; init; }

    /// <summary>How often the pattern is seen by now, where that is far more than at the no.</summary>
    public long? GrownTo { get; init; }

    /// <summary>The beginning of the id that people use.</summary>
    public string ShortId => Id.ToString()[..ShortIdLength];

    /// <summary>Letters of <see cref="ShortId"/>.</summary>
    public const int ShortIdLength = 8;

    /// <summary>SHA-256 of what a yes would put into which file; evidence may grow beside it.</summary>
    public string ContentHash => ReviewJson.HashOf(Project, Kind, Edit);

    /// <summary>Whether somebody still has to decide.</summary>
    public bool IsOpen => State is ProposalState.Pending or ProposalState.Clarifying;
}
