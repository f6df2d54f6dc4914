using Hone.Files;
using Hone.Learning.Advising;
using Hone.Review;
using Hone.Statistics;

namespace Hone.Learning;

/// <summary>Looks after what was applied: is the pattern still seen?</summary>
public sealed class FollowUps(ILearningStore learning, IReviewStore review)
{
    /// <summary>Every applied line with what was seen before and since, the latest applied first.</summary>
    /// <param name="project">Only of this repository; null for all.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<IReadOnlyList<FollowUp>> AllAsync(string? project, CancellationToken cancel)
    {
        List<Proposal> applied = await AppliedAsync(project, cancel);
        if (applied.Count == 0) return [];
        IReadOnlyList<Pattern> patterns = applied.Exists(p => p.Subject.Length > 0)
            ? await learning.PatternsAsync(cancel) : [];
        return await OfAsync(applied, patterns, await Checkouts.OfAsync(learning, cancel), cancel);
    }

    /// <summary>All of them, for somebody who has read the patterns and checkouts already.</summary>
    internal async Task<IReadOnlyList<FollowUp>> AllAsync(
        IReadOnlyList<Pattern> patterns, Checkouts checkouts, CancellationToken cancel) =>
        await OfAsync(await AppliedAsync(null, cancel), patterns, checkouts, cancel);

    private async Task<List<Proposal>> AppliedAsync(string? project, CancellationToken cancel) =>
    [
        .. (await review.ProposalsAsync(project, cancel)).Where(p => p is
        {
            State: ProposalState.Applied, Kind: ProposalKind.Instruction, AppliedAt: not null,
        }),
    ];

    private static async Task<IReadOnlyList<FollowUp>> OfAsync(
        List<Proposal> applied, IReadOnlyList<Pattern> patterns, Checkouts checkouts, CancellationToken cancel)
    {
        List<FollowUp> all = [];
        foreach (Proposal proposal in applied) all.Add(await OfAsync(proposal, patterns, checkouts, cancel));

        return [.. all.OrderByDescending(f => f.Proposal.AppliedAt).ThenBy(f => f.Proposal.Id)];
    }

    private static async Task<FollowUp> OfAsync(
        Proposal proposal, IReadOnlyList<Pattern> patterns, Checkouts checkouts, CancellationToken cancel)
    {
        DateTimeOffset at = proposal.AppliedAt!.Value;
        IReadOnlyList<SessionHabit> sessions = await SessionsAsync(proposal, patterns, checkouts, cancel);
        List<SessionHabit> own = [.. sessions.Where(s => proposal.Agents.Contains(s.Agent))];
        // A session that was under way read the instructions of before, and perhaps those of since: it says nothing.
        List<SessionHabit> before = [.. own.Where(s => s.EndedAt <= at)];
        List<SessionHabit> after = [.. own.Where(s => s.StartedAt > at)];
        return new FollowUp(proposal, Seen(before), Seen(after), before.Sum(s => s.Occurrences),
            after.Sum(s => s.Occurrences), after.LastOrDefault(s => s.Occurrences > 0)?.SessionId)
        {
            IsGone = IsGone(proposal),
        };
    }

    /// <summary>
    /// Whether the line stands in its file no more. A repository that is not there, or a file that does not let us
    /// tell, leaves it open.
    /// </summary>
    private static bool IsGone(Proposal proposal)
    {
        if (proposal.Edit is not AddLine added || !Directory.Exists(proposal.Project)) return false;
        return GuardedPath.Resolve(proposal.Project, added.Path) is PathResult.Allowed file
            && (!file.Exists || (InstructionFiles.BytesOf(proposal.Project, added.Path) is { } bytes
                && ManagedBlock.TakeOut(bytes, added.Line.Id, added.Line.Text, false) is TakeOutResult.NotThere));
    }

    /// <summary>All sessions, with what was seen in any form of the subject: a line is against all of them.</summary>
    private static async Task<IReadOnlyList<SessionHabit>> SessionsAsync(
        Proposal proposal, IReadOnlyList<Pattern> patterns, Checkouts checkouts, CancellationToken cancel)
    {
        if (proposal.Subject.Length == 0)
        {
            return await checkouts.SessionsAsync(proposal.Project, proposal.Rule, null, cancel);
        }

        List<SessionHabit> all = [];
        foreach (string form in patterns.Where(p => p.Habit == proposal.Rule).Select(p => p.Subject).OfType<string>()
            .Where(s => Meaning.IsSameSubject(proposal.Subject, s)).Append(proposal.Subject).Distinct())
        {
            all.AddRange(await checkouts.SessionsAsync(proposal.Project, proposal.Rule, form, cancel));
        }

        return
        [
            .. all.GroupBy(s => s.SessionId)
                .Select(g => g.First() with { Occurrences = g.Sum(s => s.Occurrences) }),
        ];
    }

    private static Proportion Seen(List<SessionHabit> sessions) =>
        new(sessions.Count(s => s.Occurrences > 0), sessions.Count);
}
