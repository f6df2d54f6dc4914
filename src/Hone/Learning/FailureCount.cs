using Hone.Basics;

namespace Hone.Learning;

/// <summary>How often one tool failed in one way.</summary>
/// <param name="Tool">The tool's name.</param>
/// <param name="Kind">Its kind, such as <c>string_not_found</c>; see <see cref="Analysis.FailureKinds"/>.</param>
/// <param name="Count">Failures counted.</param>
/// <param name="Ms">Milliseconds lost.</param>
/// <param name="Tokens">Tokens lost.</param>
/// <param name="ExampleEvent">One of them.</param>
/// <param name="Example">What it said, in one line.</param>
public sealed record FailureCount(
    string Tool, string Kind, long Count, long Ms, long Tokens, Id128 ExampleEvent, string Example);
