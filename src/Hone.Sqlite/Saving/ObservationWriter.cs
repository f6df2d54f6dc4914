using Hone.Sqlite.Native;
using Hone.Telemetry;

namespace Hone.Sqlite.Saving;

/// <summary>
/// Writes the observations of a save; of one said of two events, which only a copy without ids can be, the smaller
/// event's identity stays.
/// </summary>
/// <remarks>
/// They are gathered and written in order of identity: neighbours in the index one after the other cost half.
/// </remarks>
internal sealed class ObservationWriter(Connection connection)
{
    private readonly List<(Observation Observation, long? ChunkKey)> _gathered = [];

    private readonly Statement _insert = connection.Keep("""
        INSERT INTO observation (id, event_id, chunk_key, line) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
        """);

    private readonly Statement _update = connection.Keep("""
        UPDATE observation SET (event_id, chunk_key, line) = (?2, ?3, ?4) WHERE id = ?1 AND event_id > ?2
        """);

    /// <summary>Observations that were not there before.</summary>
    public long Added { get; private set; }

    public void Add(Observation observation, long? chunkKey) => _gathered.Add((observation, chunkKey));

    public void Finish(CancellationToken cancel)
    {
        _gathered.Sort(static (a, b) => a.Observation.Id.CompareTo(b.Observation.Id));
        foreach ((Observation observation, long? chunkKey) in _gathered)
        {
            cancel.ThrowIfCancellationRequested();
            Put(_insert, observation, chunkKey);
            if (connection.Changes > 0) Added++;
            else Put(_update, observation, chunkKey);
        }
    }

    private static void Put(Statement row, Observation observation, long? chunkKey) => row.Begin()
        .Put(observation.Id).Put(observation.EventId).Put(chunkKey).Put(observation.Line).Run();
}
