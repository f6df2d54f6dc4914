using Hone.Basics;

namespace Hone.Learning;

/// <summary>What one occurrence of a habit cost.</summary>
/// <param name="Habit">The habit's id, such as <c>edit-before-read</c>.</param>
/// <param name="EventId">The event at which it occurred: the evidence.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Tool">The tool called.</param>
/// <param name="Ms">Milliseconds lost: the call and the inference that asked for it.</param>
/// <param name="Tokens">Tokens lost: the call's share of that inference.</param>
/// <param name="CostUsd">Their cost where the model has a price.</param>
/// <param name="Example">The occurrence in its own words: a path, a command, what the error said; one line.</param>
/// <param name="Subject">
/// What it is about, in the shape that <see cref="AdviceLines"/> takes for the habit: a program, a command, a path
/// below the project; null where nothing is certain.
/// </param>
/// <param name="Remedy">What worked instead in the same session, likewise; null where nothing was seen.</param>
public sealed record Loss(
    string Habit, Id128 EventId, DateTimeOffset? At, string Tool, long Ms, long Tokens, double CostUsd, string Example,
    string? Subject = null, string? Remedy = null);
