using Hone.Basics;

namespace Hone.Learning;

/// <summary>A habit seen in the sessions of a scope, with what it cost and one example that can be looked up.</summary>
/// <param name="Habit">The habit.</param>
/// <param name="Total">Occurrences, sessions and losses.</param>
/// <param name="TimeShare">Its part of the time the agents worked, 0 to 1.</param>
/// <param name="TokenShare">Its part of all tokens, 0 to 1.</param>
public sealed record Finding(Habit Habit, HabitTotal Total, double TimeShare, double TokenShare)
{
    /// <summary>The command that shows the example where it happened.</summary>
    public string NextCommand =>
        $"hone sessions show {Total.ExampleSession} --at {Total.ExampleEvent.ToString()[..12]}";
}
