using Hone.Learning;
using Hone.Outcomes;
using Hone.Sqlite.Native;
using Hone.Sqlite.Rows;
using Hone.Sqlite.Schema;

namespace Hone.Sqlite.Learning;

/// <summary>Reads tasks: what all sessions of each took, and what came of it.</summary>
internal static class TaskReader
{
    private const string Task = "coalesce(summary.task_id, session.id)";

    /// <summary>Tasks that a session of the scope serves, and every session of these.</summary>
    private const string Members = $"""
        WITH chosen AS (SELECT DISTINCT {Task} AS task FROM {ScopeFilter.Sessions} WHERE {ScopeFilter.Condition}),
        member AS (
            SELECT {Task} AS task, session.id, session.agent, summary.* FROM {ScopeFilter.Sessions}
            WHERE {Task} IN (SELECT task FROM chosen))
        """;

    public static IReadOnlyList<TaskOutcome> Tasks(Connection connection, Scope scope)
    {
        Dictionary<string, List<string>> tools = Tools(connection, scope);
        List<TaskOutcome> tasks = [];
        Statement row = ScopeFilter.Put(connection.Keep($"""
            {Members},
            placed AS (
                SELECT *, row_number() OVER (
                        PARTITION BY task ORDER BY parent_id IS NOT NULL, started_at IS NULL, started_at, id
                    ) AS first_place,
                    row_number() OVER (
                        PARTITION BY task ORDER BY model IS NULL, parent_id IS NOT NULL, inferences DESC, id
                    ) AS main_place
                FROM member)
            SELECT task, (SELECT label FROM outcome o WHERE o.task_id = task),
                (SELECT probability FROM outcome o WHERE o.task_id = task),
                max(CASE first_place WHEN 1 THEN title END), max(CASE first_place WHEN 1 THEN project END),
                max(CASE first_place WHEN 1 THEN agent END), max(CASE main_place WHEN 1 THEN model END),
                min(started_at), max(ended_at), count(*), sum(active_ms), sum(inferences), {CountRow.CallSums},
                {CountRow.TokenSums}, {CountRow.CostSum}, sum(unpriced_tokens)
            FROM placed GROUP BY task ORDER BY min(started_at), task
            """), scope);
        while (row.Step()) tasks.Add(Read(row, tools));
        return tasks;
    }

    public static OutcomeCounts Counts(Connection connection, Scope scope)
    {
        OutcomeCounts counts = default;
        Statement row = ScopeFilter.Put(connection.Keep($"""
            SELECT label, count(*) FROM (
                SELECT DISTINCT {Task} AS task FROM {ScopeFilter.Sessions} WHERE {ScopeFilter.Condition})
            LEFT JOIN outcome ON outcome.task_id = task GROUP BY label
            """), scope);
        while (row.Step())
        {
            OutcomeLabel label = (OutcomeLabel)(row.IntOrNull() ?? 0);
            counts += OutcomeCounts.Of(label, row.Long());
        }

        return counts;
    }

    /// <summary>Null where no event says anything: the condition stands as the index has it, which is small.</summary>
    public static MachineUse? Machine(Connection connection, Scope scope)
    {
        Statement row = ScopeFilter.Put(connection.Keep($"""
            SELECT count(*), sum(CAST(round(cpu_usage_percent * 1e6) AS INTEGER)) / 1e6 / count(cpu_usage_percent),
                max(memory_usage_mb)
            FROM event INDEXED BY event_machine JOIN session USING (session_key) JOIN summary USING (session_key)
            WHERE ({MachineEvents.Condition}) AND {ScopeFilter.Condition}
            """), scope);
        row.Step();
        MachineUse use = new(row.Long(), row.DoubleOrNull(), row.DoubleOrNull());
        row.End();
        return use.Events == 0 ? null : use;
    }

    private static Dictionary<string, List<string>> Tools(Connection connection, Scope scope)
    {
        Dictionary<string, List<string>> tools = new(StringComparer.Ordinal);
        Statement row = ScopeFilter.Put(connection.Keep($"""
            {Members}
            SELECT DISTINCT task, tool FROM member JOIN tool_use u USING (session_key) WHERE u.calls > 0
            ORDER BY task, tool
            """), scope);
        while (row.Step())
        {
            string task = row.Text();
            if (!tools.TryGetValue(task, out List<string>? used)) tools.Add(task, used = []);
            used.Add(row.Text());
        }

        return tools;
    }

    private static TaskOutcome Read(Statement row, Dictionary<string, List<string>> tools)
    {
        string task = row.Text();
        return new TaskOutcome(task, (OutcomeLabel)(row.IntOrNull() ?? 0))
        {
            Probability = row.DoubleOrNull(),
            Title = row.TextOrNull(),
            Project = row.TextOrNull(),
            Agent = row.Text(),
            Model = row.TextOrNull(),
            StartedAt = row.TimeOrNull(),
            EndedAt = row.TimeOrNull(),
            Sessions = row.Long(),
            ActiveMs = row.Long(),
            Inferences = row.Long(),
            Calls = CountRow.ReadCalls(row),
            Tokens = CountRow.ReadTokens(row),
            CostUsd = row.Double(),
            UnpricedTokens = row.Long(),
            Tools = tools.GetValueOrDefault(task) ?? [],
        };
    }
}
