using Hone.Basics;
using Hone.Changes;
using Hone.Review;
using Hone.Tests.Review;

namespace Hone.Tests.Changes;

/// <summary>What was decided is carried out, and what was cut short is brought to its end.</summary>
public sealed class FulfilmentTests : IDisposable
{
    private readonly Workplace _place = new();
    private readonly MemoryReviewStore _review = new();
    private readonly ReviewInbox _inbox;
    private readonly HashSet<string> _broken = [];

    public FulfilmentTests() => _inbox = new ReviewInbox(_review, TimeProvider.System);

    [Fact]
    public async Task A_configuration_that_cannot_be_read_refuses_and_is_no_error()
    {
        Proposal approved = await ApprovedAsync("python");
        _broken.Add(_place.Root);

        FulfilResult refused = await Fulfilment().ApplyAsync(approved, Workplace.Never);
        _broken.Clear();
        FulfilResult done = await Fulfilment().ApplyAsync(refused.Proposal, Workplace.Never);

        FulfilResult.Refused why = refused.ShouldBeOfType<FulfilResult.Refused>();
        (why.Reason, why.Hint, why.Proposal.Note, why.Proposal.State)
            .ShouldBe(("no key colour", "take it out", "no key colour", ProposalState.Approved));
        done.ShouldBeOfType<FulfilResult.Done>().Proposal.State.ShouldBe(ProposalState.Applied);
    }

    [Fact]
    public async Task Recovery_carries_out_what_was_approved_and_not_applied()
    {
        await ApprovedAsync("python");

        IReadOnlyList<FulfilResult> mended = await Fulfilment().RecoverAsync(Workplace.Never);
        IReadOnlyList<FulfilResult> again = await Fulfilment().RecoverAsync(Workplace.Never);

        mended.ShouldHaveSingleItem().Proposal.State.ShouldBe(ProposalState.Applied);
        again.ShouldBeEmpty();
        File.ReadAllText(Path.Combine(_place.Root, "CLAUDE.md")).ShouldContain("python3");
    }

    [Fact]
    public async Task Recovery_says_once_what_a_broken_configuration_keeps_from_being_applied()
    {
        await ApprovedAsync("python");
        _broken.Add(_place.Root);

        IReadOnlyList<FulfilResult> mended = await Fulfilment().RecoverAsync(Workplace.Never);
        IReadOnlyList<FulfilResult> again = await Fulfilment().RecoverAsync(Workplace.Never);

        mended.ShouldHaveSingleItem().ShouldBeOfType<FulfilResult.Refused>();
        again.ShouldBeEmpty();
    }

    [Fact]
    public async Task Recovery_leaves_what_was_approved_for_later()
    {
        await ApprovedAsync("python", isDeferred: true);

        (await Fulfilment().RecoverAsync(Workplace.Never)).ShouldBeEmpty();

        File.Exists(Path.Combine(_place.Root, "CLAUDE.md")).ShouldBeFalse();
    }

    [Fact]
    public async Task Recovery_learns_of_an_undo_that_the_books_do_not_know()
    {
        FulfilResult applied = await Fulfilment().ApplyAsync(await ApprovedAsync("python"), Workplace.Never);
        await _place.Applier().UndoAsync(applied.Proposal.ChangeId!.Value, Workplace.Never);

        IReadOnlyList<FulfilResult> mended = await Fulfilment().RecoverAsync(Workplace.Never);

        mended.ShouldHaveSingleItem().Proposal.State.ShouldBe(ProposalState.Undone);
    }

    [Fact]
    public async Task A_file_that_the_change_made_is_gone_again_and_the_note_says_so()
    {
        FulfilResult applied = await Fulfilment().ApplyAsync(await ApprovedAsync("python"), Workplace.Never);

        FulfilResult undone = await Fulfilment().UndoAsync(applied.Proposal, Drafts.Ann, Workplace.Never);

        undone.ShouldBeOfType<FulfilResult.Done>().Note.ShouldBe("the file is gone again: it was not there before");
        File.Exists(Path.Combine(_place.Root, "CLAUDE.md")).ShouldBeFalse();
    }

    public void Dispose() => _place.Dispose();

    private Fulfilment Fulfilment() => new(_inbox, _review, _place.Store, _place.Applier(),
        root => _broken.Contains(root) ? throw new HoneException("no key colour", "take it out") : 800);

    private async Task<Proposal> ApprovedAsync(string subject, bool isDeferred = false)
    {
        ProposalDraft draft = Drafts.Line(subject: subject) with { Project = _place.Root };
        Proposal proposal = (await _inbox.ProposeAsync([draft], Workplace.Never)).Added[0];
        DecisionRequest yes = DecisionRequest.On(proposal, ReviewVerb.Approve, Drafts.Ann) with
        {
            IsDeferred = isDeferred,
        };
        return (await _inbox.DecideAsync(yes, Workplace.Never)).ShouldBeOfType<DecisionResult.Done>().Proposal;
    }
}
