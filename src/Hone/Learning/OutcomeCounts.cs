using Hone.Outcomes;
using Hone.Statistics;

namespace Hone.Learning;

/// <summary>What came of a number of tasks.</summary>
/// <param name="Success">Tasks that worked.</param>
/// <param name="Partial">Tasks that worked in part.</param>
/// <param name="Failure">Tasks that failed.</param>
/// <param name="Unknown">Tasks that show too little to tell.</param>
public readonly record struct OutcomeCounts(long Success, long Partial, long Failure, long Unknown)
{
    /// <summary>Tasks with a verdict.</summary>
    public long Judged => Success + Partial + Failure;

    /// <summary>All of them.</summary>
    public long Total => Judged + Unknown;

    /// <summary>Tasks that worked, of those with a verdict: what is not known counts for neither side.</summary>
    public Proportion Worked => new(Success, Judged);

    /// <summary>Tasks with a verdict, of all.</summary>
    public Proportion Coverage => new(Judged, Total);

    /// <summary>Counts tasks.</summary>
    public static OutcomeCounts Of(IEnumerable<TaskOutcome> tasks)
    {
        OutcomeCounts counts = default;
        foreach (TaskOutcome task in tasks) counts += Of(task.Label);
        return counts;
    }

    /// <summary>One task.</summary>
    public static OutcomeCounts Of(OutcomeLabel label) => Of(label, 1);

    /// <summary>So many tasks of one outcome.</summary>
    public static OutcomeCounts Of(OutcomeLabel label, long tasks) => label switch
    {
        OutcomeLabel.Success => new OutcomeCounts(tasks, 0, 0, 0),
        OutcomeLabel.Partial => new OutcomeCounts(0, tasks, 0, 0),
        OutcomeLabel.Failure => new OutcomeCounts(0, 0, tasks, 0),
        _ => new OutcomeCounts(0, 0, 0, tasks),
    };

    /// <summary>Adds two counts.</summary>
    public static OutcomeCounts operator +(OutcomeCounts a, OutcomeCounts b) => new(
        a.Success + b.Success, a.Partial + b.Partial, a.Failure + b.Failure, a.Unknown + b.Unknown);
}
