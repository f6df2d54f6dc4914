namespace Hone.Outcomes.Judging;

/// <summary>Weighs what people said and did about a task, and what became of it.</summary>
internal sealed class Saying(TaskHistory history)
{
    /// <summary>
    /// True where something that was asked for is known not to have been done; told with the reasons.
    /// </summary>
    public bool HasGap { get; private set; }

    /// <summary>The reasons that words and acts give.</summary>
    public IEnumerable<OutcomeReason> Reasons() => [.. Remarks(), .. NextRequests(), .. Acts(), .. Ends()];

    private IEnumerable<OutcomeReason> Remarks()
    {
        List<Item> remarks = [.. history.Items.Where(i => i.Found.Kind == VerificationKind.Remark)];
        OutcomeReason? oldPraise = null, oldBlame = null;
        foreach (Item item in remarks)
        {
            Verification found = item.Found;
            double weight = (found.Bearing, found.Tool) switch
            {
                (Bearing.Good, "works") => Weights.SaidWorks,
                (Bearing.Good, _) => Weights.SaidGoOn,
                (_, "revert") => Weights.SaidRevert,
                _ => Weights.SaidBroken,
            };
            bool isOld = history.HasEditAfter(item.Place);
            string after = isOld ? " (work went on after it)" : "";
            string words = found.Bearing == Bearing.Good
                ? $"the person went along: {found.Says}{after}"
                : $"the person reported: {found.Says}{after}";
            weight *= found.Strength * (!isOld ? 1 : weight > 0 ? Weights.OldPraisePart : Weights.OldBlamePart);
            OutcomeReason reason = item.Reason(weight, words);
            if (!isOld) yield return reason;
            else if (weight > 0) oldPraise = reason;
            else oldBlame = reason;
        }

        // Of what was said while the work went on, the last of each sort counts.
        if (oldPraise is not null) yield return oldPraise;
        if (oldBlame is not null) yield return oldBlame;
    }

    private IEnumerable<OutcomeReason> NextRequests()
    {
        List<Item> requests =
            [.. history.Items.Where(i => i.Found is { Kind: VerificationKind.NextRequest, Bearing: Bearing.Good })];
        if (requests.Count == 0) return [];
        double weight = Math.Min(requests.Count * Weights.NextRequest, Weights.NextRequestsMax);
        string often = requests.Count == 1 ? "a further request" : $"{requests.Count} further requests";
        return [requests[^1].Reason(weight, $"the person made {often} after the work")];
    }

    private IEnumerable<OutcomeReason> Acts()
    {
        if (Commit() is { } commit) yield return commit;
        foreach ((VerificationKind kind, double own, double asAsked) in s_acts)
        {
            // What was done as asked stays so when the agent does it once more.
            Item? act = history.Items.LastOrDefault(i => i.Found.Kind == kind && i.Found.IsAsked) ?? history.Last(kind);
            if (act is not null) yield return act.Reason(act.Found.IsAsked ? asAsked : own, act.Found.Says);
        }

        if (history.Last(VerificationKind.Ci) is { } ci)
        {
            bool isPast = history.HasEditAfter(ci.Place);
            double weight = ci.Found.Bearing == Bearing.Good ? Weights.CiPassed : Weights.CiFailed;
            yield return ci.Reason(
                isPast ? weight * Weights.StalePart : weight,
                $"{ci.Found.Says}{(isPast ? " (files were edited after it)" : "")}");
        }
    }

    /// <summary>The commit that tells most: one after all work, or one that was asked for.</summary>
    private OutcomeReason? Commit()
    {
        int lastEdit = history.Edits.LastOrDefault(e => !FileKind.IsProse(e.Found.Says))?.Place ?? -1;
        return history.Items.Where(i => i.Found.Kind == VerificationKind.Commit)
            .Select(i => Reason(i, lastEdit > i.Place)).OrderBy(r => r.Weight).LastOrDefault();

        static OutcomeReason Reason(Item commit, bool isPast)
        {
            double weight = commit.Found.IsAsked ? Weights.CommittedAsAsked : Weights.Committed;
            string asked = commit.Found.IsAsked ? ", as asked" : "";
            return commit.Reason(
                isPast ? weight * Weights.OldPraisePart : weight,
                $"{commit.Found.Says}{asked}{(isPast ? " (code was edited after it)" : "")}");
        }
    }

    private static readonly (VerificationKind Kind, double Own, double AsAsked)[] s_acts =
    [
        (VerificationKind.Push, Weights.Pushed, Weights.PushedAsAsked),
        (VerificationKind.PullRequest, Weights.Proposed, Weights.ProposedAsAsked),
        (VerificationKind.Merge, Weights.Merged, Weights.Merged),
    ];

    /// <summary>How it broke off: only what nothing came after.</summary>
    private IEnumerable<OutcomeReason> Ends()
    {
        if (history.Last(VerificationKind.OpenItems) is { } open)
        {
            HasGap |= open.Found.Strength > Weights.MostlyOpen;
            yield return open.Reason(Weights.LeftOpen * open.Found.Strength, open.Found.Says);
        }

        if (FailedWrite() is { } failed) yield return failed;
        (VerificationKind Kind, double Weight, string Words)[] ends =
        [
            (VerificationKind.Interruption, Weights.Interrupted, "the person stopped the agent and nothing came after"),
            (VerificationKind.Rejection, Weights.Rejected, "the person refused the last step"),
            (VerificationKind.Breakdown, Weights.BrokeDown, "the agent broke down"),
        ];
        foreach ((VerificationKind kind, double weight, string words) in ends)
        {
            if (history.Last(kind) is not { } end || history.GoesOnAfter(end.Place)) continue;
            bool isDropped = kind != VerificationKind.Breakdown && IsRequestDropped(end);
            HasGap |= isDropped;
            yield return isDropped
                ? end.Reason(Weights.LastRequestDropped, "the last request was stopped before anything came of it")
                : end.Reason(weight, kind == VerificationKind.Interruption ? words : $"{words}: {end.Found.Says}");
            break;
        }

        if (history.Last(VerificationKind.Discard) is { Found.IsAsked: false } discard
            && !history.HasEditAfter(discard.Place))
        {
            yield return discard.Reason(Weights.Discarded, discard.Found.Says);
        }
    }

    /// <summary>
    /// True where a person asked for something after the work, and stopped it before anything was done.
    /// </summary>
    private bool IsRequestDropped(Item end)
    {
        if (end.Found is { Kind: VerificationKind.Interruption, Tool.Length: 0 }) return false;
        Item? request = history.Last(VerificationKind.NextRequest, VerificationKind.Remark);
        return request is not null && request.Place < end.Place && !history.HasEditAfter(request.Place)
            && !history.Items.Any(i => i.Place > request.Place && i.Place < end.Place && IsWork(i.Found.Kind));
    }

    private static bool IsWork(VerificationKind kind) => kind is VerificationKind.Commit or VerificationKind.Push
        or VerificationKind.PullRequest or VerificationKind.Merge or VerificationKind.Tests or VerificationKind.Build;

    /// <summary>A file that could not be written last, and was not written later.</summary>
    private OutcomeReason? FailedWrite()
    {
        if (history.Items.LastOrDefault(i => i.Found is { Kind: VerificationKind.Edit, Bearing: Bearing.Bad })
            is not { } failed) return null;
        string name = failed.Found.Says[(failed.Found.Says.LastIndexOf('/') + 1)..];
        if (history.HasEditAfter(failed.Place)) return null;
        double weight = history.Edits.Count == 0 ? Weights.OnlyWriteFailed : Weights.WriteFailed;
        return failed.Reason(weight, $"{name} could not be written, and nothing was edited after it");
    }
}
