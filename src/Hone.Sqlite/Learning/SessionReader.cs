using System.Text.Json;
using Hone.Learning;
using Hone.Sqlite.Native;
using Hone.Sqlite.Rows;

namespace Hone.Sqlite.Learning;

/// <summary>Reads what was learned of single sessions.</summary>
internal static class SessionReader
{
    /// <summary>Sessions shown for one beginning of an id; who wants more should type more of it.</summary>
    private const int FoundMax = 20;

    private const string Select = $"SELECT {SummaryRow.Selected} FROM {ScopeFilter.Sessions}";

    public static IReadOnlyList<SessionSummary> Latest(
        Connection connection, Scope scope, int countMax, bool withSubAgents)
    {
        Statement row = connection.Keep($"""
            {Select} WHERE {ScopeFilter.Condition} AND (?6 OR summary.parent_id IS NULL)
            ORDER BY summary.started_at DESC, session.id LIMIT ?7
            """);
        return Read(ScopeFilter.Put(row, scope).Put(withSubAgents).Put(countMax));
    }

    /// <summary>The session of this id or native id; else those whose id or native id begins so.</summary>
    public static IReadOnlyList<SessionSummary> Find(Connection connection, string idOrBeginning)
    {
        Statement exact = connection.Keep(
            $"{Select} WHERE session.id = ?1 OR session.native_id = ?1 ORDER BY session.id");
        List<SessionSummary> found = Read(exact.Begin().Put(idOrBeginning));
        if (found.Count > 0 || idOrBeginning.Length == 0) return found;
        Statement beginning = connection.Keep($"""
            {Select} WHERE substr(session.native_id, 1, length(?1)) = ?1 OR substr(session.id, 1, length(?1)) = ?1
            ORDER BY session.id LIMIT {FoundMax}
            """);
        return Read(beginning.Begin().Put(idOrBeginning));
    }

    public static IReadOnlyList<SessionLinks> Links(Connection connection)
    {
        List<SessionLinks> links = [];
        Statement row = connection.Keep($"""
            SELECT session.id, parent_id, forked_from, task_id FROM {ScopeFilter.Sessions}
            WHERE parent_id IS NOT NULL OR forked_from IS NOT NULL ORDER BY session.id
            """).Begin();
        while (row.Step())
        {
            links.Add(new SessionLinks(row.Text(), row.TextOrNull(), row.TextOrNull(), row.TextOrNull()));
        }

        return links;
    }

    public static IReadOnlyList<Loss> Losses(Connection connection, string sessionId)
    {
        List<Loss> losses = [];
        Statement row = connection.Keep("""
            SELECT habit, event_id, at, tool, ms, tokens, cost_usd, example, subject, remedy
            FROM loss JOIN session USING (session_key) WHERE session.id = ? ORDER BY at, place
            """).Begin().Put(sessionId);
        while (row.Step())
        {
            losses.Add(new Loss(
                row.Text(), row.Id(), row.TimeOrNull(), row.Text(), row.Long(), row.Long(), row.Double(), row.Text(),
                row.TextOrNull(), row.TextOrNull()));
        }

        return losses;
    }

    public static Reflection? Reflection(Connection connection, string sessionId)
    {
        Statement row = connection.Keep("""
            SELECT json FROM reflection JOIN session USING (session_key) WHERE session.id = ?
            """);
        return row.Begin().Put(sessionId).Step()
            ? JsonSerializer.Deserialize(row.Text(), StoreJson.Readable.Reflection)
            : null;
    }

    private static List<SessionSummary> Read(Statement row)
    {
        List<SessionSummary> sessions = [];
        while (row.Step()) sessions.Add(SummaryRow.Read(row));
        return sessions;
    }
}
