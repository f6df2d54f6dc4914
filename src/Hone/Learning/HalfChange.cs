using Hone.Outcomes;
using Hone.Statistics;

namespace Hone.Learning;

/// <summary>Whether the later half of the tasks worked more often than the earlier.</summary>
/// <param name="Earlier">Of the earlier half of the tasks with a verdict, those that worked.</param>
/// <param name="Later">Of the later half.</param>
/// <param name="From">When the first task of the later half began; null where there are too few to halve.</param>
public sealed record HalfChange(Proportion Earlier, Proportion Later, DateTimeOffset? From)
{
    /// <summary>
    /// Tasks with a verdict that each half needs: with fewer, one task more or less changes what the halves say.
    /// </summary>
    public const int HalfMin = 10;

    /// <summary>Nothing to compare.</summary>
    public static HalfChange None { get; } = new(default, default, null);

    /// <summary>Share of the later half less that of the earlier, 95 %.</summary>
    public Interval Change => Later.Less(Earlier);

    /// <summary>Which way it went, and whether that can be told.</summary>
    public Tendency Tendency => Earlier.Of < HalfMin || Later.Of < HalfMin ? Tendency.TooFew
        : Change.Low > 0 ? Tendency.Better
        : Change.High < 0 ? Tendency.Worse
        : Tendency.Level;

    /// <summary>Halves tasks by when they began; what has no verdict or no time is left out.</summary>
    public static HalfChange Of(IReadOnlyList<TaskOutcome> tasks)
    {
        List<TaskOutcome> judged =
        [
            .. tasks.Where(t => t.Label != OutcomeLabel.Unknown && t.StartedAt is not null)
                .OrderBy(t => t.StartedAt).ThenBy(t => t.TaskId, StringComparer.Ordinal),
        ];
        int half = judged.Count / 2;
        if (half == 0) return None;
        return new HalfChange(
            OutcomeCounts.Of(judged.Take(half)).Worked, OutcomeCounts.Of(judged.Skip(half)).Worked,
            judged[half].StartedAt);
    }
}
