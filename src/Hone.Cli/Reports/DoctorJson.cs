using System.Text.Json;
using Hone.Changes;
using Hone.Review;
using Hone.Telemetry;

namespace Hone.Cli.Reports;

/// <summary>What the doctor saw, as the properties of a JSON object.</summary>
internal static class DoctorJson
{
    /// <summary>Writes everything.</summary>
    public static void Write(Utf8JsonWriter json, Examination seen)
    {
        json.WriteBoolean("is_well", seen.Problems.Count == 0);
        json.List("problems", seen.Problems, p => LearnJson.WriteProblem(json, p));
        json.Object("store", () =>
        {
            json.WriteString("folder", seen.StoreFolder);
            json.WriteBoolean("exists", seen.Health is not null);
            json.WriteString("library", seen.Library);
            json.Whole("schema_version", seen.Health?.SchemaVersion);
            json.Whole("file_bytes", seen.Health?.FileBytes);
            json.Whole("log_bytes", seen.Health?.LogBytes);
            json.List("rows", seen.Health?.Counts ?? [], c =>
            {
                json.WriteString("name", c.Name);
                json.WriteNumber("count", c.Rows);
            });
            json.WriteNumber("secrets_masked", seen.Sources.Sum(s => s.Redacted));
            json.WriteNumber("sessions", seen.Totals.Sessions);
            json.WriteNumber("sub_agent_sessions", seen.Totals.SubAgentSessions);
            json.WriteNumber("tool_calls", seen.Totals.Calls.Calls);
        });
        if (seen.Review is { } review) json.Object("review", () => WriteReview(json, review));
        else json.WriteNull("review");
        json.List("looked", seen.Found.Looked, l =>
        {
            json.WriteString("agent", l.Agent);
            json.WriteString("place", l.Place);
            json.WriteNumber("files", l.Files);
        });
        json.List("accounts", SourceAccount.PerAgent(seen.Sources), a =>
        {
            json.WriteString("agent", a.Agent);
            json.WriteNumber("files", a.Files);
            json.WriteNumber("size_bytes", a.SizeBytes);
            json.Object("lines", () => LearnJson.WriteLines(json, a.Lines));
            json.WriteNumber("unfinished_tails", a.UnfinishedTails);
        });
        WriteLines(json, seen);
        json.List("readers", SourceFinder.Agents, a =>
        {
            json.WriteString("agent", a.Name);
            json.WriteString("title", a.Title);
            json.WriteString("tried_on", a.Tried);
        });
        json.List("configuration", seen.Configuration, c =>
        {
            json.WriteString("path", c.Path);
            json.WriteBoolean("is_there", c.IsThere);
        });
        json.WriteString("prices_as_of", seen.PricesAsOf);
        json.WriteNumber("own_prices", seen.OwnPrices);
    }

    private static void WriteReview(Utf8JsonWriter json, ReviewAccount review)
    {
        json.WriteNumber("entries", review.Entries);
        json.WriteBoolean("is_whole", review.Faults.Count == 0);
        json.List("faults", review.Faults, f =>
        {
            json.WriteString("project", f.Project);
            json.WriteString("fault", f.Fault);
        });
        json.Object("proposals", () =>
        {
            foreach (ProposalState state in Enum.GetValues<ProposalState>())
            {
                json.WriteNumber(state.ToString().ToLowerInvariant(), review.Count(state));
            }
        });
        json.Object("changes", () =>
        {
            json.WriteNumber("applied", review.Changes.GetValueOrDefault(ChangeState.Applied));
            json.WriteNumber("undone", review.Changes.GetValueOrDefault(ChangeState.Undone));
            json.WriteNumber("abandoned", review.Changes.GetValueOrDefault(ChangeState.Abandoned));
            json.WriteNumber("cut_short", review.CutShort);
        });
    }

    private static void WriteLines(Utf8JsonWriter json, Examination seen)
    {
        json.List("unknown", seen.Unknown, u =>
        {
            json.WriteString("agent", u.Agent);
            json.WriteString("kind", u.Kind);
            json.WriteNumber("count", u.Count);
            json.WriteNumber("files", u.Files);
        });
        json.List("rejected", seen.Rejected, r =>
        {
            json.WriteString("place", r.Place);
            json.WriteString("reason", r.Reason);
        });
        json.List("unrecognised", seen.Sources.Where(s => s.Agent.Length == 0), s => json.WriteString("path", s.Path));
    }
}
