using Hone.Basics;
using Hone.Review;
using static Hone.Store.Tests.Contract.Sample;

namespace Hone.Store.Tests.Contract;

/// <summary>What every store of proposals and decisions promises; each kind of store derives from it.</summary>
public abstract class ReviewContract : IAsyncLifetime
{
    private const string Project = "/home/someone/shop";

    private static readonly Actor s_ann = Actor.Person("ann");

    private StorePlace _place = null!;
    private OpenStore _store = null!;

    private IReviewStore Review => _store.Review;

    public async ValueTask InitializeAsync()
    {
        _place = CreatePlace();
        _store = await _place.OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _place.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract StorePlace CreatePlace();

    [Fact]
    public async Task Empty_store_knows_no_proposal_no_entry_and_no_policy()
    {
        (await Review.ProposalsAsync(null, Never)).ShouldBeEmpty();
        (await Review.EntriesAsync(null, Never)).ShouldBeEmpty();
        (await Review.PoliciesAsync(Never)).ShouldBeEmpty();
        (await Review.FindProposalsAsync("ab", Never)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Proposal_comes_back_as_it_was_saved()
    {
        Proposal proposal = Proposal("1") with
        {
            State = ProposalState.Applied, Version = 3, LookedAt = Noon, AppliedAt = Noon, ChangeId = Id("change"),
            Decision = new Decision(true, s_ann, Noon, "it's “good”\n日本 <b>", false, 4), Question = "?", Answer = "!",
        };

        await AppendAsync(ReviewVerb.Propose, proposal);
        await using OpenStore other = await _place.OpenAsync();

        Proposal kept = (await other.Review.ProposalsAsync(Project, Never)).ShouldHaveSingleItem();
        ReviewJson.Text(kept).ShouldBe(ReviewJson.Text(proposal));
        kept.ContentHash.ShouldBe(proposal.ContentHash);
    }

    [Fact]
    public async Task Proposals_are_found_by_repository_and_by_the_beginning_of_their_id()
    {
        Proposal one = Proposal("1"), two = Proposal("2") with { Project = "/elsewhere", ProposedAt = Noon.AddDays(1) };
        await AppendAsync(ReviewVerb.Propose, two);
        await AppendAsync(ReviewVerb.Propose, one);

        (await Review.ProposalsAsync(null, Never)).Select(p => p.Id).ShouldBe([one.Id, two.Id]);
        (await Review.ProposalsAsync("/elsewhere", Never)).Select(p => p.Id).ShouldBe([two.Id]);
        foreach (int length in (int[])[6, 7, 32])
        {
            (await Review.FindProposalsAsync(two.Id.ToString()[..length].ToUpperInvariant(), Never))
                .ShouldHaveSingleItem().Id.ShouldBe(two.Id);
        }

        (await Review.FindProposalsAsync("%", Never)).ShouldBeEmpty();
        (await Review.FindProposalsAsync("", Never)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Entries_are_numbered_and_chained_per_repository()
    {
        await AppendAsync(ReviewVerb.Propose, Proposal("1"));
        await AppendAsync(ReviewVerb.Propose, Proposal("2") with { Project = "/elsewhere" });
        await AppendAsync(ReviewVerb.Reject, Proposal("1"));

        var all = await Review.EntriesAsync(null, Never);
        var chain = await Review.EntriesAsync(Project, Never);

        all.Count.ShouldBe(3);
        chain.Select(e => (e.Entry.Number, e.Entry.Verb)).ShouldBe([(1, ReviewVerb.Propose), (2, ReviewVerb.Reject)]);
        chain[0].Entry.Previous.ShouldBe(ReviewEntry.FirstPrevious);
        ReviewEntry.FaultOf(chain).ShouldBeNull();
        ReviewEntry.FaultOf(await Review.EntriesAsync("/elsewhere", Never)).ShouldBeNull();
    }

    [Fact]
    public async Task A_decision_that_fails_leaves_nothing()
    {
        Proposal proposal = Proposal("1");

        await Should.ThrowAsync<HoneException>(() => Review.DecideAsync<int>(
            ledger =>
            {
                ledger.Append(Draft(ReviewVerb.Propose, proposal), proposal);
                ledger.Find(proposal.Id).ShouldNotBeNull();
                throw new HoneException("no", "again");
            },
            Never));

        (await Review.ProposalsAsync(null, Never)).ShouldBeEmpty();
        (await Review.EntriesAsync(null, Never)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_ledger_answers_within_a_decision()
    {
        await AppendAsync(ReviewVerb.Propose, Proposal("open"));
        await AppendAsync(ReviewVerb.Propose, Proposal("no") with { State = ProposalState.Rejected });
        await AppendAsync(ReviewVerb.Propose, Proposal("yes") with { State = ProposalState.Applied });
        await AppendAsync(ReviewVerb.Propose, Proposal("back") with { State = ProposalState.Undone, Rule = "polls" });
        await AppendAsync(ReviewVerb.Propose, Proposal("init") with { Kind = ProposalKind.Setup });

        var seen = await Review.DecideAsync(
            ledger => (ledger.OfProject(Project).Count, Open: ledger.Open().Count, ledger.Decisions(),
                Now: ledger.ProposedSince(Noon), Later: ledger.ProposedSince(Noon.AddSeconds(1))), Never);

        (seen.Count, seen.Open, seen.Now, seen.Later).ShouldBe((5, 2, 4, 0));
        seen.Item3.ShouldBe([
            new DecisionCount("polls", ProposalKind.Instruction, 0, 1),
            new DecisionCount("reread", ProposalKind.Instruction, 1, 1),
            new DecisionCount("reread", ProposalKind.Setup, 0, 0),
        ]);
    }

    [Fact]
    public async Task Policies_come_and_go_by_name()
    {
        Policy policy = new("p", null, ProposalKind.Instruction, null, 3, s_ann, Noon, Noon.AddDays(1));
        EntryDraft grant = new("", Noon, ReviewVerb.Grant, null, s_ann, new EntryBody { Policy = policy });

        await Review.DecideAsync(ledger => { ledger.Append(grant, null); return 0; }, Never);
        IReadOnlyList<Policy> granted = await Review.PoliciesAsync(Never);
        await Review.DecideAsync(
            ledger => { ledger.Append(grant with { Verb = ReviewVerb.Revoke }, null); return 0; }, Never);

        granted.ShouldHaveSingleItem().ShouldBe(policy);
        (await Review.PoliciesAsync(Never)).ShouldBeEmpty();
        (await Review.EntriesAsync("", Never)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_a_full_day_left_over_is_kept()
    {
        (await Review.BacklogAsync(Never)).ShouldBe(Backlog.None);

        await Review.DecideAsync(ledger => { ledger.Keep(new Backlog(3, Noon, 7)); return 0; }, Never);
        await Review.DecideAsync(ledger => { ledger.Keep(new Backlog(4, Noon, 8)); return 0; }, Never);

        (await Review.BacklogAsync(Never)).ShouldBe(new Backlog(4, Noon, 8));
    }

    private static Proposal Proposal(string name) => new()
    {
        Id = Id(name), Project = Project, Kind = ProposalKind.Instruction, Rule = "reread", Subject = name,
        Title = "Adds a line", Reason = "Seen.", ProposedAt = Noon, Value = 0.25,
        Agents = [Agent],
        Edit = new AddLine("CLAUDE.md", new BlockLine("1a2b3c4d", "Read once.", "reread, 4 × in 2 sessions")),
        Evidence = new Evidence(4, 2, 9, 1000, 5000, 0.5, Noon, Noon.AddDays(1),
            [new EvidenceExample(SessionId(1), Id("event"), Noon, "a.txt")]),
    };

    private static EntryDraft Draft(ReviewVerb verb, Proposal proposal) =>
        new(proposal.Project, Noon, verb, proposal.Id, s_ann, new EntryBody { Words = "because “so”\n" });

    private Task<int> AppendAsync(ReviewVerb verb, Proposal proposal) => Review.DecideAsync(
        ledger => { ledger.Append(Draft(verb, proposal), proposal); return 0; }, Never);
}
