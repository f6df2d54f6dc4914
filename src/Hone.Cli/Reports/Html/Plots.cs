using Hone.Cli.Screens;
using Hone.Learning;
using Hone.Statistics;

namespace Hone.Cli.Reports.Html;

/// <summary>Pictures of numbers, drawn as SVG that fits any width; every number in them is also written.</summary>
internal static class Plots
{
    private const int BarHeight = 10, DayHeight = 140, AxisHeight = 22, TopMargin = 18;
    private const int ToolsMax = 12, FindingsMax = 12;

    /// <summary>Days drawn one by one; more are drawn by the week.</summary>
    private const int DaysMax = 120;

    /// <summary>What each habit lost: one bar for time and one for tokens, each as part of all.</summary>
    public static void Findings(Markup html, Report report)
    {
        List<Finding> findings = [.. report.Findings.Take(FindingsMax)];
        double max = findings.Select(f => Math.Max(f.TimeShare, f.TokenShare)).DefaultIfEmpty(0).Max();
        if (max <= 0) return;
        html.Line($"<div class=\"bars\" role=\"list\" aria-label=\"What each habit lost\">");
        foreach (Finding finding in findings)
        {
            string value = $"{Figure.Duration(finding.Total.Ms)} · {Figure.Share(finding.TokenShare)} of tokens";
            BeginBar(html, finding.Habit.Title, value, (2 * BarHeight) + 2);
            AddRect(html, "lost", 0, finding.TimeShare / max);
            AddRect(html, "tokens", BarHeight + 2, finding.TokenShare / max);
            html.Line($"</svg></div>");
        }

        html.Line($"</div>");
        AddLegend(html, ("lost", "part of the agent's working time"), ("tokens", "part of all tokens"));
    }

    /// <summary>
    /// In what share of sessions each pattern was seen, before and since: a bar, and its 95 % interval as a line.
    /// </summary>
    public static void Fixed(Markup html, Report report)
    {
        html.Line($"<div class=\"bars\" role=\"list\" aria-label=\"Before and since\">");
        foreach (FollowUp seen in report.Applied.Take(FindingsMax))
        {
            BeginBar(html, FollowUpText.Line(seen), FollowUpText.Verdict(seen).Text, (2 * BarHeight) + 2);
            AddShare(html, "lost", 0, seen.Before);
            if (seen.After.Of > 0) AddShare(html, "good", BarHeight + 2, seen.After);
            html.Line($"</svg></div>");
        }

        html.Line($"</div>");
        AddLegend(
            html, ("lost", "share of sessions before"), ("good", "share of sessions since; the lines: 95 % intervals"));
    }

    private static void AddShare(Markup html, string kind, int y, Proportion share)
    {
        AddRect(html, kind, y, share.Share);
        (double low, double high) = (100 * share.Interval.Low, 100 * share.Interval.High);
        int middle = y + (BarHeight / 2);
        html.Add($"<line class=\"doubt\" x1=\"{low}%\" x2=\"{high}%\" y1=\"{middle}\" y2=\"{middle}\"/>");
    }

    /// <summary>How often each tool's calls ended well.</summary>
    public static void Tools(Markup html, Report report)
    {
        List<ToolUse> tools = [.. report.Tools.Where(t => t.Calls.SuccessRate is not null).Take(ToolsMax)];
        if (tools.Count == 0) return;
        html.Line($"<div class=\"bars\" role=\"list\" aria-label=\"Success rate per tool\">");
        foreach (ToolUse tool in tools)
        {
            double rate = tool.Calls.SuccessRate ?? 0;
            string value = $"{Figure.Rate(rate)} of {Figure.Count(tool.Calls.Calls, "call", "calls")}";
            BeginBar(html, tool.Tool, value, BarHeight);
            AddRect(html, "lost", 0, 1);
            AddRect(html, "good", 0, rate);
            html.Line($"</svg></div>");
        }

        html.Line($"</div>");
    }

    /// <summary>Tokens per day, and the lost part of them.</summary>
    public static void Days(Markup html, Report report)
    {
        IReadOnlyList<DayBar> bars = DayBar.Of(report.Days, DaysMax);
        long max = bars.Select(b => b.Tokens).DefaultIfEmpty(0).Max();
        if (bars.Count < 2 || max == 0) return;
        string unit = bars[0].Days > 1 ? "week" : "day";
        int bottom = TopMargin + DayHeight;
        html.Add($"<svg width=\"100%\" height=\"{bottom + AxisHeight}\" role=\"img\" ");
        html.Line($"aria-label=\"Tokens per {unit}, at most {Figure.Tokens(max)}\">");
        html.Line($"<title>Tokens per {unit}; the table below has the numbers</title>");
        AddRule(html, TopMargin, Figure.Tokens(max));
        AddRule(html, TopMargin + (DayHeight / 2), Figure.Tokens(max / 2));
        double step = 100.0 / bars.Count;
        for (int i = 0; i < bars.Count; i++) AddDay(html, bars[i], (i * step) + (step * 0.1), step * 0.8, max);
        AddRule(html, bottom, "");
        html.Line($"<text x=\"0\" y=\"{bottom + 16}\">{DayOf(bars[0])}</text>");
        html.Line($"<text x=\"100%\" y=\"{bottom + 16}\" text-anchor=\"end\">{DayOf(bars[^1])}</text>");
        html.Line($"</svg>");
        AddLegend(html, ("tokens", $"tokens per {unit}"), ("lost", "lost to habits"));
    }

    private static string DayOf(DayBar bar) => $"{bar.From:yyyy-MM-dd}";

    private static void BeginBar(Markup html, string name, string value, int height)
    {
        html.Add($"<div class=\"name\" role=\"listitem\">{name}</div><div class=\"value\">{value}</div>");
        html.Add($"<div class=\"bar\"><svg width=\"100%\" height=\"{height}\" role=\"img\" ");
        html.Add($"aria-label=\"{name}: {value}\"><title>{name}: {value}</title>");
    }

    private static void AddRect(Markup html, string kind, int y, double share) =>
        html.Add($"<rect class=\"{kind}\" y=\"{y}\" width=\"{100 * share}%\" height=\"{BarHeight}\" rx=\"2\"/>");

    /// <summary>A line across, with what it stands for.</summary>
    public static void AddRule(Markup html, int y, string label)
    {
        html.Add($"<line class=\"rule\" x1=\"0\" x2=\"100%\" y1=\"{y}\" y2=\"{y}\"/>");
        html.Line($"<text x=\"0\" y=\"{y - 4}\">{label}</text>");
    }

    private static void AddDay(Markup html, DayBar bar, double x, double width, long max)
    {
        if (bar.Tokens == 0) return;
        double height = Math.Max(1, (double)bar.Tokens / max * DayHeight);
        double lost = Math.Min(height, (double)bar.LostTokens / max * DayHeight);
        string losses = $"{Figure.Tokens(bar.LostTokens)} and {Figure.Duration(bar.LostMs)} lost";
        html.Add($"<g><title>{DayOf(bar)}: {Figure.Tokens(bar.Tokens)} tokens, {losses}</title>");
        AddColumn("tokens", height);
        AddColumn("lost", lost);
        html.Line($"</g>");

        void AddColumn(string kind, double size)
        {
            html.Add($"<rect class=\"{kind}\" x=\"{x}%\" y=\"{TopMargin + DayHeight - size}\" ");
            html.Add($"width=\"{width}%\" height=\"{size}\"/>");
        }
    }

    /// <summary>What the colours stand for.</summary>
    public static void AddLegend(Markup html, params (string Kind, string Meaning)[] keys)
    {
        html.Add($"<p class=\"legend\">");
        foreach ((string kind, string meaning) in keys) html.Add($"<span><i class=\"key {kind}\"></i>{meaning}</span>");
        html.Line($"</p>");
    }
}
