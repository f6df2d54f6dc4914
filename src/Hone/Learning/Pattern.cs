namespace Hone.Learning;

/// <summary>What a habit was about again and again in one project: one subject with one remedy, summed.</summary>
/// <param name="Project">The project's folder; empty where unknown.</param>
/// <param name="Agent">The agent's name.</param>
/// <param name="Habit">The habit's id.</param>
/// <param name="Subject">What it was about; see <see cref="Loss"/>.</param>
/// <param name="Remedy">What worked instead.</param>
/// <param name="Occurrences">How often.</param>
/// <param name="Sessions">In how many sessions.</param>
/// <param name="Ms">Milliseconds lost.</param>
/// <param name="Tokens">Tokens lost.</param>
/// <param name="CostUsd">Their cost where prices are known.</param>
/// <param name="FirstAt">The first occurrence, UTC; null where no time is known.</param>
/// <param name="LastAt">The last occurrence, likewise.</param>
/// <param name="Examples">The dearest occurrences, at most <see cref="ExamplesMax"/>, the dearest first.</param>
public sealed record Pattern(
    string Project, string Agent, string Habit, string? Subject, string? Remedy, long Occurrences, long Sessions,
    long Ms, long Tokens, double CostUsd, DateTimeOffset? FirstAt, DateTimeOffset? LastAt,
    IReadOnlyList<PatternExample> Examples)
{
    /// <summary>Examples of one pattern: enough to see that it was no accident.</summary>
    public const int ExamplesMax = 3;
}
