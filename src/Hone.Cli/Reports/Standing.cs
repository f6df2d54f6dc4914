using System.Text.Json;

namespace Hone.Cli.Reports;

/// <summary>How things stand.</summary>
/// <param name="Page">What is known; null where there is no store.</param>
/// <param name="Sessions">Sessions known, of all projects.</param>
/// <param name="ReadAt">When something new was last read, UTC.</param>
internal sealed record Standing(FirstPage? Page, long Sessions, DateTimeOffset? ReadAt = null)
{
    /// <summary>As the properties of a JSON object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteNumber("sessions", Sessions);
        json.Time("last_read_at", ReadAt);
        json.Time("latest_session_ended_at", Page?.Report.Totals.To);
        json.WriteString("project", Page?.Project);
        json.List("top_finding", Page?.Report.Findings.Take(1) ?? [], f => ReportJson.WriteFinding(json, f));
        json.WriteNumber("waiting", Page?.Waiting ?? 0);
        json.WriteNumber("waiting_elsewhere", Page?.WaitingElsewhere ?? 0);
        json.List("applied", Page?.Report.Applied ?? [], f => ReportJson.WriteFollowUp(json, f));
        json.WriteString("next", Page is { Waiting: > 0 } ? "hone review" : "hone learn");
    }
}
