using Hone.Sqlite.Native;
using Hone.Sqlite.Rows;

namespace Hone.Sqlite.Reading;

/// <summary>
/// One hash of what the store knows, the same however it came to know it: no keys, paths, days or import times.
/// </summary>
/// <remarks>
/// Rows are read in the order of identities, one at a time, and each value is hashed with its type and length, so that
/// nothing can be mistaken for something else. Sessions are walked by their id and lead to the rows of each.
/// </remarks>
internal static class LogicalHash
{
    private const string PerSession = "FROM session s CROSS JOIN";

    private const string BySession = "USING (session_key) ORDER BY s.id";

    internal static IReadOnlyList<(string Name, string Sql)> Parts { get; } =
    [
        ("observations", "SELECT id, event_id FROM observation ORDER BY id"),
        ("events", $"{EventRow.Select} ORDER BY e.id"),
        ("messages", $"{MessageRow.Select} ORDER BY m.id"),
        ("sessions", "SELECT id, agent FROM session ORDER BY id"),
        ("facts", $"SELECT s.id, name, value, first_at, last_at {PerSession} fact {BySession}, name, value"),
        ("summaries", $"SELECT s.id, {SummaryRow.Columns}, lost_ms, lost_tokens {PerSession} summary {BySession}"),
        ("tools", $"SELECT s.id, tool, {CountRow.Calls}, ms, tokens {PerSession} tool_use {BySession}, tool"),
        ("models", $"""
            SELECT s.id, model, inferences, {CountRow.Tokens}, cost_usd {PerSession} model_use {BySession}, model
            """),
        ("failures", $"""
            SELECT s.id, tool, kind, count, ms, tokens, example_event, example
            {PerSession} failure {BySession}, tool, kind
            """),
        ("losses", $"""
            SELECT s.id, habit, event_id, at, tool, ms, tokens, cost_usd, example, subject, remedy
            {PerSession} loss {BySession}, place
            """),
        ("evidence", $"SELECT s.id, json {PerSession} evidence {BySession}"),
        ("outcomes", "SELECT task_id, label, probability, reasons FROM outcome ORDER BY task_id"),
        ("reflections", $"SELECT s.id, json {PerSession} reflection {BySession}"),
    ];

    /// <summary>64 hexadecimal digits.</summary>
    public static string Of(Connection connection, CancellationToken cancel)
    {
        using RowHash hash = new();
        foreach ((string name, string sql) in Parts)
        {
            hash.Append(name);
            using Statement row = connection.Prepare(sql);
            int columns = row.ColumnCount;
            while (row.Step())
            {
                cancel.ThrowIfCancellationRequested();
                for (int i = 0; i < columns; i++) hash.Append(row.Value());
            }
        }

        return hash.Finish();
    }
}
