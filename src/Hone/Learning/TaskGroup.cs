namespace Hone.Learning;

/// <summary>Tasks that have something in common: the project, the agent, the model.</summary>
/// <param name="Name">What they have in common; empty where it is not known.</param>
/// <param name="Outcomes">What came of them.</param>
/// <param name="PerTask">What one of them needs.</param>
public sealed record TaskGroup(string Name, OutcomeCounts Outcomes, TaskFigures PerTask)
{
    /// <summary>Groups tasks, the largest group first.</summary>
    public static IReadOnlyList<TaskGroup> By(IReadOnlyList<TaskOutcome> tasks, Func<TaskOutcome, string?> name) =>
    [
        .. tasks.GroupBy(t => name(t) ?? "", StringComparer.Ordinal)
            .Select(g => new TaskGroup(g.Key, OutcomeCounts.Of(g), TaskFigures.Of([.. g])))
            .OrderByDescending(g => g.Outcomes.Total).ThenBy(g => g.Name, StringComparer.Ordinal),
    ];
}
