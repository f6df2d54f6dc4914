using System.Text.Json;
using Hone.Learning;
using Hone.Statistics;

namespace Hone.Cli.Reports;

/// <summary>Key figures as properties of a JSON object.</summary>
internal static class KpiJson
{
    /// <summary>Writes all key figures.</summary>
    public static void Write(Utf8JsonWriter json, Kpis kpis)
    {
        Write(json, kpis.Outcomes);
        Write(json, kpis.PerTask);
        json.List("projects", kpis.Projects, g => Write(json, "project", g));
        json.List("agents", kpis.Agents, g => Write(json, "agent", g));
        json.List("models", kpis.Models, g => Write(json, "model", g));
        json.List("tools", kpis.Tools, t => Write(json, t));
        json.List("errors", kpis.Errors, e =>
        {
            json.WriteString("kind", e.Kind);
            json.WriteNumber("count", e.Share.Count);
            json.Real("share", e.Share.Share);
        });
        json.List("trend", kpis.Trend, p =>
        {
            json.WriteString("from", p.From.ToString("yyyy-MM-dd"));
            json.WriteNumber("days", p.Days);
            Write(json, p.Outcomes);
            json.Real("tokens_median", p.Tokens?.Value, 1);
            json.Real("active_ms_median", p.ActiveMs?.Value, 1);
            json.Real("cost_usd_median", p.CostUsd?.Value);
        });
        json.Object("change", () => Write(json, kpis.Change));
        if (kpis.Machine is not { } machine)
        {
            json.WriteNull("machine");
            return;
        }

        json.Object("machine", () =>
        {
            json.WriteNumber("events", machine.Events);
            json.Real("cpu_usage_percent_mean", machine.CpuPercentMean, 2);
            json.Real("memory_usage_mb_max", machine.MemoryMbMax, 2);
        });
    }

    private static void Write(Utf8JsonWriter json, OutcomeCounts counts) => json.Object("tasks", () =>
    {
        json.WriteNumber("total", counts.Total);
        json.WriteNumber("judged", counts.Judged);
        json.WriteNumber("success", counts.Success);
        json.WriteNumber("partial", counts.Partial);
        json.WriteNumber("failure", counts.Failure);
        json.WriteNumber("unknown", counts.Unknown);
        Share(json, "success", counts.Worked);
    });

    private static void Share(Utf8JsonWriter json, string name, Proportion share)
    {
        json.Real($"{name}_share", share.Of == 0 ? null : share.Share);
        json.Real($"{name}_share_low", share.Of == 0 ? null : share.Interval.Low);
        json.Real($"{name}_share_high", share.Of == 0 ? null : share.Interval.High);
    }

    private static void Write(Utf8JsonWriter json, TaskFigures figures) => json.Object("per_task", () =>
    {
        Write(json, "tokens", figures.Tokens, 1);
        Write(json, "active_ms", figures.ActiveMs, 1);
        Write(json, "cost_usd", figures.CostUsd, 6);
        Write(json, "api_calls", figures.ApiCalls, 2);
        Write(json, "tool_calls", figures.ToolCalls, 2);
    });

    private static void Write(Utf8JsonWriter json, string name, TaskFigure figure, int digits) =>
        json.Object(name, () =>
        {
            json.WriteNumber("tasks", figure.Tasks);
            json.Real("median", figure.Median?.Value, digits);
            json.Real("median_low", figure.Median?.Interval?.Low, digits);
            json.Real("median_high", figure.Median?.Interval?.High, digits);
            json.Real("mean", figure.Mean, digits);
        });

    private static void Write(Utf8JsonWriter json, string name, TaskGroup group)
    {
        json.WriteString(name, group.Name);
        Write(json, group.Outcomes);
        Write(json, group.PerTask);
    }

    private static void Write(Utf8JsonWriter json, ToolRecord tool)
    {
        json.WriteString("tool_name", tool.Use.Tool);
        json.WriteNumber("calls", tool.Use.Calls.Calls);
        Share(json, "call_success", tool.Success);
        json.Real("ms_per_call", tool.MsPerCall, 1);
        json.Real("tokens_per_call", tool.TokensPerCall, 1);
        Write(json, tool.Tasks);
    }

    private static void Write(Utf8JsonWriter json, HalfChange change)
    {
        bool isKnown = change.Tendency != Tendency.TooFew;
        json.WriteString("tendency", JsonNamingPolicy.SnakeCaseLower.ConvertName($"{change.Tendency}"));
        json.WriteNumber("earlier_judged", change.Earlier.Of);
        json.WriteNumber("earlier_success", change.Earlier.Count);
        json.WriteNumber("later_judged", change.Later.Of);
        json.WriteNumber("later_success", change.Later.Count);
        json.Time("later_from", change.From);
        json.Real("share", isKnown ? change.Later.Share - change.Earlier.Share : null);
        json.Real("share_low", isKnown ? change.Change.Low : null);
        json.Real("share_high", isKnown ? change.Change.High : null);
    }
}
