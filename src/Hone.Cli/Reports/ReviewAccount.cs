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
    /// <summary>Looks at everything.</summary>
    public static async Task<ReviewAccount> MakeAsync(SqliteStore store, CancellationToken cancel)
    {
        IReadOnlyList<(ReviewEntry Entry, string StoredHash)> entries = await store.EntriesAsync(null, cancel);
        return new ReviewAccount(
            entries.Count, FaultsOf(entries),
            (await store.ProposalsAsync(null, cancel)).CountBy(p => p.State).ToDictionary(),
            (await store.ChangesAsync(null, cancel)).CountBy(c => c.State).ToDictionary());
    }

    /// <summary>Chains that are broken, by repository; an empty one is of what concerns all.</summary>
    public static IReadOnlyList<(string Project, string Fault)> FaultsOf(
        IReadOnlyList<(ReviewEntry Entry, string StoredHash)> entries) =>
    [
        .. entries.GroupBy(e => e.Entry.Project)
            .Select(chain => (chain.Key, Fault: ReviewEntry.FaultOf([.. chain])))
            .Where(c => c.Fault is not null).Select(c => (c.Key, c.Fault!)),
    ];

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
