using Hone.Sqlite.Native;
using Hone.Sqlite.Rows;
using Hone.Telemetry;

namespace Hone.Sqlite.Reading;

/// <summary>Reads what an import needs to know before it reads on, and a learner before it learns.</summary>
internal static class TelemetryReader
{
    public static IReadOnlyDictionary<string, SourceState> Sources(Connection connection)
    {
        Dictionary<string, SourceState> sources = new(StringComparer.Ordinal);
        Statement row = connection.Keep(SourceRow.Select).Begin();
        while (row.Step())
        {
            SourceState source = SourceRow.Read(row);
            sources.Add(source.Path, source);
        }

        return sources;
    }

    public static int CountUnknown(
        Connection connection, IReadOnlyList<Observation> observations, CancellationToken cancel)
    {
        int unknown = 0;
        Statement row = connection.Keep("SELECT 1 FROM observation WHERE id = ?");
        foreach (Observation observation in observations)
        {
            cancel.ThrowIfCancellationRequested();
            if (row.Begin().Put(observation.Id).OneNumber() is null) unknown++;
        }

        return unknown;
    }

    public static IReadOnlyList<(string SessionId, long Revision)> ChangedSessions(
        Connection connection, string station, int version)
    {
        List<(string SessionId, long Revision)> changed = [];
        Statement row = connection.Keep("""
            SELECT s.id, s.revision
            FROM session s LEFT JOIN learned l ON l.session_key = s.session_key AND l.station = ?
            WHERE l.revision IS NOT s.revision OR l.version IS NOT ?
            ORDER BY s.id
            """).Begin().Put(station).Put(version);
        while (row.Step()) changed.Add((row.Text(), row.Long()));
        return changed;
    }
}
