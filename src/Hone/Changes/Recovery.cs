namespace Hone.Changes;

/// <summary>How a change that was cut short was brought to an end.</summary>
/// <param name="Change">The change as it is now.</param>
/// <param name="Outcome">What was found and done.</param>
public sealed record Recovery(Change Change, RecoveryOutcome Outcome);
