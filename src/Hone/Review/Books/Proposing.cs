using Hone.Basics;

namespace Hone.Review.Books;

/// <summary>Decides, within one transaction, which drafts come into the queue.</summary>
internal sealed class Proposing(ILedger ledger, DateTimeOffset now)
{
    /// <summary>Evidence has to grow beyond this times what was decided against before it is said again.</summary>
    private const int GrownMin = 3;

    /// <summary>What expired unseen comes again when it is seen this many times as often.</summary>
    private const int ReturnMin = 2;

    private readonly Dictionary<string, List<Proposal>> _known = new(StringComparer.Ordinal);
    private readonly List<Proposal> _added = [], _grown = [];
    private int _already, _waiting;

    public ProposeResult Propose(IReadOnlyList<ProposalDraft> drafts)
    {
        Weights weights = new(ledger.Decisions());
        DateTimeOffset today = new(now.UtcDateTime.Date, TimeSpan.Zero);
        int room = ReviewInbox.NewADayMax - ledger.ProposedSince(today);
        foreach (ProposalDraft draft in drafts
            .OrderByDescending(d => d.Value * weights.Of(d.Rule, d.Kind))
            .ThenByDescending(d => d.Evidence.Occurrences)
            .ThenBy(d => d.Project, StringComparer.Ordinal).ThenBy(d => d.Rule, StringComparer.Ordinal)
            .ThenBy(d => d.Subject, StringComparer.Ordinal))
        {
            if (!IsNew(draft)) _already++;
            else if (draft.Kind != ProposalKind.Setup && room-- <= 0) _waiting++;
            else Add(draft);
        }

        // What a person asks for (hone init) says nothing of what an earlier day left over.
        if (drafts.Any(d => d.Kind != ProposalKind.Setup)) ledger.Keep(new Backlog(_waiting, now));
        return new ProposeResult(_added, _grown, _waiting, _already);
    }

    /// <summary>
    /// False where something that means the same is known; what was decided against may say that it grew.
    /// </summary>
    private bool IsNew(ProposalDraft draft)
    {
        bool isNew = true;
        foreach (Proposal known in Known(draft.Project).ToArray())
        {
            if (!Meaning.IsSame(known, draft.Project, draft.Kind, draft.Rule, draft.Subject, draft.Edit)) continue;
            if (draft.Kind == ProposalKind.Setup)
            {
                // A person asks for it, as often as they like.
                isNew &= !known.IsOpen && known.State != ProposalState.Approved;
                continue;
            }

            switch (known.State)
            {
                case ProposalState.Rejected or ProposalState.Undone:
                    NoteGrowth(known, draft.Evidence.Occurrences);
                    isNew = false;
                    break;
                case ProposalState.Expired:
                    isNew &= draft.Evidence.Occurrences >= ReturnMin * known.Evidence.Occurrences;
                    break;
                default:
                    // The same advice for another agent's file is another edit, but one question at a time.
                    isNew &= known.State == ProposalState.Applied && known.Edit.Path != draft.Edit.Path;
                    break;
            }
        }

        return isNew;
    }

    private void NoteGrowth(Proposal known, long occurrences)
    {
        long then = known.GrownTo ?? known.Decision?.Occurrences ?? known.Evidence.Occurrences;
        if (occurrences <= GrownMin * then || then == 0) return;
        EntryDraft entry = new(known.Project, now, ReviewVerb.Grow, known.Id, Actor.Hone,
            new EntryBody { Occurrences = occurrences });
        Proposal after = Fold.After(known, entry);
        ledger.Append(entry, after);
        _grown.Add(after);
        Replace(after);
    }

    private void Add(ProposalDraft draft)
    {
        List<Proposal> known = Known(draft.Project);
        Proposal proposal = new()
        {
            // The same meaning may come once more, after it expired: the count keeps the two apart.
            Id = Id128.OfName($"proposal {draft.Kind} {known.Count}", draft.Project, $"{draft.Rule}\n{draft.Subject}"),
            Project = draft.Project, Kind = draft.Kind, Rule = draft.Rule, Subject = draft.Subject, Title = draft.Title,
            Reason = draft.Reason, Edit = draft.Edit, Agents = draft.Agents, Evidence = draft.Evidence,
            Value = draft.Value, ProposedAt = now,
        };
        ledger.Append(new EntryDraft(draft.Project, now, ReviewVerb.Propose, proposal.Id, Actor.Hone,
            new EntryBody { Proposal = proposal }), proposal);
        known.Add(proposal);
        _added.Add(proposal);
    }

    private List<Proposal> Known(string project)
    {
        if (!_known.TryGetValue(project, out List<Proposal>? known))
        {
            _known.Add(project, known = [.. ledger.OfProject(project)]);
        }

        return known;
    }

    private void Replace(Proposal after)
    {
        List<Proposal> known = Known(after.Project);
        known[known.FindIndex(p => p.Id == after.Id)] = after;
    }
}
