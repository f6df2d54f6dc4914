using Hone.Basics;

namespace Hone.Learning;

/// <summary>What one habit cost over many sessions.</summary>
/// <param name="Habit">The habit's id.</param>
/// <param name="Occurrences">How often it occurred.</param>
/// <param name="Sessions">In how many sessions.</param>
/// <param name="Ms">Milliseconds lost.</param>
/// <param name="Tokens">Tokens lost.</param>
/// <param name="CostUsd">Their cost where prices are known.</param>
/// <param name="ExampleSession">The session of the dearest occurrence.</param>
/// <param name="ExampleEvent">The dearest occurrence.</param>
/// <param name="Example">That occurrence in its own words.</param>
public sealed record HabitTotal(
    string Habit, long Occurrences, long Sessions, long Ms, long Tokens, double CostUsd,
    string ExampleSession, Id128 ExampleEvent, string Example);
