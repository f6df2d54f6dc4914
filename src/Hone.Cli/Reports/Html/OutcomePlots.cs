using Hone.Cli.Screens;
using Hone.Learning;
using Hone.Statistics;

namespace Hone.Cli.Reports.Html;

/// <summary>Pictures of what came of tasks over time, drawn as SVG; every number in them is also written.</summary>
internal static class OutcomePlots
{
    private const int Height = 140, AxisHeight = 22, TopMargin = 18, PointRadius = 4;

    /// <summary>Points drawn at most, weeks without a task included; what is older is left to the table.</summary>
    private const int PointsMax = 520;

    /// <summary>
    /// The share of tasks that worked, week by week with its 95 % interval as a band, and below it how many tasks came
    /// out how.
    /// </summary>
    public static void Trend(Markup html, IReadOnlyList<TrendPoint> trend)
    {
        if (trend.Count < 2 || trend.All(p => p.Outcomes.Judged == 0)) return;
        int days = trend[0].Days, last = trend[^1].From.DayNumber;
        int slots = Math.Min(PointsMax, ((last - trend[0].From.DayNumber) / days) + 1);
        List<(TrendPoint Point, int Slot)> placed =
        [
            .. trend.Select(p => (Point: p, Slot: slots - 1 - ((last - p.From.DayNumber) / days)))
                .Where(p => p.Slot >= 0),
        ];
        Shares(html, placed, 100.0 / slots);
        Counts(html, placed, 100.0 / slots);
    }

    private static void Shares(Markup html, List<(TrendPoint Point, int Slot)> placed, double step)
    {
        string unit = UnitOf(placed[0].Point);
        Begin(html, $"Share of tasks that worked, per {unit}");
        Plots.AddRule(html, TopMargin, "100 %");
        Plots.AddRule(html, TopMargin + (Height / 2), "50 %");
        foreach ((TrendPoint point, int slot) in placed.Where(p => p.Point.Outcomes.Judged > 0))
        {
            Proportion worked = point.Outcomes.Worked;
            double high = Y(worked.Interval.High), size = Y(worked.Interval.Low) - high;
            html.Add($"<g><title>{DayOf(point)}: {Figure.Number(worked.Count)} of {Figure.Number(worked.Of)} worked, ");
            html.Add($"{OutcomeText.Share(worked)}</title>");
            html.Add($"<rect class=\"band\" x=\"{slot * step}%\" y=\"{high}\" width=\"{step}%\" height=\"{size}\"/>");
            html.Add($"<circle class=\"good\" cx=\"{(slot + 0.5) * step}%\" cy=\"{Y(worked.Share)}\" ");
            html.Line($"r=\"{PointRadius}\"/></g>");
        }

        End(html, placed);
        Plots.AddLegend(html, ("good", "share of the tasks with a verdict that worked"), ("band", "95 % interval"));
    }

    private static void Counts(Markup html, List<(TrendPoint Point, int Slot)> placed, double step)
    {
        long max = placed.Max(p => p.Point.Outcomes.Total);
        Begin(html, $"Tasks per {UnitOf(placed[0].Point)} by outcome, at most {Figure.Number(max)}");
        Plots.AddRule(html, TopMargin, Figure.Number(max));
        foreach ((TrendPoint point, int slot) in placed)
        {
            OutcomeCounts counts = point.Outcomes;
            html.Add($"<g><title>{DayOf(point)}: {Told(counts)}</title>");
            double bottom = TopMargin + Height;
            foreach ((string kind, long count) in new[]
                {
                    ("good", counts.Success), ("part", counts.Partial), ("lost", counts.Failure),
                    ("tokens", counts.Unknown),
                })
            {
                if (count == 0) continue;
                double size = (double)count / max * Height;
                bottom -= size;
                html.Add($"<rect class=\"{kind}\" x=\"{(slot + 0.1) * step}%\" y=\"{bottom}\" ");
                html.Add($"width=\"{0.8 * step}%\" height=\"{size}\"/>");
            }

            html.Line($"</g>");
        }

        End(html, placed);
        Plots.AddLegend(
            html, ("good", "worked"), ("part", "in part"), ("lost", "failed"), ("tokens", "too little to tell"));
    }

    private static string Told(OutcomeCounts counts) =>
        $"{Figure.Number(counts.Success)} worked, {Figure.Number(counts.Partial)} in part, "
        + $"{Figure.Number(counts.Failure)} failed, {Figure.Number(counts.Unknown)} too little to tell";

    private static string UnitOf(TrendPoint point) => point.Days > 1 ? "week" : "day";

    private static string DayOf(TrendPoint point) => $"{point.From:yyyy-MM-dd}";

    private static double Y(double share) => TopMargin + ((1 - share) * Height);

    private static void Begin(Markup html, string title)
    {
        html.Add($"<svg width=\"100%\" height=\"{TopMargin + Height + AxisHeight}\" role=\"img\" ");
        html.Line($"aria-label=\"{title}\"><title>{title}; the table below has the numbers</title>");
    }

    private static void End(Markup html, List<(TrendPoint Point, int Slot)> placed)
    {
        int bottom = TopMargin + Height;
        Plots.AddRule(html, bottom, "");
        html.Line($"<text x=\"0\" y=\"{bottom + 16}\">{DayOf(placed[0].Point)}</text>");
        html.Line($"<text x=\"100%\" y=\"{bottom + 16}\" text-anchor=\"end\">{DayOf(placed[^1].Point)}</text>");
        html.Line($"</svg>");
    }
}
