using Hone.Basics;
using Hone.Learning.Advising;
using Hone.Review;

namespace Hone.Learning;

/// <summary>
/// The station that turns patterns into proposals: one line each, for the instructions of the repository where the
/// pattern was seen.
/// </summary>
public sealed class Adviser(ILearningStore learning, IReviewStore review, Func<string, AdviceLimits> limitsOf)
{
    /// <summary>The revision that sessions have reached: what drafts are made from.</summary>
    public Task<long> RevisionAsync(CancellationToken cancel) => learning.RevisionAsync(cancel);

    /// <summary>Everything that could be proposed for repositories on this machine, in no order.</summary>
    public async Task<AdviceDrafts> DraftAsync(CancellationToken cancel)
    {
        IReadOnlyList<Pattern> patterns = await learning.PatternsAsync(cancel);
        Checkouts checkouts = await Checkouts.OfAsync(learning, cancel);
        List<ProposalDraft> drafts = [];
        List<BlockedFile> blocked = [];
        foreach (IGrouping<string, Pattern> here in patterns.Where(p => checkouts.RootOf(p.Project) is not null)
            .GroupBy(p => checkouts.RootOf(p.Project)!, Checkouts.AtTop, StringComparer.Ordinal))
        {
            cancel.ThrowIfCancellationRequested();
            if (LimitsOf(here.Key, blocked) is not { } limits) continue;
            foreach (var forFile in here.GroupBy(p => limits.FileOf(here.Key, p.Agent)).Where(g => g.Key is not null))
            {
                Drafting drafting = new(here.Key, forFile.Key!, [.. checkouts.UsesOf(here.Key)], limits,
                    (habit, subject) => checkouts.SessionsAsync(here.Key, habit, subject, cancel));
                drafts.AddRange(await drafting.DraftAsync([.. forFile], cancel));
                if (drafting.Blocked is { } reason) blocked.Add(reason);
            }
        }

        drafts.AddRange((await new FollowUps(learning, review).AllAsync(patterns, checkouts, cancel))
            .Where(f => f.Holding == Holding.Recurred).Select(Removal));
        return new AdviceDrafts(drafts, blocked);
    }

    /// <summary>A repository whose configuration cannot be read is passed over, and that is said.</summary>
    private AdviceLimits? LimitsOf(string root, List<BlockedFile> blocked)
    {
        try
        {
            return limitsOf(root);
        }
        catch (HoneException e)
        {
            blocked.Add(new BlockedFile(root, RepositorySetup.ConfigurationPath, e.Message, e.Hint));
            return null;
        }
    }

    /// <summary>The question anew: the line did not help, so shall it go?</summary>
    private static ProposalDraft Removal(FollowUp seen)
    {
        Proposal line = seen.Proposal;
        string text = ((AddLine)line.Edit).Line.Text;
        Evidence evidence = line.Evidence with
        {
            Occurrences = seen.OccurrencesAfter, Sessions = seen.After.Count, SessionsLooked = seen.After.Of,
            Ms = 0, Tokens = 0, CostUsd = 0, From = line.AppliedAt, To = null,
            Examples = seen.LastSeenIn is { } id ? [new EvidenceExample(id, default, null, "seen again")] : [],
        };
        return new ProposalDraft(
            line.Project, ProposalKind.Removal, line.Rule, line.ShortId, $"Take out: {text}",
            $"The line was applied on {line.AppliedAt:yyyy-MM-dd}, and what it is against was seen again: in "
            + $"{seen.Before.Count} of {seen.Before.Of} sessions before, in {seen.After.Count} of {seen.After.Of} "
            + $"since{(seen.IsClear ? "" : "; the difference may be chance")}. "
            + "Approve to take the line out; reject to keep it.",
            new RemoveLine(line.Edit.Path, ((AddLine)line.Edit).Line.Id), line.Agents, evidence, line.Value);
    }
}
