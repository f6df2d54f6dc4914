using Hone.Sqlite.Native;
using Hone.Sqlite.Rows;
using Hone.Telemetry;

namespace Hone.Sqlite.Reading;

/// <summary>Reads one session whole.</summary>
internal static class TraceReader
{
    public static SessionTrace? Read(
        Connection connection, string sessionId, TraceNeeds? needs, CancellationToken cancel)
    {
        Statement session = connection.Keep("SELECT session_key, agent, revision FROM session WHERE id = ?");
        if (!session.Begin().Put(sessionId).Step()) return null;
        long key = session.Long();
        string agent = session.Text();
        long revision = session.Long();
        session.End();
        return new SessionTrace(
            sessionId, agent, revision, Facts(connection, key, sessionId), Events(connection, key, needs, cancel),
            Messages(connection, key, needs));
    }

    private static List<Fact> Facts(Connection connection, long key, string sessionId)
    {
        List<Fact> facts = [];
        Statement row = connection.Keep("""
            SELECT name, value, first_at, last_at FROM fact WHERE session_key = ? ORDER BY name, value
            """).Begin().Put(key);
        while (row.Step()) facts.Add(new Fact(sessionId, row.Text(), row.Text(), row.TimeOrNull(), row.TimeOrNull()));
        return facts;
    }

    private static List<Event> Events(Connection connection, long key, TraceNeeds? needs, CancellationToken cancel)
    {
        List<Event> events = [];
        Statement row = needs is null
            ? connection.Keep(EventRow.Select + " WHERE e.session_key = ?1").Begin().Put(key)
            : connection.Keep(EventRow.SelectNeeded + " WHERE e.session_key = ?1").Begin()
                .Put(key).Put(needs.OutputsOf);
        while (row.Step())
        {
            cancel.ThrowIfCancellationRequested();
            events.Add(EventRow.Read(row));
        }

        events.Sort(TraceOrder.Instance);
        return events;
    }

    private static List<Message> Messages(Connection connection, long key, TraceNeeds? needs)
    {
        List<Message> messages = [];
        Statement row = connection.Keep($"""
            {MessageRow.Select} WHERE m.session_key = ?1 AND (?2 OR m.kind <> {(int)MessageKind.Answer})
            ORDER BY m.at, m.ordinal, m.id
            """);
        row.Begin().Put(key).Put(needs is null);
        while (row.Step()) messages.Add(MessageRow.Read(row));
        return messages;
    }
}
