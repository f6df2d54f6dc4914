using Hone.Basics;
using Hone.Review.Books;

namespace Hone.Review;

/// <summary>
/// The queue that all that was learned goes through: what is proposed waits for a yes or a no, and each is given once.
/// </summary>
public sealed class ReviewInbox(IReviewStore store, TimeProvider time)
{
    /// <summary>New proposals a day, over all repositories: more than these nobody reads with care.</summary>
    public const int NewADayMax = 5;

    /// <summary>A proposal that nobody looked at for so long expires.</summary>
    public static readonly TimeSpan LookMax = TimeSpan.FromDays(30);

    /// <summary>Letters of a reason, question or answer that are kept.</summary>
    public const int WordsMax = 2000;

    /// <summary>
    /// Puts drafts into the queue, the most valuable first and no more than a day holds; what was decided before stays
    /// decided.
    /// </summary>
    public Task<ProposeResult> ProposeAsync(IReadOnlyList<ProposalDraft> drafts, CancellationToken cancel) =>
        store.DecideAsync(ledger => new Proposing(ledger, Now()).Propose(drafts, null), cancel);

    /// <summary>Does so with all drafts that sessions lead to, and keeps how many wait for another day.</summary>
    /// <param name="drafts">The drafts.</param>
    /// <param name="revision">The revision of the sessions.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<ProposeResult> ProposeAllAsync(
        IReadOnlyList<ProposalDraft> drafts, long revision, CancellationToken cancel) =>
        store.DecideAsync(ledger => new Proposing(ledger, Now()).Propose(drafts, revision), cancel);

    /// <summary>Whether drafts are due at this revision of the sessions.</summary>
    public async Task<bool> IsDueAsync(long revision, CancellationToken cancel) =>
        (await store.BacklogAsync(cancel)).IsDue(Now(), revision);

    /// <summary>Lets go of what nobody looked at in time; the proposals that expired.</summary>
    public async Task<IReadOnlyList<Proposal>> ExpireAsync(CancellationToken cancel)
    {
        DateTimeOffset now = Now();
        // Looking costs nothing, writing does: most times there is nothing to write.
        if (!(await store.ProposalsAsync(null, cancel)).Any(p => IsForgotten(p, now))) return [];
        return await store.DecideAsync<IReadOnlyList<Proposal>>(
            ledger =>
            [
                .. ledger.Open().Where(p => IsForgotten(p, now)).Select(p => Append(ledger, p, new EntryDraft(
                    p.Project, now, ReviewVerb.Expire, p.Id, Actor.Hone, EntryBody.Empty))),
            ],
            cancel);
    }

    /// <summary>Does one thing to one proposal, once: whoever comes second is told how it stands.</summary>
    public Task<DecisionResult> DecideAsync(DecisionRequest request, CancellationToken cancel) =>
        store.DecideAsync(ledger => Decide(ledger, request), cancel);

    /// <summary>
    /// Does several things in this order in one transaction, up to the first that cannot be done: a kill leaves all of
    /// them or none.
    /// </summary>
    public Task<IReadOnlyList<DecisionResult>> DecideAsync(
        IReadOnlyList<DecisionRequest> requests, CancellationToken cancel) =>
        store.DecideAsync<IReadOnlyList<DecisionResult>>(
            ledger =>
            {
                List<DecisionResult> results = [];
                foreach (DecisionRequest request in requests)
                {
                    results.Add(Decide(ledger, request));
                    if (results[^1] is not DecisionResult.Done) break;
                }

                return results;
            },
            cancel);

    /// <summary>Lets policies decide what they cover; the proposals that they approved.</summary>
    public async Task<IReadOnlyList<Proposal>> DecideByPolicyAsync(CancellationToken cancel)
    {
        IReadOnlyList<Policy> policies = await store.PoliciesAsync(cancel);
        if (policies.Count == 0) return [];
        return await store.DecideAsync<IReadOnlyList<Proposal>>(
            ledger => DecideByPolicy(ledger, policies), cancel);
    }

    /// <summary>Gives a standing permission.</summary>
    /// <exception cref="HoneException">There is one of this name.</exception>
    public Task GrantAsync(Policy policy, CancellationToken cancel) => store.DecideAsync(
        ledger =>
        {
            if (ledger.FindPolicy(policy.Name) is not null)
            {
                throw new HoneException($"there is a policy {policy.Name} already",
                    $"hone review policy revoke {policy.Name}, or choose another name");
            }

            EntryBody body = new() { Policy = policy };
            ledger.Append(new EntryDraft(
                policy.Project ?? "", policy.GrantedAt, ReviewVerb.Grant, null, policy.GrantedBy, body), null);
            return policy;
        },
        cancel);

    /// <summary>Withdraws a standing permission; what it approved stays approved.</summary>
    /// <exception cref="HoneException">There is none of this name.</exception>
    public Task RevokeAsync(string name, Actor by, CancellationToken cancel) => store.DecideAsync(
        ledger =>
        {
            Policy policy = ledger.FindPolicy(name)
                ?? throw new HoneException($"there is no policy {name}", "hone review policy list");
            EntryBody body = new() { Policy = policy };
            ledger.Append(
                new EntryDraft(policy.Project ?? "", Now(), ReviewVerb.Revoke, null, by, body), null);
            return policy;
        },
        cancel);

    /// <summary>Decided proposals that are like one that waits, the latest first.</summary>
    /// <param name="proposal">The one that waits.</param>
    /// <param name="countMax">How many at most.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<IReadOnlyList<Proposal>> SimilarAsync(Proposal proposal, int countMax, CancellationToken cancel)
    {
        IReadOnlyList<Proposal> all = await store.ProposalsAsync(null, cancel);
        return
        [
            .. all.Where(p => p.Id != proposal.Id && p.Decision is not null && p.Kind == proposal.Kind
                    && (p.Rule == proposal.Rule || Meaning.IsSame(p, proposal)))
                .OrderByDescending(p => p.Decision!.At).Take(countMax),
        ];
    }

    private DecisionResult Decide(ILedger ledger, DecisionRequest request)
    {
        if (ledger.Find(request.ProposalId) is not { } proposal) return new DecisionResult.Unknown();
        if (Transitions.Next(proposal.State, request.Verb) is null
            || !Transitions.MayDo(request.By.Kind, request.Verb))
        {
            return new DecisionResult.NotAllowed(proposal, request.Verb);
        }

        if ((request.SeenVersion ?? proposal.Version) != proposal.Version
            || (request.SeenContentHash is { } seen && seen != proposal.ContentHash))
        {
            return new DecisionResult.Changed(proposal);
        }

        string words = request.Words.Length > WordsMax ? request.Words[..WordsMax] : request.Words;
        EntryBody body = new()
        {
            Words = words.Length > 0 ? words : null, Version = proposal.Version, ContentHash = proposal.ContentHash,
            IsDeferred = request.IsDeferred ? true : null, Edit = request.Edit, ChangeId = request.ChangeId,
        };
        return new DecisionResult.Done(Append(ledger, proposal, new EntryDraft(
            proposal.Project, Now(), request.Verb, proposal.Id, request.By, body)));
    }

    private List<Proposal> DecideByPolicy(ILedger ledger, IReadOnlyList<Policy> policies)
    {
        List<Proposal> approved = [];
        DateTimeOffset now = Now();
        foreach (Proposal proposal in ledger.Open())
        {
            // A policy withdrawn a moment ago decides nothing: the ledger is asked, not the list.
            Policy? policy = policies.Where(p => p.Covers(proposal, now))
                .Select(p => ledger.FindPolicy(p.Name)).FirstOrDefault(p => p?.Covers(proposal, now) ?? false);
            if (policy is null) continue;
            EntryBody body = new() { Version = proposal.Version, ContentHash = proposal.ContentHash };
            approved.Add(Append(ledger, proposal, new EntryDraft(
                proposal.Project, now, ReviewVerb.Approve, proposal.Id, Actor.Policy(policy.Name), body)));
        }

        return approved;
    }

    private static bool IsForgotten(Proposal proposal, DateTimeOffset now) =>
        proposal.IsOpen && now - (proposal.LookedAt ?? proposal.ProposedAt) > LookMax;

    private static Proposal Append(ILedger ledger, Proposal proposal, EntryDraft draft)
    {
        Proposal after = Fold.After(proposal, draft);
        ledger.Append(draft, after);
        return after;
    }

    /// <summary>To the millisecond, as it is kept.</summary>
    private DateTimeOffset Now() =>
        DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
}
