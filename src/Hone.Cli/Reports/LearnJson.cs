using System.Text.Json;
using Hone.Loop;
using Hone.Telemetry;

namespace Hone.Cli.Reports;

/// <summary>What <c>hone learn</c> did and found, as the properties of a JSON object.</summary>
internal static class LearnJson
{
    /// <summary>Writes everything.</summary>
    public static void Write(Utf8JsonWriter json, LoopResult result, FirstPage page)
    {
        ImportReport imported = result.Imported;
        json.Object("import", () =>
        {
            json.WriteNumber("files", imported.Files);
            json.WriteNumber("files_read", imported.FilesRead);
            json.WriteNumber("files_unchanged", imported.FilesUnchanged);
            json.WriteNumber("files_unrecognised", imported.FilesUnrecognised);
            json.WriteNumber("bytes_read", imported.BytesRead);
            json.WriteNumber("new_sessions", imported.Saved.Sessions);
            json.WriteNumber("new_events", imported.Saved.Events);
            json.WriteNumber("new_observations", imported.Saved.Observations);
            json.WriteNumber("secrets_masked", imported.Redacted);
            json.List("problems", imported.Problems, p => WriteProblem(json, p));
        });
        json.WriteNumber("sessions_learned", result.SessionsLearned);
        json.Object("proposed", () =>
        {
            json.List("new", result.Proposed.Added, p => ProposalJson.Write(json, p));
            json.List("grown", result.Proposed.Grown, p => ProposalJson.Write(json, p));
            json.WriteNumber("for_another_day", result.Proposed.Waiting);
            json.List("applied_by_policy", result.Applied, a => ProposalJson.Write(json, a.Proposal));
            json.List("blocked", result.Blocked, b =>
            {
                json.WriteString("project", b.Project);
                json.WriteString("file", b.File);
                json.WriteString("reason", b.Reason);
                json.WriteString("try", b.Hint);
            });
            json.WriteNumber("waiting", page.Waiting);
            json.WriteNumber("waiting_elsewhere", page.WaitingElsewhere);
        });
        json.Object("lines", () => WriteLines(json, page.Account.Lines));
        json.WriteNumber("sessions_elsewhere", page.SessionsElsewhere);
        json.WriteNumber("projects_elsewhere", page.ProjectsElsewhere);
        json.Object("report", () => ReportJson.Write(json, page.Report));
    }

    /// <summary>Writes what became of lines.</summary>
    public static void WriteLines(Utf8JsonWriter json, LineCounts lines)
    {
        json.WriteNumber("total", lines.Total);
        json.WriteNumber("read", lines.Read);
        json.WriteNumber("kept_unread", lines.Kept);
        json.WriteNumber("copied", lines.Copied);
        json.WriteNumber("rejected", lines.Rejected);
        json.WriteNumber("blank", lines.Blank);
    }

    /// <summary>Writes something that could not be read.</summary>
    public static void WriteProblem(Utf8JsonWriter json, ImportProblem problem)
    {
        json.WriteString("place", problem.Place);
        json.WriteString("message", problem.Message);
        json.WriteString("try", problem.Hint);
    }
}
