using System.Collections.Frozen;

namespace Hone.Review;

/// <summary>The one table of what may be done in which state, and by whom.</summary>
public static class Transitions
{
    private static readonly FrozenDictionary<(ProposalState, ReviewVerb), ProposalState> s_next = Table();

    /// <summary>Verbs that apply to a proposal that exists.</summary>
    public static IReadOnlyList<ReviewVerb> Verbs { get; } =
    [
        ReviewVerb.Look, ReviewVerb.Approve, ReviewVerb.Reject, ReviewVerb.Clarify, ReviewVerb.Answer, ReviewVerb.Edit,
        ReviewVerb.Apply, ReviewVerb.Fail, ReviewVerb.Undo, ReviewVerb.Expire, ReviewVerb.Reopen, ReviewVerb.Grow,
    ];

    /// <summary>The state after a verb; null where the verb is not allowed in that state.</summary>
    public static ProposalState? Next(ProposalState state, ReviewVerb verb) =>
        s_next.TryGetValue((state, verb), out ProposalState next) ? next : null;

    /// <summary>
    /// Whether such an actor may do it at all: people decide, a policy only ever says yes, and Hone itself only keeps
    /// the books.
    /// </summary>
    public static bool MayDo(ActorKind by, ReviewVerb verb) => by switch
    {
        ActorKind.Person => verb is not (ReviewVerb.Propose or ReviewVerb.Expire or ReviewVerb.Grow),
        ActorKind.Policy => verb is ReviewVerb.Approve or ReviewVerb.Apply or ReviewVerb.Fail,
        _ => verb is ReviewVerb.Propose or ReviewVerb.Expire or ReviewVerb.Grow or ReviewVerb.Apply or ReviewVerb.Fail
            or ReviewVerb.Undo,
    };

    private static FrozenDictionary<(ProposalState, ReviewVerb), ProposalState> Table()
    {
        Dictionary<(ProposalState, ReviewVerb), ProposalState> next = [];
        foreach (ProposalState state in Enum.GetValues<ProposalState>()) next[(state, ReviewVerb.Look)] = state;
        foreach (ProposalState open in (ProposalState[])[ProposalState.Pending, ProposalState.Clarifying])
        {
            next[(open, ReviewVerb.Approve)] = ProposalState.Approved;
            next[(open, ReviewVerb.Reject)] = ProposalState.Rejected;
            next[(open, ReviewVerb.Clarify)] = ProposalState.Clarifying;
            next[(open, ReviewVerb.Edit)] = ProposalState.Pending;
            next[(open, ReviewVerb.Expire)] = ProposalState.Expired;
            next[(open, ReviewVerb.Grow)] = open;
        }

        next[(ProposalState.Clarifying, ReviewVerb.Answer)] = ProposalState.Pending;
        next[(ProposalState.Approved, ReviewVerb.Apply)] = ProposalState.Applied;
        next[(ProposalState.Approved, ReviewVerb.Fail)] = ProposalState.Approved;
        next[(ProposalState.Applied, ReviewVerb.Undo)] = ProposalState.Undone;
        foreach (ProposalState closed in (ProposalState[])
            [ProposalState.Approved, ProposalState.Rejected, ProposalState.Undone, ProposalState.Expired])
        {
            next[(closed, ReviewVerb.Reopen)] = ProposalState.Pending;
        }

        next[(ProposalState.Rejected, ReviewVerb.Grow)] = ProposalState.Rejected;
        next[(ProposalState.Undone, ReviewVerb.Grow)] = ProposalState.Undone;
        return next.ToFrozenDictionary();
    }
}
