using Hone.Review;
using static Hone.Tests.Review.Drafts;

namespace Hone.Tests.Review;

public sealed class TransitionsTests
{
    /// <summary>Every state by every verb: the state that follows, or a dot where the verb is refused.</summary>
    private const string Table = """
                   Look       Approve  Reject   Clarify    Answer  Edit    Apply   Fail     Undo   Expire  Reopen  Grow
        Pending    Pending    Approved Rejected Clarifying .       Pending .       .        .      Expired .       Pending
        Clarifying Clarifying Approved Rejected Clarifying Pending Pending .       .        .      Expired .       Clarifying
        Approved   Approved   .        .        .          .       .       Applied Approved .      .       Pending .
        Rejected   Rejected   .        .        .          .       .       .       .        .      .       Pending Rejected
        Applied    Applied    .        .        .          .       .       .       .        Undone .       .       .
        Undone     Undone     .        .        .          .       .       .       .        .      .       Pending Undone
        Expired    Expired    .        .        .          .       .       .       .        .      .       Pending .
        """;

    /// <summary>Every verb by who may do it.</summary>
    private const string Actors = """
                Look Approve Reject Clarify Answer Edit Apply Fail Undo Expire Reopen Grow
        Person  yes  yes     yes    yes     yes    yes  yes   yes  yes  .      yes    .
        Policy  .    yes     .      .       .      .    yes   yes  .    .      .      .
        Hone    .    .       .      .       .      .    yes   yes  yes  yes    .      yes
        """;

    public static TheoryData<ProposalState, ReviewVerb, string> Cells()
    {
        TheoryData<ProposalState, ReviewVerb, string> cells = [];
        foreach (var (row, column, cell) in Read(Table))
        {
            cells.Add(Enum.Parse<ProposalState>(row), Enum.Parse<ReviewVerb>(column), cell);
        }

        return cells;
    }

    [Theory, MemberData(nameof(Cells))]
    public void Every_verb_in_every_state_leads_where_the_table_says(
        ProposalState state, ReviewVerb verb, string expected)
    {
        ProposalState? next = Transitions.Next(state, verb);

        (next?.ToString() ?? ".").ShouldBe(expected);
    }

    [Fact]
    public void The_table_has_every_state_and_every_verb()
    {
        Cells().Count.ShouldBe(Enum.GetValues<ProposalState>().Length * Transitions.Verbs.Count);
        Transitions.Verbs.ShouldBe(Enum.GetValues<ReviewVerb>()
            .Except([ReviewVerb.Propose, ReviewVerb.Grant, ReviewVerb.Revoke]));
    }

    [Fact]
    public void Only_people_decide_what_is_theirs_to_decide()
    {
        foreach (var (row, column, cell) in Read(Actors))
        {
            Transitions.MayDo(Enum.Parse<ActorKind>(row), Enum.Parse<ReviewVerb>(column))
                .ShouldBe(cell == "yes", $"{row} {column}");
        }
    }

    /// <summary>The inbox keeps the table: each cell is tried on a real proposal brought into that state.</summary>
    [Theory, MemberData(nameof(Cells))]
    public async Task The_inbox_does_what_the_table_says(ProposalState state, ReviewVerb verb, string expected)
    {
        Clock clock = new();
        MemoryReviewStore store = new();
        ReviewInbox inbox = new(store, clock);
        Proposal proposal = await ProposalIn(state, inbox, store, clock);
        int entries = (await store.EntriesAsync(null, Never)).Count;

        Actor by = Transitions.MayDo(ActorKind.Person, verb) ? Ann : Actor.Hone;
        DecisionResult result = await inbox.DecideAsync(
            DecisionRequest.On(proposal, verb, by, "because") with { Edit = proposal.Edit }, Never);

        Proposal now = (await store.ProposalsAsync(null, Never)).ShouldHaveSingleItem();
        int added = (await store.EntriesAsync(null, Never)).Count - entries;
        if (expected == ".")
        {
            result.ShouldBeOfType<DecisionResult.NotAllowed>().Proposal.State.ShouldBe(state);
            (now.State, now.Version, added).ShouldBe((state, proposal.Version, 0));
        }
        else
        {
            result.ShouldBeOfType<DecisionResult.Done>().Proposal.State.ToString().ShouldBe(expected);
            int versions = verb is ReviewVerb.Look or ReviewVerb.Grow ? 0 : 1;
            (now.State.ToString(), now.Version, added).ShouldBe((expected, proposal.Version + versions, 1));
        }
    }

    private static async Task<Proposal> ProposalIn(
        ProposalState state, ReviewInbox inbox, MemoryReviewStore store, Clock clock)
    {
        await inbox.ProposeAsync([Line()], Never);
        ReviewVerb[] way = state switch
        {
            ProposalState.Clarifying => [ReviewVerb.Clarify],
            ProposalState.Approved => [ReviewVerb.Approve],
            ProposalState.Rejected => [ReviewVerb.Reject],
            ProposalState.Applied => [ReviewVerb.Approve, ReviewVerb.Apply],
            ProposalState.Undone => [ReviewVerb.Approve, ReviewVerb.Apply, ReviewVerb.Undo],
            _ => [],
        };
        foreach (ReviewVerb verb in way)
        {
            Proposal seen = (await store.ProposalsAsync(null, Never))[0];
            (await inbox.DecideAsync(DecisionRequest.On(seen, verb, Ann, "words"), Never))
                .ShouldBeOfType<DecisionResult.Done>();
        }

        if (state == ProposalState.Expired)
        {
            clock.Now += ReviewInbox.LookMax + TimeSpan.FromMinutes(1);
            (await inbox.ExpireAsync(Never)).ShouldHaveSingleItem();
        }

        Proposal proposal = (await store.ProposalsAsync(null, Never))[0];
        proposal.State.ShouldBe(state);
        return proposal;
    }

    private static IEnumerable<(string Row, string Column, string Cell)> Read(string table)
    {
        string[][] lines = [.. table.Split('\n').Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        return lines.Skip(1).SelectMany(line =>
            lines[0].Select((column, i) => (line[0], column, line[i + 1])));
    }
}
