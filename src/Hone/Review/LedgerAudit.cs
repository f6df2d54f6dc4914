using Hone.Basics;
using Hone.Review.Books;

namespace Hone.Review;

/// <summary>Whether the ledger is whole, and whether the proposals kept beside it are what its entries say.</summary>
public static class LedgerAudit
{
    /// <summary>What is wrong, by repository; an empty one is of what concerns all.</summary>
    /// <param name="entries">The ledger, by repository and number, each entry with the hash stored with it.</param>
    /// <param name="proposals">The proposals of the same repositories.</param>
    public static IReadOnlyList<(string Project, string Fault)> FaultsOf(
        IReadOnlyList<(ReviewEntry Entry, string StoredHash)> entries, IReadOnlyList<Proposal> proposals)
    {
        ILookup<string, (ReviewEntry Entry, string StoredHash)> chains = entries.ToLookup(e => e.Entry.Project);
        ILookup<string, Proposal> kept = proposals.ToLookup(p => p.Project);
        List<(string, string)> faults = [];
        foreach (string project in entries.Select(e => e.Entry.Project).Union(proposals.Select(p => p.Project)))
        {
            string? fault = ReviewEntry.FaultOf([.. chains[project]])
                ?? FaultOf(chains[project].Select(e => e.Entry), kept[project]);
            if (fault is not null) faults.Add((project, fault));
        }

        return faults;
    }

    /// <summary>A chain that lost its end is whole; the proposals beside it know more than it does.</summary>
    private static string? FaultOf(IEnumerable<ReviewEntry> chain, IEnumerable<Proposal> kept)
    {
        Dictionary<Id128, Proposal> told = [];
        foreach (ReviewEntry entry in chain)
        {
            EntryBody body = ReviewJson.Body(entry.Body);
            if (body.Proposal is { } proposed) told[proposed.Id] = proposed;
            if (entry.ProposalId is not { } id || entry.Verb == ReviewVerb.Propose) continue;
            if (!told.TryGetValue(id, out Proposal? before) || Transitions.Next(before.State, entry.Verb) is null)
            {
                return $"entry {entry.Number} does not follow from those before it";
            }

            told[id] = Fold.After(before, new EntryDraft(entry.Project, entry.At, entry.Verb, id, entry.By, body));
        }

        foreach (Proposal proposal in kept)
        {
            if (!told.Remove(proposal.Id, out Proposal? expected)) return $"nothing is told of {proposal.ShortId}";
            if (ReviewJson.Text(expected) != ReviewJson.Text(proposal))
            {
                return $"{proposal.ShortId} is not what its entries say";
            }
        }

        return told.Count == 0 ? null : $"{told.Values.First().ShortId} is told of and is not there";
    }
}
