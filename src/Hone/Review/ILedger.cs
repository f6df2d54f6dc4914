using Hone.Basics;

namespace Hone.Review;

/// <summary>The ledger within a transaction: nobody else writes while it is looked at.</summary>
public interface ILedger
{
    /// <summary>A proposal; null where there is none of this id.</summary>
    Proposal? Find(Id128 id);

    /// <summary>All proposals of a repository, the oldest first.</summary>
    IReadOnlyList<Proposal> OfProject(string project);

    /// <summary>All proposals that wait for a decision, the oldest first.</summary>
    IReadOnlyList<Proposal> Open();

    /// <summary>How often people and policies said yes and no, by rule and kind, over all repositories.</summary>
    IReadOnlyList<DecisionCount> Decisions();

    /// <summary>Proposals that came since then without being asked for.</summary>
    int ProposedSince(DateTimeOffset at);

    /// <summary>A policy in force; null where there is none of this name.</summary>
    Policy? FindPolicy(string name);

    /// <summary>Keeps what a full day left over, in the place of what was kept before.</summary>
    void Keep(Backlog backlog);

    /// <summary>Appends an entry to a repository's chain.</summary>
    /// <param name="draft">The entry; its number and the hash before it are the ledger's to give.</param>
    /// <param name="after">The proposal as it stands after it; null where the entry is about a policy.</param>
    void Append(EntryDraft draft, Proposal? after);
}
