namespace Hone.Review.Books;

/// <summary>A proposal after an entry: a pure function, so that the ledger alone tells how everything stands.</summary>
internal static class Fold
{
    public static Proposal After(Proposal proposal, EntryDraft entry)
    {
        ProposalState state = Transitions.Next(proposal.State, entry.Verb)
            ?? throw new InvalidOperationException($"{entry.Verb} does not follow {proposal.State}");
        EntryBody body = entry.Body;
        Proposal after = proposal with { State = state };
        after = entry.Verb switch
        {
            ReviewVerb.Look => after with { LookedAt = entry.At },
            ReviewVerb.Approve or ReviewVerb.Reject => after with
            {
                Decision = new Decision(
                    entry.Verb == ReviewVerb.Approve, entry.By, entry.At, body.Words ?? "", body.IsDeferred ?? false,
                    body.Occurrences ?? proposal.Evidence.Occurrences),
                GrownTo = null, Note = null,
            },
            ReviewVerb.Clarify => after with { Question = body.Words, Answer = null, LookedAt = entry.At },
            ReviewVerb.Answer => after with { Answer = body.Words, LookedAt = entry.At },
            ReviewVerb.Edit => after with
            {
                Edit = body.Edit!, Title = TitleAfter(proposal, body.Edit!), LookedAt = entry.At,
            },
            ReviewVerb.Apply => after with
            {
                AppliedAt = entry.At, UndoneAt = null, ChangeId = body.ChangeId, Note = body.Words,
            },
            ReviewVerb.Fail => after with { Note = body.Words },
            ReviewVerb.Undo => after with { UndoneAt = entry.At, Note = body.Words },
            ReviewVerb.Reopen => after with { Decision = null, LookedAt = entry.At, GrownTo = null, Note = null },
            ReviewVerb.Grow when proposal.IsOpen => after with
            {
                Evidence = body.Evidence ?? after.Evidence, Value = body.Value ?? after.Value,
                Reason = body.Reason ?? after.Reason,
            },
            ReviewVerb.Grow => after with { GrownTo = body.Occurrences },
            _ => after,
        };
        // A look or more of the same changes nothing that anybody could have decided on.
        return entry.Verb is ReviewVerb.Look or ReviewVerb.Grow
            ? after
            : after with { Version = proposal.Version + 1 };
    }

    /// <summary>A title that was the line itself says what the line says now.</summary>
    private static string TitleAfter(Proposal before, ProposedEdit edit) =>
        before.Edit is AddLine was && edit is AddLine now && before.Title == was.Line.Text
            ? now.Line.Text
            : before.Title;
}
