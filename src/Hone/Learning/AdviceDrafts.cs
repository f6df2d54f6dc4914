using Hone.Review;

namespace Hone.Learning;

/// <summary>What could be proposed, and why some of it cannot.</summary>
/// <param name="Drafts">Drafts for the queue.</param>
/// <param name="Blocked">Files that cannot take a line, each with the reason and what to try.</param>
public sealed record AdviceDrafts(IReadOnlyList<ProposalDraft> Drafts, IReadOnlyList<BlockedFile> Blocked)
{
    /// <summary>Nothing new was learned, so nothing new can be proposed.</summary>
    public static AdviceDrafts None { get; } = new([], []);
}
