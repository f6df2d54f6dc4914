namespace Hone.Outcomes;

/// <summary>What came of a task, revised whenever more evidence comes.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Label">The verdict.</param>
/// <param name="Probability">
/// How likely the verdict is right, 0 to 1; for <see cref="OutcomeLabel.Unknown"/> how likely the task succeeded.
/// </param>
/// <param name="Reasons">In order of weight, the heaviest first.</param>
public sealed record Outcome(
    string TaskId, OutcomeLabel Label, double Probability, IReadOnlyList<OutcomeReason> Reasons)
{
    /// <summary>What the verdict was before it was revised last; null where it never was.</summary>
    public OutcomeLabel? Previous { get; init; }

    /// <summary>When the verdict was revised last, UTC; null where it never was.</summary>
    public DateTimeOffset? RevisedAt { get; init; }

    /// <summary>Reasons kept; what weighs less than the tenth decides nothing.</summary>
    public const int ReasonsMax = 10;
}
