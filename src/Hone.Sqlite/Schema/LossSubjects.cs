namespace Hone.Sqlite.Schema;

/// <summary>The second step: what a loss was about, and what worked instead.</summary>
internal static class LossSubjects
{
    public const string Sql = """
        ALTER TABLE loss ADD COLUMN subject TEXT;
        ALTER TABLE loss ADD COLUMN remedy TEXT;

        DROP VIEW losses;
        CREATE VIEW losses AS
        SELECT s.id AS session_id, l.habit, lower(hex(l.event_id)) AS event_id,
            strftime('%Y-%m-%dT%H:%M:%fZ', l.at / 1000.0, 'unixepoch') AS timestamp, l.tool AS tool_name, l.ms,
            l.tokens, l.cost_usd, l.example, l.subject, l.remedy
        FROM loss l JOIN session s USING (session_key);
        """;
}
