using Hone.Cli.Reports;
using Hone.Cli.Reports.Html;
using Hone.Learning;
using Hone.Outcomes;
using Hone.Statistics;

namespace Hone.Cli.Tests.Reports;

public sealed class OutcomeTextTests
{
    [Theory]
    [InlineData(41, 6, 11, 31,
        "Of 58 tasks 41 worked (71 %, 58–81 %), 6 in part, 11 failed; 31 more show too little to tell.")]
    [InlineData(1, 0, 0, 1, "Of 1 task 1 worked (100 %, 21–100 %); 1 more shows too little to tell.")]
    [InlineData(0, 0, 2, 0, "Of 2 tasks 0 worked (0 %, 0–66 %), 2 failed.")]
    [InlineData(0, 0, 0, 1, "1 task shows too little to tell whether it worked; you can: hone feedback last works")]
    [InlineData(0, 0, 0, 7, "7 tasks show too little to tell whether they worked; you can: hone feedback last works")]
    [InlineData(0, 0, 0, 0, "")]
    public void Headline_says_what_is_known_and_what_is_not(
        long success, long partial, long failure, long unknown, string expected)
    {
        string line = string.Concat(
            OutcomeText.Headline(new OutcomeCounts(success, partial, failure, unknown)).Select(p => p.Text));

        line.ShouldBe(expected);
    }

    [Fact]
    public void A_change_is_claimed_only_where_chance_would_not_make_it()
    {
        DateTimeOffset from = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

        string few = OutcomeText.Change(new HalfChange(new Proportion(0, 9), new Proportion(9, 9), from));
        string level = OutcomeText.Change(new HalfChange(new Proportion(5, 10), new Proportion(6, 10), from));
        string better = OutcomeText.Change(new HalfChange(new Proportion(1, 10), new Proportion(9, 10), from));
        string worse = OutcomeText.Change(new HalfChange(new Proportion(9, 10), new Proportion(1, 10), from));

        few.ShouldBe("Too few to tell whether it changed: 18 tasks have a verdict, 20 are needed.");
        level.ShouldBe("No clear change: 60 % of the later 10 tasks worked, 50 % of the 10 before 2026-11-02; the "
            + "difference is −29 to +45 percentage points, which chance can make.");
        better.ShouldStartWith("Better: 90 % of the later 10 tasks worked, 10 % of the 10 before 2026-11-02; ");
        worse.ShouldStartWith("Worse: 10 % of the later 10 tasks worked, 90 % of the 10 before 2026-11-02; ");
        worse.ShouldEndWith("percentage points, more than chance makes.");
    }

    [Theory]
    [InlineData(OutcomeLabel.Success, 0.924, "worked, 92 % likely")]
    [InlineData(OutcomeLabel.Failure, 0.9, "failed, 90 % likely")]
    [InlineData(OutcomeLabel.Partial, 0.6, "worked in part, 60 % likely")]
    [InlineData(OutcomeLabel.Unknown, 0.3, "too little to tell; that it worked is put at 30 %")]
    public void A_verdict_says_how_sure_it_is(OutcomeLabel label, double probability, string expected)
    {
        Outcome outcome = new("t", label, probability, []);

        string.Concat(OutcomeText.Verdict(outcome).Select(p => p.Text)).ShouldBe(expected);
    }

    [Fact]
    public void Weeks_without_a_task_leave_a_gap_in_the_plot()
    {
        TrendPoint[] trend = [Point(2), Point(16)];

        string svg = Drawn(trend);

        svg.ShouldContain("<rect class=\"band\" x=\"0%\"");
        svg.ShouldContain("<rect class=\"band\" x=\"66.67%\"");
        svg.Split("class=\"band\"").Length.ShouldBe(3);
    }

    [Fact]
    public void Nothing_is_drawn_where_no_week_has_a_verdict()
    {
        TrendPoint point = Point(2) with { Outcomes = new OutcomeCounts(0, 0, 0, 5) };

        Drawn([point, point with { From = point.From.AddDays(7) }]).ShouldBeEmpty();
        Drawn([Point(2)]).ShouldBeEmpty();
    }

    private static string Drawn(IReadOnlyList<TrendPoint> trend)
    {
        Markup html = new();
        OutcomePlots.Trend(html, trend);
        return html.ToString();
    }

    private static TrendPoint Point(int day) =>
        new(new DateOnly(2026, 11, day), 7, new OutcomeCounts(3, 1, 1, 2), null, null, null);
}
