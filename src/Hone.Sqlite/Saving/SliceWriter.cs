using Hone.Sqlite.Native;
using Hone.Sqlite.Rows;
using Hone.Telemetry;

namespace Hone.Sqlite.Saving;

/// <summary>Saves slices within a transaction.</summary>
internal sealed class SliceWriter
{
    private readonly DateTimeOffset _now;
    private readonly Connection _connection;
    private readonly CancellationToken _cancel;
    private readonly SessionRows _sessions;
    private readonly EventWriter _events;
    private readonly MessageWriter _messages;
    private readonly ObservationWriter _observations;
    private readonly Statement _fact;

    private SliceWriter(Connection connection, TimeProvider time, CancellationToken cancel)
    {
        _connection = connection;
        _cancel = cancel;
        _sessions = new SessionRows(connection, time);
        _now = time.GetUtcNow();
        _events = new EventWriter(connection, _sessions);
        _messages = new MessageWriter(connection, _sessions);
        _observations = new ObservationWriter(connection);
        _fact = connection.Keep("""
            INSERT INTO fact (session_key, name, value, first_at, last_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (session_key, name, value) DO UPDATE SET
                first_at = coalesce(min(first_at, excluded.first_at), first_at, excluded.first_at),
                last_at = coalesce(max(last_at, excluded.last_at), last_at, excluded.last_at)
            WHERE coalesce(min(first_at, excluded.first_at), first_at, excluded.first_at) IS NOT first_at
                OR coalesce(max(last_at, excluded.last_at), last_at, excluded.last_at) IS NOT last_at
            """);
    }

    public static SaveCounts Save(
        Connection connection, IReadOnlyList<ImportSlice> slices, TimeProvider time, CancellationToken cancel)
    {
        SliceWriter writer = new(connection, time, cancel);
        foreach (ImportSlice slice in slices) writer.Save(slice);
        writer._observations.Finish(cancel);
        writer._sessions.Finish();
        return new SaveCounts(writer._observations.Added, writer._events.Added, writer._sessions.Added);
    }

    private void Save(ImportSlice slice)
    {
        _sessions.Meet(slice);
        long? chunkKey = slice.Chunk is { } chunk ? Save(chunk) : null;
        foreach (Observation observation in slice.Observations) _observations.Add(observation, chunkKey);
        foreach (Event e in InOrder(slice))
        {
            _cancel.ThrowIfCancellationRequested();
            _events.Write(e);
        }

        foreach (Message message in slice.Messages.Values) _messages.Write(message);
        foreach (Fact fact in slice.Facts.Values) Save(fact);
        SourceRow.Put(_connection.Keep(SourceRow.Upsert).Begin(), slice.Source, _now).Run();
    }

    /// <summary>By identity: neighbours in the index are written one after the other, which halves its cost.</summary>
    private static Event[] InOrder(ImportSlice slice)
    {
        Event[] events = [.. slice.Events.Values];
        Array.Sort(events, static (a, b) => a.Id.CompareTo(b.Id));
        return events;
    }

    private void Save(Fact fact)
    {
        SessionRow session = _sessions.Of(fact.SessionId);
        _fact.Begin().Put(session.Key).Put(fact.Name).Put(fact.Value).Put(fact.FirstAt).Put(fact.LastAt).Run();
        if (_connection.Changes > 0) session.IsChanged = true;
    }

    private long Save(ArchiveChunk chunk)
    {
        Statement insert = _connection.Keep("""
            INSERT OR IGNORE INTO chunk (name, path, agent, lines, size_bytes) VALUES (?, ?, ?, ?, ?)
            """);
        insert.Begin().Put(chunk.Name).Put(chunk.RelativePath).Put(chunk.Agent).Put(chunk.Lines)
            .Put(chunk.SizeBytes).Run();
        if (_connection.Changes > 0) return _connection.LastInsertRowId;
        return _connection.Keep("SELECT chunk_key FROM chunk WHERE name = ?").Begin().Put(chunk.Name).OneNumber()
            ?? throw new InvalidOperationException($"chunk {chunk.Name} is there and is not");
    }
}
