using Hone.Sqlite.Native;
using Hone.Sqlite.Rows;
using Hone.Telemetry;

namespace Hone.Sqlite.Saving;

/// <summary>Writes events: a new one as it is, a known one folded into what is there.</summary>
internal sealed class EventWriter(Connection connection, SessionRows sessions)
{
    private readonly Statement _insert = connection.Keep(EventRow.Insert);
    private readonly Statement _select = connection.Keep(EventRow.Select + " WHERE e.id = ?");
    private readonly Statement _update = connection.Keep(EventRow.Update);

    /// <summary>Events that were not there before.</summary>
    public long Added { get; private set; }

    public void Write(Event e)
    {
        SessionRow session = sessions.Of(e.SessionId!);
        EventRow.Put(_insert.Begin().Put(e.Id), e, session.Key, session.Agent).Run();
        if (connection.Changes == 0)
        {
            Fold(e);
            return;
        }

        session.IsChanged = true;
        Added++;
    }

    private void Fold(Event e)
    {
        if (!_select.Begin().Put(e.Id).Step())
        {
            throw new InvalidOperationException($"event {e.Id} is there and is not");
        }

        Event stored = EventRow.Read(_select);
        _select.End();
        string before = stored.SessionId!;
        if (!stored.Absorb(ToMilliseconds(e))) return;

        SessionRow session = sessions.Of(stored.SessionId!);
        EventRow.Put(_update.Begin(), stored, session.Key, session.Agent).Put(stored.Id).Run();
        session.IsChanged = true;
        if (stored.SessionId == before) return;
        SessionRow left = sessions.Of(before);
        left.IsChanged = left.HasLost = true;
    }

    /// <summary>Times as they are stored; else a finer one would look like a change every time.</summary>
    private static Event ToMilliseconds(Event e)
    {
        e.StartedAt = ToMilliseconds(e.StartedAt);
        e.EndedAt = ToMilliseconds(e.EndedAt);
        return e;
    }

    private static DateTimeOffset? ToMilliseconds(DateTimeOffset? time) =>
        time is { } t ? DateTimeOffset.FromUnixTimeMilliseconds(t.ToUnixTimeMilliseconds()) : null;
}
