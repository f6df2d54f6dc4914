using Hone.Cli.Screens;
using Hone.Learning;

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
            html.Add($"<div class=\"name\" role=\"listitem\">{finding.Habit.Title}</div><div class=\"bar\">");
            html.Add($"<svg width=\"100%\" height=\"{(2 * BarHeight) + 2}\" role=\"img\" aria-label=\"{finding.Habit.Title}: {value}\">");
            html.Add($"<title>{finding.Habit.Title}: {value}</title>");
            html.Add($"<rect class=\"lost\" width=\"{100 * finding.TimeShare / max}%\" height=\"{BarHeight}\" rx=\"2\"/>");
            html.Add($"<rect class=\"tokens\" y=\"{BarHeight + 2}\" width=\"{100 * finding.TokenShare / max}%\" height=\"{BarHeight}\" rx=\"2\"/>");
            html.Line($"</svg></div><div class=\"value\">{value}</div>");
        }

        html.Line($"</div>");
        html.Line($"<p class=\"legend\"><span><i class=\"key lost\"></i>part of the agent's working time</span><span><i class=\"key tokens\"></i>part of all tokens</span></p>");
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
            html.Add($"<div class=\"name\" role=\"listitem\">{tool.Tool}</div><div class=\"bar\">");
            html.Add($"<svg width=\"100%\" height=\"{BarHeight}\" role=\"img\" aria-label=\"{tool.Tool}: {value}\"><title>{tool.Tool}: {value}</title>");
            html.Add($"<rect class=\"lost\" width=\"100%\" height=\"{BarHeight}\" rx=\"2\"/>");
            html.Add($"<rect class=\"good\" width=\"{100 * rate}%\" height=\"{BarHeight}\" rx=\"2\"/>");
            html.Line($"</svg></div><div class=\"value\">{value}</div>");
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
        html.Line($"<svg width=\"100%\" height=\"{TopMargin + DayHeight + AxisHeight}\" role=\"img\" aria-label=\"Tokens per {unit}, at most {Figure.Tokens(max)}\">");
        html.Line($"<title>Tokens per {unit}; the table below has the numbers</title>");
        Rule(html, 0, Figure.Tokens(max));
        Rule(html, 0.5, Figure.Tokens(max / 2));
        double step = 100.0 / bars.Count, width = step * 0.8;
        for (int i = 0; i < bars.Count; i++) Bar(html, bars[i], (i * step) + (step * 0.1), width, max);
        html.Line($"<line class=\"rule\" x1=\"0\" x2=\"100%\" y1=\"{TopMargin + DayHeight}\" y2=\"{TopMargin + DayHeight}\"/>");
        html.Line($"<text x=\"0\" y=\"{TopMargin + DayHeight + 16}\">{$"{bars[0].From:yyyy-MM-dd}"}</text>");
        html.Line($"<text x=\"100%\" y=\"{TopMargin + DayHeight + 16}\" text-anchor=\"end\">{$"{bars[^1].From:yyyy-MM-dd}"}</text>");
        html.Line($"</svg>");
        html.Line($"<p class=\"legend\"><span><i class=\"key tokens\"></i>tokens per {unit}</span><span><i class=\"key lost\"></i>lost to habits</span></p>");
    }

    private static void Rule(Markup html, double at, string label)
    {
        double y = TopMargin + (at * DayHeight);
        html.Line($"<line class=\"rule\" x1=\"0\" x2=\"100%\" y1=\"{y}\" y2=\"{y}\"/><text x=\"0\" y=\"{y - 4}\">{label}</text>");
    }

    private static void Bar(Markup html, DayBar bar, double x, double width, long max)
    {
        if (bar.Tokens == 0) return;
        double height = Math.Max(1, (double)bar.Tokens / max * DayHeight);
        double lost = Math.Min(height, (double)bar.LostTokens / max * DayHeight);
        string words = $"{bar.From:yyyy-MM-dd}: {Figure.Tokens(bar.Tokens)} tokens, {Figure.Tokens(bar.LostTokens)} and {Figure.Duration(bar.LostMs)} lost";
        html.Add($"<g><title>{words}</title>");
        html.Add($"<rect class=\"tokens\" x=\"{x}%\" y=\"{TopMargin + DayHeight - height}\" width=\"{width}%\" height=\"{height}\"/>");
        html.Line($"<rect class=\"lost\" x=\"{x}%\" y=\"{TopMargin + DayHeight - lost}\" width=\"{width}%\" height=\"{lost}\"/></g>");
    }
}
