namespace Hone.Review;

/// <summary>A yes or a no: by whom, when and why.</summary>
/// <param name="IsApproval">Yes or no.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Why">In their words; empty where they gave none.</param>
/// <param name="IsDeferred">Yes, but to be applied when somebody says so.</param>
/// <param name="Occurrences">How often the pattern had been seen by then.</param>
public sealed record Decision(
    bool IsApproval, Actor By, DateTimeOffset At, string Why, bool IsDeferred, long Occurrences);
