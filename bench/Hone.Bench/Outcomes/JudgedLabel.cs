using Hone.Outcomes;

namespace Hone.Bench.Outcomes;

/// <summary>A label beside the engine's verdict.</summary>
/// <param name="Label">The label.</param>
/// <param name="Evidence">The evaluator's output that was judged, below the directory; null where there is none.</param>
/// <param name="Outcome">The verdict.</param>
public sealed record JudgedLabel(Label Label, string? Evidence, Outcome Outcome)
{
    /// <summary>True where there is a verdict.</summary>
    public bool IsGiven => Outcome.Label != OutcomeLabel.Unknown;

    /// <summary>True where the verdict is that of the label.</summary>
    public bool IsRight(bool isResolved) => Outcome.Label == (isResolved ? OutcomeLabel.Success : OutcomeLabel.Failure);
}
