namespace Hone.Learning;

/// <summary>What a task needs: each figure over the tasks of which it is known.</summary>
/// <param name="Tokens">Tokens read and written, caches included.</param>
/// <param name="ActiveMs">Milliseconds at work.</param>
/// <param name="CostUsd">USD, over the tasks all of whose tokens have a price.</param>
/// <param name="ApiCalls">Answers of models.</param>
/// <param name="ToolCalls">Calls of tools, over the tasks in which an agent did anything.</param>
public readonly record struct TaskFigures(
    TaskFigure Tokens, TaskFigure ActiveMs, TaskFigure CostUsd, TaskFigure ApiCalls, TaskFigure ToolCalls)
{
    /// <summary>The figures of tasks.</summary>
    public static TaskFigures Of(IReadOnlyList<TaskOutcome> tasks) => new(
        TaskFigure.Of(tasks.Select(t => Known(t.Tokens.Total))),
        TaskFigure.Of(tasks.Select(t => Known(t.ActiveMs))),
        TaskFigure.Of(tasks.Select(t => t.FullCostUsd)),
        TaskFigure.Of(tasks.Select(t => Known(t.Inferences))),
        TaskFigure.Of(tasks.Select(t => t.Inferences + t.Calls.Calls > 0 ? (double?)t.Calls.Calls : null)));

    /// <summary>A sum that is nothing was not counted by the source, or nothing was done.</summary>
    private static double? Known(long sum) => sum > 0 ? sum : null;
}
