using System.Globalization;
using Hone.Learning;
using Hone.Sqlite.Native;
using Hone.Sqlite.Rows;

namespace Hone.Sqlite.Learning;

/// <summary>
/// Sums over the sessions of a scope. Every order has a last word, so that equal stores give equal lists.
/// </summary>
internal static class SumReader
{
    private const string InScope = $"FROM {ScopeFilter.Sessions} WHERE {ScopeFilter.Condition}";

    private const string Roots = "count(*) FILTER (WHERE parent_id IS NULL)";

    public static Totals Totals(Connection connection, Scope scope)
    {
        Statement row = ScopeFilter.Put(connection.Keep($"""
            SELECT {Roots}, count(parent_id),
                count(DISTINCT coalesce(task_id, CASE WHEN parent_id IS NULL THEN session.id END)),
                min(started_at), max(ended_at), count(DISTINCT date(started_at / 1000, 'unixepoch')), sum(active_ms),
                sum(prompts), sum(interruptions), sum(inferences), {CountRow.CallSums}, {CountRow.TokenSums},
                {CountRow.CostSum}, sum(unpriced_tokens)
            {InScope}
            """), scope);
        row.Step();
        return new Totals
        {
            Sessions = row.Long(),
            SubAgentSessions = row.Long(),
            Tasks = row.Long(),
            From = row.TimeOrNull(),
            To = row.TimeOrNull(),
            Days = row.Long(),
            ActiveMs = row.Long(),
            Prompts = row.Long(),
            Interruptions = row.Long(),
            Inferences = row.Long(),
            Calls = CountRow.ReadCalls(row),
            Tokens = CountRow.ReadTokens(row),
            CostUsd = row.Double(),
            UnpricedTokens = row.Long(),
        };
    }

    public static IReadOnlyList<HabitTotal> Habits(Connection connection, Scope scope)
    {
        List<HabitTotal> habits = [];
        Statement row = ScopeFilter.Put(connection.Keep($"""
            WITH found AS (
                SELECT loss.*, session.id AS session_id, row_number() OVER (
                    PARTITION BY habit ORDER BY loss.tokens DESC, loss.ms DESC, event_id, session.id, place) AS rank
                FROM {ScopeFilter.Sessions} JOIN loss USING (session_key) WHERE {ScopeFilter.Condition})
            SELECT habit, count(*), count(DISTINCT session_key), sum(ms), sum(tokens), {CountRow.CostSum},
                max(CASE rank WHEN 1 THEN session_id END), max(CASE rank WHEN 1 THEN event_id END),
                max(CASE rank WHEN 1 THEN example END)
            FROM found GROUP BY habit ORDER BY habit
            """), scope);
        while (row.Step())
        {
            habits.Add(new HabitTotal(
                row.Text(), row.Long(), row.Long(), row.Long(), row.Long(), row.Double(),
                row.Text(), row.Id(), row.Text()));
        }

        return habits;
    }

    public static IReadOnlyList<ToolUse> Tools(Connection connection, Scope scope)
    {
        List<ToolUse> tools = [];
        Statement row = ScopeFilter.Put(connection.Keep($"""
            SELECT tool, sum(u.calls), sum(u.calls_succeeded), sum(u.calls_failed), sum(u.calls_timed_out),
                sum(u.calls_rejected), sum(u.calls_cancelled), sum(u.calls_interrupted), sum(u.ms), sum(u.tokens)
            FROM {ScopeFilter.Sessions} JOIN tool_use u USING (session_key) WHERE {ScopeFilter.Condition}
            GROUP BY tool ORDER BY 2 DESC, tool
            """), scope);
        while (row.Step()) tools.Add(new ToolUse(row.Text(), CountRow.ReadCalls(row), row.Long(), row.Long()));
        return tools;
    }

    public static IReadOnlyList<FailureCount> Failures(Connection connection, Scope scope)
    {
        List<FailureCount> failures = [];
        Statement row = ScopeFilter.Put(connection.Keep($"""
            WITH found AS (
                SELECT f.*, row_number() OVER (
                    PARTITION BY tool, kind ORDER BY f.tokens DESC, f.ms DESC, example_event, session.id) AS rank
                FROM {ScopeFilter.Sessions} JOIN failure f USING (session_key) WHERE {ScopeFilter.Condition})
            SELECT tool, kind, sum(count), sum(ms), sum(tokens), max(CASE rank WHEN 1 THEN example_event END),
                max(CASE rank WHEN 1 THEN example END)
            FROM found GROUP BY tool, kind ORDER BY 3 DESC, tool, kind
            """), scope);
        while (row.Step())
        {
            failures.Add(new FailureCount(
                row.Text(), row.Text(), row.Long(), row.Long(), row.Long(), row.Id(), row.Text()));
        }

        return failures;
    }

    public static IReadOnlyList<ModelUse> Models(Connection connection, Scope scope)
    {
        List<ModelUse> models = [];
        Statement row = ScopeFilter.Put(connection.Keep($"""
            SELECT u.model, sum(u.inferences), sum(u.tokens_input), sum(u.tokens_cache_read), sum(u.tokens_cache_write),
                sum(u.tokens_output), sum(u.tokens_reasoning), sum(CAST(round(u.cost_usd * 1e9) AS INTEGER)) / 1e9
            FROM {ScopeFilter.Sessions} JOIN model_use u USING (session_key) WHERE {ScopeFilter.Condition}
            GROUP BY u.model
            ORDER BY sum(u.tokens_input + u.tokens_cache_read + u.tokens_cache_write + u.tokens_output) DESC, u.model
            """), scope);
        while (row.Step())
        {
            models.Add(new ModelUse(row.Text(), row.Long(), CountRow.ReadTokens(row), row.DoubleOrNull()));
        }

        return models;
    }

    public static IReadOnlyList<DayTotal> Days(Connection connection, Scope scope)
    {
        List<DayTotal> days = [];
        Statement row = ScopeFilter.Put(connection.Keep($"""
            SELECT date(started_at / 1000, 'unixepoch'), {Roots}, {CountRow.CallSums}, {CountRow.TokenSums},
                {CountRow.CostSum}, sum(lost_ms), sum(lost_tokens)
            {InScope} AND started_at IS NOT NULL GROUP BY 1 ORDER BY 1
            """), scope);
        while (row.Step())
        {
            DateOnly day = DateOnly.ParseExact(row.Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
            days.Add(new DayTotal(
                day, row.Long(), CountRow.ReadCalls(row), CountRow.ReadTokens(row), row.Double(),
                row.Long(), row.Long()));
        }

        return days;
    }

    public static IReadOnlyList<GroupTotal> Projects(Connection connection, Scope scope) => Groups(connection.Keep($"""
        SELECT coalesce(project, ''), {Roots}, {CountRow.CallSums}, {CountRow.TokenSums}, sum(lost_ms)
        {InScope} GROUP BY 1 ORDER BY 2 DESC, 1
        """), scope);

    public static IReadOnlyList<GroupTotal> Agents(Connection connection, Scope scope) => Groups(connection.Keep($"""
        SELECT session.agent, {Roots}, {CountRow.CallSums}, {CountRow.TokenSums}, sum(lost_ms)
        {InScope} GROUP BY 1 ORDER BY 2 DESC, 1
        """), scope);

    private static List<GroupTotal> Groups(Statement row, Scope scope)
    {
        List<GroupTotal> groups = [];
        ScopeFilter.Put(row, scope);
        while (row.Step())
        {
            groups.Add(new GroupTotal(
                row.Text(), row.Long(), CountRow.ReadCalls(row), CountRow.ReadTokens(row), row.Long()));
        }

        return groups;
    }
}
