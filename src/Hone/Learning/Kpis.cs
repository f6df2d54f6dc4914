namespace Hone.Learning;

/// <summary>Whether agents succeed and what that takes: key figures over tasks, each with its doubt.</summary>
public sealed record Kpis
{
    /// <summary>What came of the tasks.</summary>
    public required OutcomeCounts Outcomes { get; init; }

    /// <summary>What a task needs.</summary>
    public required TaskFigures PerTask { get; init; }

    /// <summary>Projects, most tasks first.</summary>
    public required IReadOnlyList<TaskGroup> Projects { get; init; }

    /// <summary>Agents, most tasks first.</summary>
    public required IReadOnlyList<TaskGroup> Agents { get; init; }

    /// <summary>Main models, most tasks first.</summary>
    public required IReadOnlyList<TaskGroup> Models { get; init; }

    /// <summary>Tools, most calls first.</summary>
    public required IReadOnlyList<ToolRecord> Tools { get; init; }

    /// <summary>Kinds of failure, most first.</summary>
    public required IReadOnlyList<ErrorCount> Errors { get; init; }

    /// <summary>Weeks or days, the oldest first.</summary>
    public required IReadOnlyList<TrendPoint> Trend { get; init; }

    /// <summary>Whether it went better of late.</summary>
    public required HalfChange Change { get; init; }

    /// <summary>What events took of the machine; null where no source says it.</summary>
    public required MachineUse? Machine { get; init; }

    /// <summary>Computes all of them. A pure function: the same tasks, the same figures, in whatever order.</summary>
    /// <param name="tasks">The tasks of the scope.</param>
    /// <param name="tools">How its tools fared, most calls first.</param>
    /// <param name="failures">How its calls failed.</param>
    /// <param name="machine">What its events took of the machine; null where no source says it.</param>
    public static Kpis Of(
        IReadOnlyList<TaskOutcome> tasks, IReadOnlyList<ToolUse> tools, IReadOnlyList<FailureCount> failures,
        MachineUse? machine)
    {
        Dictionary<string, OutcomeCounts> byTool = TasksByTool(tasks);
        return new Kpis
        {
            Outcomes = OutcomeCounts.Of(tasks),
            PerTask = TaskFigures.Of(tasks),
            Projects = TaskGroup.By(tasks, t => t.Project),
            Agents = TaskGroup.By(tasks, t => t.Agent),
            Models = TaskGroup.By(tasks, t => t.Model),
            Tools = [.. tools.Select(t => new ToolRecord(t, byTool.GetValueOrDefault(t.Tool)))],
            Errors = ErrorCount.Of(failures),
            Trend = TrendPoint.Of(tasks),
            Change = HalfChange.Of(tasks),
            Machine = machine,
        };
    }

    private static Dictionary<string, OutcomeCounts> TasksByTool(IReadOnlyList<TaskOutcome> tasks)
    {
        Dictionary<string, OutcomeCounts> byTool = new(StringComparer.Ordinal);
        foreach (TaskOutcome task in tasks)
        {
            foreach (string tool in task.Tools)
            {
                byTool[tool] = byTool.GetValueOrDefault(tool) + OutcomeCounts.Of(task.Label);
            }
        }

        return byTool;
    }
}
