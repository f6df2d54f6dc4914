using Hone.Outcomes.Judging;

namespace Hone.Outcomes;

/// <summary>
/// Judges what came of a task from all evidence there is. A pure function: the same evidence, the same verdict.
/// </summary>
/// <remarks>
/// Pieces of evidence are weighed one by one and their weights, log-odds of success, are added up: the naive Bayes rule
/// with hand-set weights. A confident wrong verdict does more harm than none, so little evidence gives
/// <see cref="OutcomeLabel.Unknown"/>.
/// </remarks>
public static class OutcomeJudge
{
    /// <summary>Judges one task; null where it has no sessions.</summary>
    public static Outcome? Judge(TaskEvidence task)
    {
        if (task.Sessions.Count == 0) return null;
        TaskHistory history = new(task.Sessions);
        Saying saying = new(history);
        List<OutcomeReason> reasons =
            [.. new Checking(history).Reasons(), .. saying.Reasons(), .. Afterlife.Reasons(task.Fates)];
        Outcome judged = Afterlife.IsTakenBack(task.Fates)
            ? new Outcome(task.TaskId, OutcomeLabel.Failure, Weights.TakenBack, InOrder(reasons))
            : Verdict(task.TaskId, reasons, saying.HasGap);
        return Told.LastOf(task.Feedback) is { } told ? Told.Verdict(told, judged) : judged;
    }

    private static Outcome Verdict(string taskId, List<OutcomeReason> reasons, bool hasGap)
    {
        double good = reasons.Where(r => r.Weight > 0).Sum(r => r.Weight);
        double bad = reasons.Where(r => r.Weight < 0).Sum(r => r.Weight);
        double sum = Math.Clamp(good + bad, -Weights.Max, Weights.Max);
        bool isMixed = good >= Weights.Part && bad <= -Weights.Part && Math.Abs(good + bad) < Weights.Dominance
            || hasGap && sum >= Weights.Verdict;
        OutcomeLabel label = isMixed ? OutcomeLabel.Partial
            : sum >= Weights.Verdict ? OutcomeLabel.Success
            : sum <= -Weights.Verdict && reasons.Exists(IsShown) ? OutcomeLabel.Failure
            : OutcomeLabel.Unknown;
        double success = 1 / (1 + Math.Exp(-sum));
        double probability = label switch
        {
            OutcomeLabel.Failure => 1 - success,
            OutcomeLabel.Partial => 1 - Math.Abs(success - 0.5),
            _ => success,
        };
        return new Outcome(taskId, label, Math.Round(probability, 3), InOrder(reasons));
    }

    /// <summary>
    /// True for what shows that something does not work. How a session ended, and what was thrown away on the way, says
    /// only that it was left: that alone makes no failure.
    /// </summary>
    private static bool IsShown(OutcomeReason reason) => reason.Weight <= Weights.WriteFailed && reason.Kind switch
    {
        VerificationKind.Interruption or VerificationKind.Rejection or VerificationKind.OpenItems => false,
        VerificationKind.Discard => reason.Weight <= Weights.Reverted,
        _ => true,
    };

    private static IReadOnlyList<OutcomeReason> InOrder(List<OutcomeReason> reasons) =>
    [
        .. reasons.Where(r => r.Weight != 0)
            .OrderByDescending(r => Math.Abs(r.Weight)).ThenBy(r => r.At).ThenBy(r => r.Words, StringComparer.Ordinal)
            .Take(Outcome.ReasonsMax),
    ];
}
