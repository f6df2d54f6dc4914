using Hone.Sqlite.Native;

namespace Hone.Sqlite.Learning;

/// <summary>Which state of a session a station has looked at, within the caller's transaction.</summary>
internal sealed class StationMark(Connection connection, string station, int version)
{
    /// <summary>
    /// The row of a session; null where it is gone, because all of it turned out to belong to another, and where
    /// another process has looked at a later state of it meanwhile.
    /// </summary>
    public long? Open(string sessionId, long revision)
    {
        long? key = connection.Keep("SELECT session_key FROM session WHERE id = ?").Begin().Put(sessionId).OneNumber();
        return key is null || IsOutdated(key.Value, revision) ? null : key;
    }

    /// <summary>Notes that a session was looked at in this state.</summary>
    public void Set(long key, long revision) => connection.Keep("""
        REPLACE INTO learned (session_key, station, version, revision) VALUES (?, ?, ?, ?)
        """).Begin().Put(key).Put(station).Put(version).Put(revision).Run();

    private bool IsOutdated(long key, long revision) => connection.Keep("""
        SELECT 1 FROM learned WHERE session_key = ? AND station = ? AND version = ? AND revision > ?
        """).Begin().Put(key).Put(station).Put(version).Put(revision).OneNumber() is not null;
}
