using System.Text.Json;
using Hone.Outcomes;
using Hone.Sqlite.Learning;
using Hone.Sqlite.Native;
using Hone.Sqlite.Rows;

namespace Hone.Sqlite.Outcomes;

/// <summary>Replaces what sessions show, within a transaction.</summary>
internal sealed class EvidenceWriter(Connection connection, string station, int version)
{
    private readonly StationMark _mark = new(connection, station, version);

    public void Write(SessionEvidence evidence)
    {
        if (_mark.Open(evidence.SessionId, evidence.Revision) is not { } key) return;
        connection.Keep("DELETE FROM verification WHERE session_key = ?").Begin().Put(key).Run();
        // The revision is in its own table: what a session shows does not depend on how often it was looked at.
        bool hasCommits = evidence.Verifications.Any(v => v.Commits.Count > 0);
        connection.Keep("REPLACE INTO evidence (session_key, directory, has_commits, json) VALUES (?, ?, ?, ?)").Begin()
            .Put(key).Put(evidence.Directory).Put(hasCommits)
            .Put(JsonSerializer.Serialize(evidence with { Revision = 0 }, OutcomeJson.Readable.SessionEvidence)).Run();
        for (int i = 0; i < evidence.Verifications.Count; i++) Write(key, i, evidence.Verifications[i]);
        _mark.Set(key, evidence.Revision);
        string task = OutcomeReader.TaskOf(connection, key);
        DueTasks.Mark(connection, task);
        if (hasCommits) OutcomeWriter.Reopen(connection, task);
    }

    private void Write(long key, int place, Verification found)
    {
        Statement row = connection.Keep("""
            INSERT INTO verification (session_key, place, kind, bearing, source, at, tool, result, passed, failed,
                errors, skipped, diagnostics, says)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """).Begin();
        TestCounts? counts = found.Counts;
        row.Put(key).Put(place).Put((long)found.Kind).Put((long)found.Bearing).Put(found.Source).Put(found.At)
            .Put(found.Tool).Put((long?)(int?)found.Result).Put((long?)counts?.Passed).Put((long?)counts?.Failed)
            .Put((long?)counts?.Errors).Put((long?)counts?.Skipped).Put((long)found.DiagnosticCount)
            .Put(found.Says).Run();
    }
}
