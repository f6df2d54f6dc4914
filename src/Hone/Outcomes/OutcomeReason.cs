using Hone.Basics;

namespace Hone.Outcomes;

/// <summary>One reason for a verdict, in words that a person checks in seconds.</summary>
/// <param name="Kind">What sort of evidence.</param>
/// <param name="Weight">Its part in the verdict as log-odds of success: above 0 for it, below 0 against it.</param>
/// <param name="Words">What it is, such as <c>go test ./... passed after the last edit: ok 12 packages</c>.</param>
/// <param name="SessionId">The session it stands in; null where it comes from elsewhere.</param>
/// <param name="Source">The event or message it was read from; null likewise.</param>
/// <param name="At">When, UTC; null where it is not known.</param>
public sealed record OutcomeReason(
    VerificationKind Kind, double Weight, string Words, string? SessionId, Id128? Source, DateTimeOffset? At);
