namespace Hone.Review;

/// <summary>Where proposals and the ledger of decisions are kept.</summary>
public interface IReviewStore
{
    /// <summary>Proposals by age, the oldest first.</summary>
    /// <param name="project">Only of this repository; null for all.</param>
    /// <param name="cancel">Ends the wait.</param>
    Task<IReadOnlyList<Proposal>> ProposalsAsync(string? project, CancellationToken cancel);

    /// <summary>Proposals whose id begins so, at most eight.</summary>
    Task<IReadOnlyList<Proposal>> FindProposalsAsync(string idBeginning, CancellationToken cancel);

    /// <summary>The ledger, by repository and number, each entry with the hash that was stored with it.</summary>
    /// <param name="project">Only of this repository; null for all.</param>
    /// <param name="cancel">Ends the wait.</param>
    Task<IReadOnlyList<(ReviewEntry Entry, string StoredHash)>> EntriesAsync(string? project, CancellationToken cancel);

    /// <summary>Policies in force, by name; expired ones included.</summary>
    Task<IReadOnlyList<Policy>> PoliciesAsync(CancellationToken cancel);

    /// <summary>What the last full day left over.</summary>
    Task<Backlog> BacklogAsync(CancellationToken cancel);

    /// <summary>
    /// Runs a decision over the ledger as it stands, alone, in one transaction: whatever it appends is kept as a
    /// whole or not at all.
    /// </summary>
    Task<T> DecideAsync<T>(Func<ILedger, T> decide, CancellationToken cancel);
}
