using Hone.Review;
using static Hone.Tests.Review.Drafts;

namespace Hone.Tests.Review;

/// <summary>The proposals kept beside the ledger are held to what its entries say.</summary>
public sealed class LedgerAuditTests
{
    private readonly Clock _clock = new();
    private readonly MemoryReviewStore _store = new();
    private readonly ReviewInbox _inbox;

    public LedgerAuditTests() => _inbox = new ReviewInbox(_store, _clock);

    [Fact]
    public async Task Whatever_was_done_the_entries_tell_of_every_proposal_as_it_is()
    {
        Proposal python = await ProposeAsync(Line(subject: "python"));
        Proposal ruby = await ProposeAsync(Line(subject: "ruby"));
        await ProposeAsync(Line(subject: "perl"));
        await DoAsync(await DoAsync(python, ReviewVerb.Look), ReviewVerb.Clarify, "which?");
        await DoAsync(python, ReviewVerb.Answer, "all");
        await DoAsync(await DoAsync(python, ReviewVerb.Reject, "no"), ReviewVerb.Reopen);
        await DoAsync(ruby, ReviewVerb.Reject, "we have none");
        await _inbox.ProposeAsync([Line(subject: "ruby", times: 99)], Never);
        _clock.Now += TimeSpan.FromDays(60);
        await _inbox.ExpireAsync(Never);

        (await FaultsAsync(entries => entries, proposals => proposals)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_ledger_that_lost_its_end_is_told_by_the_proposals()
    {
        await DoAsync(await ProposeAsync(Line()), ReviewVerb.Reject, "no");

        IReadOnlyList<string> shorter = await FaultsAsync(entries => [.. entries.SkipLast(1)], proposals => proposals);
        IReadOnlyList<string> none = await FaultsAsync(_ => [], proposals => proposals);

        shorter.ShouldHaveSingleItem().ShouldEndWith(" is not what its entries say");
        none.ShouldHaveSingleItem().ShouldStartWith("nothing is told of ");
    }

    [Fact]
    public async Task A_proposal_that_was_changed_or_removed_is_told()
    {
        await DoAsync(await ProposeAsync(Line()), ReviewVerb.Reject, "no");

        IReadOnlyList<string> changed = await FaultsAsync(
            entries => entries, proposals => [.. proposals.Select(p => p with { State = ProposalState.Pending })]);
        IReadOnlyList<string> removed = await FaultsAsync(entries => entries, _ => []);

        changed.ShouldHaveSingleItem().ShouldEndWith(" is not what its entries say");
        removed.ShouldHaveSingleItem().ShouldEndWith(" is told of and is not there");
    }

    private async Task<IReadOnlyList<string>> FaultsAsync(
        Func<IReadOnlyList<(ReviewEntry, string)>, IReadOnlyList<(ReviewEntry, string)>> entries,
        Func<IReadOnlyList<Proposal>, IReadOnlyList<Proposal>> proposals) =>
    [
        .. LedgerAudit.FaultsOf(
            entries(await _store.EntriesAsync(null, Never)), proposals(await _store.ProposalsAsync(null, Never)))
            .Select(f => f.Fault),
    ];

    private async Task<Proposal> ProposeAsync(ProposalDraft draft) =>
        (await _inbox.ProposeAsync([draft], Never)).Added.ShouldHaveSingleItem();

    private async Task<Proposal> DoAsync(Proposal proposal, ReviewVerb verb, string words = "") =>
        (await _inbox.DecideAsync(new DecisionRequest(proposal.Id, verb, Ann) { Words = words }, Never))
            .ShouldBeOfType<DecisionResult.Done>().Proposal;
}
