using Hone.Learning;

namespace Hone.Cli.Reports.Html;

/// <summary>One bar of a plot over time: a day, or a week where there are too many days.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Days">Days in it.</param>
/// <param name="Tokens">Tokens.</param>
/// <param name="LostTokens">The lost part of them.</param>
/// <param name="LostMs">Milliseconds lost.</param>
internal sealed record DayBar(DateOnly From, int Days, long Tokens, long LostTokens, long LostMs)
{
    private const int Week = 7;

    /// <summary>Bars drawn at most: ten years of weeks; what is older is left to the table.</summary>
    private const int BarsMax = 520;

    /// <summary>Bars without gaps, days without a session included.</summary>
    public static IReadOnlyList<DayBar> Of(IReadOnlyList<DayTotal> days, int daysMax)
    {
        if (days.Count == 0) return [];
        DateOnly last = days[^1].Day, first = days[0].Day;
        int size = last.DayNumber - first.DayNumber < daysMax ? 1 : Week;
        if ((last.DayNumber - first.DayNumber) / size >= BarsMax) first = last.AddDays(-(BarsMax - 1) * size);
        ILookup<int, DayTotal> byBar = days.Where(d => d.Day >= first)
            .ToLookup(d => (d.Day.DayNumber - first.DayNumber) / size);
        return
        [
            .. Enumerable.Range(0, ((last.DayNumber - first.DayNumber) / size) + 1)
                .Select(i => new DayBar(first.AddDays(i * size), size, byBar[i].Sum(d => d.Tokens.Total),
                    byBar[i].Sum(d => d.LostTokens), byBar[i].Sum(d => d.LostMs))),
        ];
    }
}
