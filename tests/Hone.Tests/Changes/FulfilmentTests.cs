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

    [Theory]
    [InlineData]
    [InlineData(ReviewVerb.Reopen)]
    [InlineData(ReviewVerb.Reopen, ReviewVerb.Reject)]
    [InlineData(ReviewVerb.Reopen, ReviewVerb.Approve)]
    public async Task A_removal_taken_back_puts_its_line_back_whatever_was_done_to_the_line(params ReviewVerb[] verbs)
    {
        Proposal line = (await Fulfilment().ApplyAsync(await ApprovedAsync("python"), Workplace.Never)).Proposal;
        AddLine edit = (AddLine)line.Edit;
        Proposal removal = await ApprovedAsync(Drafts.Line() with
        {
            Kind = ProposalKind.Removal, Subject = line.ShortId, Edit = new RemoveLine(edit.Path, edit.Line.Id),
        });
        removal = (await Fulfilment().ApplyAsync(removal, Workplace.Never)).Proposal;
        foreach (ReviewVerb verb in verbs)
        {
            await _inbox.DecideAsync(new DecisionRequest(line.Id, verb, Drafts.Ann), Workplace.Never);
        }

        await Fulfilment().UndoAsync(removal, Drafts.Ann, Workplace.Never);

        Proposal now = (await _review.ProposalsAsync(null, Workplace.Never)).Single(p => p.Id == line.Id);
        now.State.ShouldBe(ProposalState.Applied);
        ManagedBlock.Lines(_place.Read()).ShouldBe([edit.Line]);
        (await Fulfilment().UndoAsync(now, Drafts.Ann, Workplace.Never)).ShouldBeOfType<FulfilResult.Done>();
        _place.Read().ShouldBeNull();
    }

    public void Dispose() => _place.Dispose();

    private Fulfilment Fulfilment() => new(_inbox, _review, _place.Store, _place.Applier(),
        root => _broken.Contains(root) ? throw new HoneException("no key colour", "take it out") : 800);

    private Task<Proposal> ApprovedAsync(string subject, bool isDeferred = false) =>
        ApprovedAsync(Drafts.Line(subject: subject), isDeferred);

    private async Task<Proposal> ApprovedAsync(ProposalDraft draft, bool isDeferred = false)
    {
        draft = draft with { Project = _place.Root };
        Proposal proposal = (await _inbox.ProposeAsync([draft], Workplace.Never)).Added[0];
        DecisionRequest yes = DecisionRequest.On(proposal, ReviewVerb.Approve, Drafts.Ann) with
        {
            IsDeferred = isDeferred,
        };
        return (await _inbox.DecideAsync(yes, Workplace.Never)).ShouldBeOfType<DecisionResult.Done>().Proposal;
    }
}
