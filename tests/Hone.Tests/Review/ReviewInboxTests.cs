using Hone.Basics;
using Hone.Review;
using static Hone.Tests.Review.Drafts;

namespace Hone.Tests.Review;

public sealed class ReviewInboxTests
{
    private readonly Clock _clock = new();
    private readonly MemoryReviewStore _store = new();
    private readonly ReviewInbox _inbox;

    public ReviewInboxTests() => _inbox = new ReviewInbox(_store, _clock);

    [Fact]
    public async Task The_most_valuable_come_first_and_no_more_than_a_day_holds()
    {
        ProposalDraft[] drafts = [.. Enumerable.Range(0, 8).Select(i => Line(subject: $"tool{i}", value: i / 100.0))];

        bool isDueAtFirst = await _inbox.IsDueAsync(1, Never);
        ProposeResult first = await _inbox.ProposeAllAsync(drafts, 1, Never);
        ProposeResult again = await _inbox.ProposeAllAsync(drafts, 1, Never);
        await ProposeNothingAskedForAsync();
        bool isDueToday = await _inbox.IsDueAsync(1, Never), isDueForMore = await _inbox.IsDueAsync(2, Never);
        _clock.Now += TimeSpan.FromHours(12);
        bool isDueTomorrow = await _inbox.IsDueAsync(1, Never);
        ProposeResult tomorrow = await _inbox.ProposeAllAsync(drafts, 1, Never);

        first.Added.Select(p => p.Subject).ShouldBe(["tool7", "tool6", "tool5", "tool4", "tool3"]);
        (first.Waiting, again.Added.Count, again.Known, again.Waiting).ShouldBe((3, 0, 5, 3));
        tomorrow.Added.Select(p => p.Subject).ShouldBe(["tool2", "tool1", "tool0"]);
        (isDueAtFirst, isDueToday, isDueForMore, isDueTomorrow).ShouldBe((true, false, true, true));
        (await _inbox.IsDueAsync(1, Never)).ShouldBeFalse();
    }

    [Fact]
    public async Task Setting_a_repository_up_does_not_forget_what_a_full_day_left_over()
    {
        await _inbox.ProposeAllAsync([.. Enumerable.Range(0, 8).Select(i => Line(subject: $"tool{i}"))], 1, Never);

        await _inbox.ProposeAsync([Line(rule: "init", subject: "CLAUDE.md") with { Kind = ProposalKind.Setup }], Never);
        _clock.Now += TimeSpan.FromDays(1);

        (await _inbox.IsDueAsync(1, Never)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_rejected_proposal_never_returns_and_says_when_it_is_seen_far_more_often()
    {
        Proposal proposal = await ProposeAsync(Line(times: 4));
        await DoAsync(proposal, ReviewVerb.Reject, "we have no python");

        ProposeResult same = await _inbox.ProposeAsync([Line(times: 12)], Never);
        ProposeResult reworded = await _inbox.ProposeAsync([Line(rule: "wrong-option", text: "For missing-command run "
            + "`python3` instead of `python`!", times: 5)], Never);
        ProposeResult elsewhere = await _inbox.ProposeAsync([Line(path: "AGENTS.md", times: 5)], Never);
        ProposeResult grown = await _inbox.ProposeAsync([Line(times: 13)], Never);
        ProposeResult once = await _inbox.ProposeAsync([Line(times: 14)], Never);

        new[] { same, reworded, elsewhere, grown, once }.ShouldAllBe(r => r.Added.Count == 0);
        (same.Grown.Count, reworded.Grown.Count, once.Grown.Count).ShouldBe((0, 0, 0));
        grown.Grown.ShouldHaveSingleItem().GrownTo.ShouldBe(13);
        (await OnlyAsync()).State.ShouldBe(ProposalState.Rejected);
    }

    [Fact]
    public async Task What_is_about_something_else_is_no_return_of_what_was_rejected()
    {
        await DoAsync(await ProposeAsync(Line(subject: "python")), ReviewVerb.Reject);

        ProposeResult other = await _inbox.ProposeAsync([Line(subject: "ruby")], Never);

        other.Added.ShouldHaveSingleItem().Subject.ShouldBe("ruby");
    }

    [Fact]
    public async Task What_was_applied_may_be_proposed_for_another_file_and_not_for_the_same()
    {
        Proposal proposal = await ProposeAsync(Line());
        await DoAsync(await DoAsync(proposal, ReviewVerb.Approve), ReviewVerb.Apply);

        (await _inbox.ProposeAsync([Line()], Never)).Added.ShouldBeEmpty();
        (await _inbox.ProposeAsync([Line(path: "AGENTS.md")], Never)).Added.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Whoever_saw_another_version_or_content_is_told_so()
    {
        Proposal seen = await ProposeAsync(Line());
        Proposal asked = await DoAsync(seen, ReviewVerb.Clarify, "which python?");
        ProposedEdit shorter = new AddLine("CLAUDE.md", new BlockLine("1a2b3c4d", "Use `python3`.", "by hand"));
        Proposal edited = ((DecisionResult.Done)await _inbox.DecideAsync(
            DecisionRequest.On(asked, ReviewVerb.Edit, Ann) with { Edit = shorter }, Never)).Proposal;

        DecisionResult old = await _inbox.DecideAsync(DecisionRequest.On(seen, ReviewVerb.Approve, Ann), Never);
        DecisionResult byContent = await _inbox.DecideAsync(
            DecisionRequest.On(seen, ReviewVerb.Approve, Ann) with { SeenVersion = edited.Version }, Never);
        DecisionResult now = await _inbox.DecideAsync(DecisionRequest.On(edited, ReviewVerb.Approve, Ann), Never);

        old.ShouldBeOfType<DecisionResult.Changed>();
        byContent.ShouldBeOfType<DecisionResult.Changed>();
        now.ShouldBeOfType<DecisionResult.Done>().Proposal.Edit.ShouldBe(shorter);
    }

    [Fact]
    public async Task A_title_that_was_the_line_itself_follows_an_edit_and_another_stays()
    {
        ProposalDraft draft = Line();
        string text = ((AddLine)draft.Edit).Line.Text;
        Proposal same = await ProposeAsync(draft with { Title = text });
        Proposal other = await ProposeAsync(Line("wrong-option"));
        ProposedEdit edit = new AddLine("CLAUDE.md", new BlockLine("1a2b3c4d", "Use `python3`.", "by hand"));

        Proposal edited = ((DecisionResult.Done)await _inbox.DecideAsync(
            DecisionRequest.On(same, ReviewVerb.Edit, Ann) with { Edit = edit }, Never)).Proposal;
        Proposal kept = ((DecisionResult.Done)await _inbox.DecideAsync(
            DecisionRequest.On(other, ReviewVerb.Edit, Ann) with { Edit = edit }, Never)).Proposal;

        edited.Title.ShouldBe("Use `python3`.");
        kept.Title.ShouldBe("Adds a line");
    }

    [Fact]
    public async Task A_look_keeps_versions_and_begins_the_month_anew()
    {
        Proposal proposal = await ProposeAsync(Line());
        _clock.Now += TimeSpan.FromDays(29);
        Proposal looked = await DoAsync(proposal, ReviewVerb.Look);
        _clock.Now += TimeSpan.FromDays(29);
        (await _inbox.ExpireAsync(Never)).ShouldBeEmpty();
        _clock.Now += TimeSpan.FromDays(2);

        Proposal expired = (await _inbox.ExpireAsync(Never)).ShouldHaveSingleItem();

        looked.Version.ShouldBe(proposal.Version);
        expired.State.ShouldBe(ProposalState.Expired);
        (await _inbox.ProposeAsync([Line(times: 5)], Never)).Added.ShouldBeEmpty();
        (await _inbox.ProposeAsync([Line(times: 8)], Never)).Added.ShouldHaveSingleItem().Id.ShouldNotBe(proposal.Id);
    }

    [Fact]
    public async Task Past_decisions_weigh_the_ranking()
    {
        foreach (string subject in (string[])["a", "b", "c"])
        {
            Proposal polls = await ProposeAsync(Line("polls", subject, $"Wait for `{subject}`."));
            await DoAsync(polls, ReviewVerb.Reject, "no");
        }

        _clock.Now += TimeSpan.FromDays(1);
        ProposeResult result = await _inbox.ProposeAsync(
            [Line("polls", "d", "Wait for `d`.", value: 0.02), Line("reread", "e", "Read `e` once.", value: 0.015)],
            Never);

        result.Added.Select(p => p.Rule).ShouldBe(["reread", "polls"]);
    }

    [Fact]
    public async Task What_waits_is_shown_with_what_was_seen_by_now_and_stays_what_was_looked_at()
    {
        Proposal seen = await ProposeAsync(Line(times: 4, value: 0.01));

        await _inbox.ProposeAsync([Line(times: 5, value: 0.02)], Never);
        Proposal little = await OnlyAsync();
        await _inbox.ProposeAsync([Line(times: 6, value: 0.03)], Never);
        Proposal more = await OnlyAsync();

        (little.Evidence.Occurrences, little.Value).ShouldBe((4, 0.01));
        (more.Evidence.Occurrences, more.Value, more.Version).ShouldBe((6, 0.03, seen.Version));
        await DoAsync(seen, ReviewVerb.Approve);
    }

    [Fact]
    public async Task There_is_no_policy_unless_somebody_gives_one_and_it_can_be_withdrawn()
    {
        await ProposeAsync(Line());
        (await _inbox.DecideByPolicyAsync(Never)).ShouldBeEmpty();
        Policy policy = new(
            "lines", Project, ProposalKind.Instruction, "missing-command", 2, Ann, _clock.Now, null);
        await _inbox.GrantAsync(policy, Never);

        Proposal approved = (await _inbox.DecideByPolicyAsync(Never)).ShouldHaveSingleItem();
        await _inbox.RevokeAsync("lines", Ann, Never);
        await ProposeAsync(Line(subject: "ruby"));

        approved.Decision!.By.ShouldBe(Actor.Policy("lines"));
        (await _inbox.DecideByPolicyAsync(Never)).ShouldBeEmpty();
        await Should.ThrowAsync<HoneException>(() => _inbox.RevokeAsync("lines", Ann, Never));
    }

    [Theory]
    [InlineData(1, 2, null, "missing-command", false)]
    [InlineData(2, 2, null, "missing-command", true)]
    [InlineData(2, 2, "/elsewhere", "missing-command", false)]
    [InlineData(2, 2, null, "polls", false)]
    [InlineData(2, 3, null, null, false)]
    public async Task A_policy_covers_only_what_it_names(
        long sessions, int sessionsMin, string? project, string? rule, bool isCovered)
    {
        ProposalDraft draft = Line() with { Evidence = Seen(4, sessions) };
        await ProposeAsync(draft);
        Policy policy = new("p", project, ProposalKind.Instruction, rule, sessionsMin, Ann, _clock.Now, null);
        await _inbox.GrantAsync(policy, Never);

        (await _inbox.DecideByPolicyAsync(Never)).Count.ShouldBe(isCovered ? 1 : 0);
    }

    [Fact]
    public async Task A_policy_leaves_alone_what_a_person_took_in_hand()
    {
        await _inbox.GrantAsync(
            new Policy("p", null, ProposalKind.Instruction, null, 1, Ann, _clock.Now, null), Never);
        Proposal reopened = await ProposeAsync(Line(subject: "python"));
        Proposal answered = await ProposeAsync(Line(subject: "ruby"));
        Proposal looked = await ProposeAsync(Line(subject: "perl"));
        await DoAsync(await DoAsync(reopened, ReviewVerb.Reject), ReviewVerb.Reopen);
        await DoAsync(await DoAsync(answered, ReviewVerb.Clarify, "which?"), ReviewVerb.Answer, "all");
        await DoAsync(looked, ReviewVerb.Look);

        IReadOnlyList<Proposal> approved = await _inbox.DecideByPolicyAsync(Never);

        approved.ShouldHaveSingleItem().Id.ShouldBe(looked.Id);
    }

    [Fact]
    public async Task A_policy_past_its_end_decides_nothing()
    {
        await ProposeAsync(Line());
        await _inbox.GrantAsync(new Policy(
            "p", null, ProposalKind.Instruction, null, 1, Ann, _clock.Now, _clock.Now.AddDays(1)), Never);
        _clock.Now += TimeSpan.FromDays(1);

        (await _inbox.DecideByPolicyAsync(Never)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Everything_that_was_done_stands_in_the_ledger_and_the_chain_shows_tampering()
    {
        Proposal proposal = await ProposeAsync(Line());
        await DoAsync(proposal, ReviewVerb.Reject, "no");
        await _inbox.ProposeAsync([Line(project: "/elsewhere")], Never);

        var chain = await _store.EntriesAsync(Project, Never);
        var changed = chain.Select(
            e => (e.Entry with { Body = e.Entry.Body.Replace("\"no\"", "\"yes\"") }, e.StoredHash));

        chain.Select(e => e.Entry.Verb).ShouldBe([ReviewVerb.Propose, ReviewVerb.Reject]);
        ReviewEntry.FaultOf(chain).ShouldBeNull();
        ReviewEntry.FaultOf([.. changed]).ShouldBe("entry 2 was changed");
        ReviewEntry.FaultOf([.. chain.Skip(1)]).ShouldBe("entry 1 is missing");
        ReviewEntry.FaultOf(await _store.EntriesAsync("/elsewhere", Never)).ShouldBeNull();
    }

    /// <summary>What a person asks for beside the sessions says nothing of what is left over.</summary>
    private async Task ProposeNothingAskedForAsync() =>
        (await _inbox.ProposeAsync([], Never)).Waiting.ShouldBe(0);

    private async Task<Proposal> ProposeAsync(ProposalDraft draft) =>
        (await _inbox.ProposeAsync([draft], Never)).Added.ShouldHaveSingleItem();

    private async Task<Proposal> DoAsync(Proposal proposal, ReviewVerb verb, string words = "") =>
        (await _inbox.DecideAsync(DecisionRequest.On(proposal, verb, Ann, words), Never))
            .ShouldBeOfType<DecisionResult.Done>().Proposal;

    private async Task<Proposal> OnlyAsync() => (await _store.ProposalsAsync(null, Never)).ShouldHaveSingleItem();
}
