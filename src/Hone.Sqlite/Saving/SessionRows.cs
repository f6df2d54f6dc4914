using System.Globalization;
using Hone.Sqlite.Native;
using Hone.Sqlite.Outcomes;
using Hone.Telemetry;

namespace Hone.Sqlite.Saving;

/// <summary>
/// The sessions of one save: makes their rows, and at the end gives those that changed a new revision.
/// </summary>
/// <remarks>
/// Revisions count over all sessions and never repeat, so that a session that went and came back is not taken for
/// learned. A session to which nothing belongs any more goes, for whether it ever had something depends on the order of
/// arrival.
/// </remarks>
internal sealed class SessionRows(Connection connection, TimeProvider time)
{
    private const string DeleteEverything = """
        DELETE FROM learned WHERE session_key = ?1; DELETE FROM summary WHERE session_key = ?1;
        DELETE FROM tool_use WHERE session_key = ?1; DELETE FROM model_use WHERE session_key = ?1;
        DELETE FROM failure WHERE session_key = ?1; DELETE FROM loss WHERE session_key = ?1;
        DELETE FROM reflection WHERE session_key = ?1; DELETE FROM evidence WHERE session_key = ?1;
        DELETE FROM verification WHERE session_key = ?1; DELETE FROM session WHERE session_key = ?1
        """;

    private readonly Dictionary<string, SessionRow> _rows = new(StringComparer.Ordinal);
    private SessionRow? _last;

    /// <summary>Sessions that were not there before.</summary>
    public long Added { get; private set; }

    /// <summary>Makes sure that every session of a slice has a row.</summary>
    public void Meet(ImportSlice slice)
    {
        HashSet<SessionRow> met = [];
        foreach (Event e in slice.Events.Values) Note(SessionOf(e), e.StartedAt ?? e.EndedAt, met);
        foreach (Message message in slice.Messages.Values) Note(message.SessionId, message.At, met);
        foreach (Fact fact in slice.Facts.Values) Note(fact.SessionId, fact.FirstAt, met);
        foreach (SessionRow row in met)
        {
            if (!TryFind(row)) Insert(row);
        }
    }

    /// <summary>A session that has a row, met in this save or not.</summary>
    public SessionRow Of(string id)
    {
        if (_last is { } last && (ReferenceEquals(last.Id, id) || last.Id == id)) return last;
        if (!_rows.TryGetValue(id, out SessionRow? row))
        {
            _rows.Add(id, row = new SessionRow(id));
            if (!TryFind(row)) throw new InvalidOperationException($"session {id} has no row");
        }

        return _last = row;
    }

    /// <summary>Gives changed sessions their new revision, and removes those to which nothing belongs.</summary>
    public void Finish()
    {
        foreach (SessionRow row in _rows.Values.Where(r => r.HasLost || (r.IsNew && !r.IsChanged)))
        {
            if (IsEmpty(row)) Delete(row);
        }

        List<SessionRow> changed = [.. _rows.Values.Where(r => r.IsChanged)];
        if (changed.Count == 0) return;
        connection.Keep("UPDATE counter SET value = value + 1 WHERE name = 'revision'").Begin().Run();
        Statement update = connection.Keep("""
            UPDATE session SET revision = (SELECT value FROM counter WHERE name = 'revision') WHERE session_key = ?
            """);
        foreach (SessionRow row in changed) update.Begin().Put(row.Key).Run();
    }

    private static string SessionOf(Event e) =>
        e.SessionId ?? throw new InvalidOperationException($"event {e.Id} of {e.Agent} belongs to no session");

    private void Note(string id, DateTimeOffset? at, HashSet<SessionRow> met)
    {
        if (_last is not { } row || !ReferenceEquals(row.Id, id))
        {
            if (!_rows.TryGetValue(id, out row)) _rows.Add(id, row = new SessionRow(id));
            _last = row;
        }

        if (row.Key != 0) return;
        met.Add(row);
        if (at < (row.FirstAt ?? DateTimeOffset.MaxValue)) row.FirstAt = at;
    }

    private bool TryFind(SessionRow row)
    {
        row.Key = connection.Keep("SELECT session_key FROM session WHERE id = ?").Begin().Put(row.Id).OneNumber() ?? 0;
        return row.Key != 0;
    }

    private void Insert(SessionRow row)
    {
        string day = (row.FirstAt ?? time.GetUtcNow()).UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        connection.Keep("INSERT INTO session (id, agent, native_id, day, revision) VALUES (?, ?, ?, ?, 0)").Begin()
            .Put(row.Id).Put(row.Agent).Put(row.NativeId).Put(day).Run();
        row.Key = connection.LastInsertRowId;
        row.IsNew = true;
        Added++;
    }

    private bool IsEmpty(SessionRow row) => connection.Keep("""
        SELECT EXISTS (SELECT 1 FROM event WHERE session_key = ?1) OR EXISTS (SELECT 1 FROM fact WHERE session_key = ?1)
            OR EXISTS (SELECT 1 FROM message WHERE session_key = ?1)
        """).Begin().Put(row.Key).OneNumber() == 0;

    private void Delete(SessionRow row)
    {
        // Its task has lost what it showed.
        DueTasks.Mark(connection, OutcomeReader.TaskOf(connection, row.Key));
        foreach (string sql in DeleteEverything.Split(';', StringSplitOptions.TrimEntries))
        {
            connection.Keep(sql).Begin().Put(row.Key).Run();
        }

        row.IsChanged = false;
        if (row.IsNew) Added--;
    }
}
