using Hone.Statistics;

namespace Hone.Learning;

/// <summary>A figure that every task has, such as its tokens: what is usual, and what it is on average.</summary>
/// <param name="Tasks">Tasks of which it is known.</param>
/// <param name="Median">The usual: half of the tasks need no more; null where it is known of none.</param>
/// <param name="Mean">The sum shared equally; null where it is known of none.</param>
public readonly record struct TaskFigure(long Tasks, Median? Median, double? Mean)
{
    /// <summary>The figure over tasks; those of which it is not known are left out.</summary>
    public static TaskFigure Of(IEnumerable<double?> figures)
    {
        // In order, so that the sum does not depend on the order in which tasks came.
        List<double> known = [.. figures.OfType<double>().Order()];
        return new TaskFigure(known.Count, Statistics.Median.Of(known), known.Count == 0 ? null : known.Average());
    }
}
