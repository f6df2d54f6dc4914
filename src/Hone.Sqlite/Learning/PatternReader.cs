using Hone.Learning;
using Hone.Sqlite.Native;
using Hone.Sqlite.Rows;

namespace Hone.Sqlite.Learning;

/// <summary>Reads what habits were about again and again, with the dearest occurrences of each.</summary>
internal static class PatternReader
{
    private static readonly string[] s_example = ["session_id", "event_id", "at", "example"];

    private static readonly string s_sql = $"""
        WITH found AS (
            SELECT loss.*, session.id AS session_id, session.agent AS agent, coalesce(summary.project, '') AS project,
                row_number() OVER (
                    PARTITION BY coalesce(summary.project, ''), session.agent, habit, subject, remedy
                    ORDER BY loss.tokens DESC, loss.ms DESC, event_id, session.id, place) AS rank
            FROM {ScopeFilter.Sessions} JOIN loss USING (session_key))
        SELECT project, agent, habit, subject, remedy, count(*), count(DISTINCT session_key), sum(ms), sum(tokens),
            {CountRow.CostSum}, min(at), max(at),
            {string.Join(",\n    ", Enumerable.Range(1, Pattern.ExamplesMax).Select(Example))}
        FROM found GROUP BY project, agent, habit, subject, remedy ORDER BY project, agent, habit, subject, remedy
        """;

    public static IReadOnlyList<Pattern> Patterns(Connection connection)
    {
        List<Pattern> patterns = [];
        Statement row = connection.Keep(s_sql).Begin();
        while (row.Step())
        {
            patterns.Add(new Pattern(
                row.Text(), row.Text(), row.Text(), row.TextOrNull(), row.TextOrNull(), row.Long(), row.Long(),
                row.Long(), row.Long(), row.Double(), row.TimeOrNull(), row.TimeOrNull(), Examples(row)));
        }

        return patterns;
    }

    public static IReadOnlyList<ProjectUse> Uses(Connection connection)
    {
        List<ProjectUse> uses = [];
        Statement row = connection.Keep($"""
            SELECT coalesce(project, ''), session.agent, count(*), sum(inferences), sum(active_ms),
                sum(tokens_input + tokens_cache_read + tokens_cache_write + tokens_output)
            FROM {ScopeFilter.Sessions} WHERE calls > 0 GROUP BY 1, 2 ORDER BY 1, 2
            """).Begin();
        while (row.Step())
        {
            uses.Add(new ProjectUse(row.Text(), row.Text(), row.Long(), row.Long(), row.Long(), row.Long()));
        }

        return uses;
    }

    public static IReadOnlyList<SessionHabit> SessionHabits(
        Connection connection, string project, string habit, string? subject)
    {
        List<SessionHabit> sessions = [];
        Statement row = ScopeFilter.Put(connection.Keep($"""
            SELECT session.id, project, session.agent, started_at, ended_at,
                (SELECT count(*) FROM loss WHERE loss.session_key = session.session_key AND loss.habit = ?6
                    AND (?7 IS NULL OR loss.subject = ?7))
            FROM {ScopeFilter.Sessions}
            WHERE {ScopeFilter.Condition} AND calls > 0 AND project IS NOT NULL AND started_at IS NOT NULL
            ORDER BY started_at, session.id
            """), new Scope(Project: project)).Put(habit).Put(subject);
        while (row.Step())
        {
            sessions.Add(new SessionHabit(row.Text(), row.Text(), row.Text(), row.TimeOrNull() ?? default,
                row.TimeOrNull() ?? default, row.Long()));
        }

        return sessions;
    }

    private static string Example(int rank) =>
        string.Join(", ", s_example.Select(c => $"max(CASE rank WHEN {rank} THEN {c} END)"));

    private static List<PatternExample> Examples(Statement row)
    {
        List<PatternExample> examples = [];
        for (int i = 0; i < Pattern.ExamplesMax; i++)
        {
            (string? session, var id, DateTimeOffset? at, string text) =
                (row.TextOrNull(), row.IdOrNull(), row.TimeOrNull(), row.Text());
            if (session is not null && id is { } known) examples.Add(new PatternExample(session, known, at, text));
        }

        return examples;
    }
}
