using Hone.Changes;
using Hone.Cli.Hosting;
using Hone.Review;
using Hone.Sqlite;
using Hone.Telemetry;

namespace Hone.Cli.Reports;

/// <summary>What the doctor saw of proposals, the ledger of decisions, and changes.</summary>
/// <param name="Entries">Entries of the ledger, over all repositories.</param>
/// <param name="Faults">Chains that are broken: the repository, and what is wrong; none where all are whole.</param>
/// <param name="Proposals">Proposals by state.</param>
/// <param name="Changes">Changes by how far each came.</param>
internal sealed record ReviewAccount(
    int Entries, IReadOnlyList<(string Project, string Fault)> Faults,
    IReadOnlyDictionary<ProposalState, int> Proposals, IReadOnlyDictionary<ChangeState, int> Changes)
{
    /// <summary>Nobody decides that fast for so long.</summary>
    private const int LooksMax = 10;

    /// <summary>Looks at everything.</summary>
    public static async Task<ReviewAccount> MakeAsync(SqliteStore store, CancellationToken cancel)
    {
        (var entries, IReadOnlyList<Proposal> proposals) = await ReadAsync(store, null, cancel);
        return new ReviewAccount(
            entries.Count, LedgerAudit.FaultsOf(entries, proposals),
            proposals.CountBy(p => p.State).ToDictionary(),
            (await store.ChangesAsync(null, cancel)).CountBy(c => c.State).ToDictionary());
    }

    /// <summary>
    /// The ledger and its proposals as of one moment: another process may write between the two looks, and then it is
    /// looked again.
    /// </summary>
    public static async Task<(IReadOnlyList<(ReviewEntry Entry, string StoredHash)>, IReadOnlyList<Proposal>)>
        ReadAsync(SqliteStore store, string? project, CancellationToken cancel)
    {
        for (int look = 1; ; look++)
        {
            var entries = await store.EntriesAsync(project, cancel);
            IReadOnlyList<Proposal> proposals = await store.ProposalsAsync(project, cancel);
            int now = (await store.EntriesAsync(project, cancel)).Count;
            if (now == entries.Count || look == LooksMax) return (entries, proposals);
        }
    }

    /// <summary>A repository as a person writes it, or what stands for all of them.</summary>
    public static string NameOf(string project, Places places) =>
        project.Length > 0 ? places.Short(project) : "policies of all repositories";

    /// <summary>What is not well, each with something to try.</summary>
    public IEnumerable<ImportProblem> Problems(Places places) => Faults.Select(f => new ImportProblem(
        NameOf(f.Project, places), $"the ledger of decisions was tampered with: {f.Fault}",
        "compare with a backup of the store"));

    /// <summary>Proposals in some states.</summary>
    public int Count(params ReadOnlySpan<ProposalState> states)
    {
        int count = 0;
        foreach (ProposalState state in states) count += Proposals.GetValueOrDefault(state);
        return count;
    }

    /// <summary>
    /// Changes that were cut short; the next command that looks at proposals brings them to their end.
    /// </summary>
    public int CutShort =>
        Changes.GetValueOrDefault(ChangeState.Intended) + Changes.GetValueOrDefault(ChangeState.UndoIntended);
}
