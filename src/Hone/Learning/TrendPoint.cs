using Hone.Statistics;

namespace Hone.Learning;

/// <summary>What came of the tasks that began in one week, or on one day.</summary>
/// <param name="From">Its first day, UTC; a week begins on Monday.</param>
/// <param name="Days">Days in it: 7 or 1.</param>
/// <param name="Outcomes">What came of its tasks.</param>
/// <param name="Tokens">The usual number of tokens of a task; null where it is not known.</param>
/// <param name="ActiveMs">The usual time at work.</param>
/// <param name="CostUsd">The usual cost.</param>
public sealed record TrendPoint(
    DateOnly From, int Days, OutcomeCounts Outcomes, Median? Tokens, Median? ActiveMs, Median? CostUsd)
{
    private const int Week = 7;

    /// <summary>Days from the first task to the last that are told one by one; more are told by the week.</summary>
    private const int DaysMax = 21;

    /// <summary>Weeks told: two years.</summary>
    private const int WeeksMax = 104;

    /// <summary>The trend, the oldest first; weeks without a task are left out.</summary>
    public static IReadOnlyList<TrendPoint> Of(IReadOnlyList<TaskOutcome> tasks)
    {
        List<(DateOnly Day, TaskOutcome Task)> dated =
        [
            .. tasks.Where(t => t.StartedAt is not null)
                .Select(t => (DateOnly.FromDateTime(t.StartedAt!.Value.UtcDateTime), t)),
        ];
        if (dated.Count == 0) return [];
        int span = dated.Max(d => d.Day).DayNumber - dated.Min(d => d.Day).DayNumber;
        int days = span < DaysMax ? 1 : Week;
        return
        [
            .. dated.GroupBy(d => days == 1 ? d.Day : MondayOf(d.Day), d => d.Task).OrderBy(g => g.Key)
                .TakeLast(WeeksMax).Select(g => Point(g.Key, days, [.. g])),
        ];
    }

    private static TrendPoint Point(DateOnly from, int days, IReadOnlyList<TaskOutcome> tasks)
    {
        TaskFigures needed = TaskFigures.Of(tasks);
        return new TrendPoint(
            from, days, OutcomeCounts.Of(tasks), needed.Tokens.Median, needed.ActiveMs.Median, needed.CostUsd.Median);
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % Week));
}
