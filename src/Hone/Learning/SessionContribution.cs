namespace Hone.Learning;

/// <summary>What one session adds to what is known: a pure function of the session and the station's version.</summary>
/// <param name="Summary">The session in one row.</param>
/// <param name="Revision">The revision of the session that was looked at.</param>
/// <param name="Tools">Per tool.</param>
/// <param name="Models">Per model.</param>
/// <param name="Failures">Per tool and failure kind.</param>
/// <param name="Losses">Every occurrence of a habit.</param>
/// <param name="Reflection">What it teaches.</param>
public sealed record SessionContribution(
    SessionSummary Summary, long Revision, IReadOnlyList<ToolUse> Tools, IReadOnlyList<ModelUse> Models,
    IReadOnlyList<FailureCount> Failures, IReadOnlyList<Loss> Losses, Reflection Reflection)
{
    /// <summary>Milliseconds lost to wasteful habits; waiting for a person is no loss.</summary>
    public long LostMs => Wasted.Sum(l => l.Ms);

    /// <summary>Tokens lost to wasteful habits.</summary>
    public long LostTokens => Wasted.Sum(l => l.Tokens);

    private IEnumerable<Loss> Wasted => Losses.Where(l => Habits.Find(l.Habit) is null or { Class: HabitClass.Waste });
}
