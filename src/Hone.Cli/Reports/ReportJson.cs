using System.Text.Json;
using Hone.Learning;
using Hone.Statistics;

namespace Hone.Cli.Reports;

/// <summary>A report as the properties of a JSON object.</summary>
internal static class ReportJson
{
    /// <summary>Writes everything.</summary>
    public static void Write(Utf8JsonWriter json, Report report)
    {
        json.Time("generated_at", report.GeneratedAt);
        json.Object("scope", () =>
        {
            json.Time("since", report.Scope.Since);
            json.Time("until", report.Scope.Until);
            json.WriteString("project", report.Scope.Project);
            json.WriteString("agent", report.Scope.Agent);
            json.WriteString("outcome", report.Scope.Outcome is { } outcome ? OutcomeText.Name(outcome) : null);
        });
        json.WriteString("prices_as_of", report.PricesAsOf);
        json.Object("totals", () => WriteTotals(json, report.Totals));
        json.Object("lost", () =>
        {
            json.WriteNumber("ms", report.LostMs);
            json.WriteNumber("tokens", report.LostTokens);
            json.Real("token_share", report.LostTokenShare);
            json.Real("cost_usd", report.LostUsd);
        });
        if (report.Kpis is { } kpis) json.Object("kpis", () => KpiJson.Write(json, kpis));
        json.List("applied", report.Applied, f => WriteFollowUp(json, f));
        json.List("findings", report.Findings, f => WriteFinding(json, f));
        json.List("waiting", report.Waiting, f => WriteFinding(json, f));
        json.List("signals", report.Signals, f => WriteFinding(json, f));
        WriteTables(json, report);
    }

    /// <summary>Writes whether an applied line held.</summary>
    public static void WriteFollowUp(Utf8JsonWriter json, FollowUp seen)
    {
        json.WriteString("proposal_id", seen.Proposal.Id.ToString());
        json.WriteString("line", FollowUpText.Line(seen));
        json.WriteString("rule", seen.Proposal.Rule);
        json.WriteString("path", seen.Proposal.Edit.Path);
        json.WriteString("project", seen.Proposal.Project);
        json.Time("applied_at", seen.Proposal.AppliedAt);
        json.WriteString("verdict", seen.Holding.ToString().ToLowerInvariant());
        json.WriteBoolean("is_clear", seen.IsClear);
        WriteShare(json, "before", seen.Before, seen.OccurrencesBefore);
        WriteShare(json, "since", seen.After, seen.OccurrencesAfter);
        json.Object("change", () =>
        {
            bool isKnown = seen.Before.Of > 0 && seen.After.Of > 0;
            json.Real("share", isKnown ? seen.After.Share - seen.Before.Share : null);
            json.Real("low", isKnown ? seen.Change.Low : null);
            json.Real("high", isKnown ? seen.Change.High : null);
        });
        json.WriteString("last_seen_in", seen.LastSeenIn);
    }

    private static void WriteShare(Utf8JsonWriter json, string name, Proportion share, long occurrences) =>
        json.Object(name, () =>
        {
            json.WriteNumber("sessions", share.Of);
            json.WriteNumber("sessions_with", share.Count);
            json.WriteNumber("occurrences", occurrences);
            json.Real("share", share.Of == 0 ? null : share.Share);
            json.Real("low", share.Of == 0 ? null : share.Interval.Low);
            json.Real("high", share.Of == 0 ? null : share.Interval.High);
        });

    /// <summary>Writes a finding.</summary>
    public static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("habit", finding.Habit.Id);
        json.WriteString("title", finding.Habit.Title);
        json.WriteString("advice", finding.Habit.Advice);
        json.WriteNumber("occurrences", finding.Total.Occurrences);
        json.WriteNumber("sessions", finding.Total.Sessions);
        json.WriteNumber("ms", finding.Total.Ms);
        json.WriteNumber("tokens", finding.Total.Tokens);
        json.Real("cost_usd", finding.Total.CostUsd);
        json.Real("time_share", finding.TimeShare);
        json.Real("token_share", finding.TokenShare);
        json.Object("example", () =>
        {
            json.WriteString("session_id", finding.Total.ExampleSession);
            json.WriteString("event_id", finding.Total.ExampleEvent.ToString());
            json.WriteString("text", finding.Total.Example);
            json.WriteString("command", finding.NextCommand);
        });
    }

    private static void WriteTotals(Utf8JsonWriter json, Totals totals)
    {
        json.WriteNumber("sessions", totals.Sessions);
        json.WriteNumber("sub_agent_sessions", totals.SubAgentSessions);
        json.WriteNumber("tasks", totals.Tasks);
        json.WriteNumber("days", totals.Days);
        json.Time("from", totals.From);
        json.Time("to", totals.To);
        json.WriteNumber("active_ms", totals.ActiveMs);
        json.WriteNumber("prompts", totals.Prompts);
        json.WriteNumber("interruptions", totals.Interruptions);
        json.WriteNumber("api_calls", totals.Inferences);
        json.Calls(totals.Calls);
        json.Tokens(totals.Tokens);
        json.Real("tokens_per_task", totals.Tasks == 0 ? null : (double)totals.Tokens.Total / totals.Tasks, 1);
        json.Real("cost_usd", totals.CostUsd);
        json.WriteNumber("unpriced_tokens", totals.UnpricedTokens);
    }

    private static void WriteTables(Utf8JsonWriter json, Report report)
    {
        json.List("tools", report.Tools, t =>
        {
            json.WriteString("tool_name", t.Tool);
            json.Calls(t.Calls);
            json.WriteNumber("ms", t.Ms);
            json.WriteNumber("tokens", t.Tokens);
            json.Real("tokens_per_call", t.Calls.Calls == 0 ? null : (double)t.Tokens / t.Calls.Calls, 1);
        });
        json.List("failures", report.Failures, f =>
        {
            json.WriteString("tool_name", f.Tool);
            json.WriteString("kind", f.Kind);
            json.WriteNumber("count", f.Count);
            json.WriteNumber("ms", f.Ms);
            json.WriteNumber("tokens", f.Tokens);
            json.WriteString("example_event_id", f.ExampleEvent.ToString());
            json.WriteString("example", f.Example);
        });
        json.List("models", report.Models, m =>
        {
            json.WriteString("model", m.Model);
            json.WriteNumber("api_calls", m.Inferences);
            json.Tokens(m.Tokens);
            json.Real("cost_usd", m.CostUsd);
        });
        json.List("days", report.Days, d =>
        {
            json.WriteString("day", d.Day.ToString("yyyy-MM-dd"));
            json.WriteNumber("sessions", d.Sessions);
            json.Calls(d.Calls);
            json.Tokens(d.Tokens);
            json.Real("cost_usd", d.CostUsd);
            json.WriteNumber("lost_ms", d.LostMs);
            json.WriteNumber("lost_tokens", d.LostTokens);
        });
        WriteGroups(json, "projects", "project", report.Projects);
        WriteGroups(json, "agents", "agent", report.Agents);
    }

    private static void WriteGroups(Utf8JsonWriter json, string list, string name, IReadOnlyList<GroupTotal> groups) =>
        json.List(list, groups, g =>
        {
            json.WriteString(name, g.Name);
            json.WriteNumber("sessions", g.Sessions);
            json.Calls(g.Calls);
            json.Tokens(g.Tokens);
            json.WriteNumber("lost_ms", g.LostMs);
        });
}
