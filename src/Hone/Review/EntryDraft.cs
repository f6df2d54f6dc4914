using Hone.Basics;

namespace Hone.Review;

/// <summary>An entry before the ledger gives it its place.</summary>
/// <param name="Project">The repository's folder; empty for what concerns all.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Verb">What was done.</param>
/// <param name="ProposalId">To which proposal; null for a policy.</param>
/// <param name="By">Who did it.</param>
/// <param name="Body">The rest.</param>
public sealed record EntryDraft(
    string Project, DateTimeOffset At, ReviewVerb Verb, Id128? ProposalId, Actor By, EntryBody Body)
{
    /// <summary>The entry at its place in the chain.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="previous">The hash of the entry before it.</param>
    public ReviewEntry Placed(long number, string previous) =>
        new(Project, number, At, Verb, ProposalId, By, ReviewJson.Text(Body), previous);
}
