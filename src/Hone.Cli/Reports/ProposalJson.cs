using System.Text.Json;
using Hone.Review;

namespace Hone.Cli.Reports;

/// <summary>A proposal as the properties of a JSON object.</summary>
internal static class ProposalJson
{
    /// <summary>Writes everything but the diff.</summary>
    public static void Write(Utf8JsonWriter json, Proposal p)
    {
        json.WriteString("id", p.Id.ToString());
        json.WriteString("project", p.Project);
        json.WriteString("proposal_kind", p.Kind.ToString().ToLowerInvariant());
        json.WriteString("rule", p.Rule);
        json.WriteString("subject", p.Subject);
        json.WriteString("title", p.Title);
        json.WriteString("reason", p.Reason);
        json.WriteString("path", p.Edit.Path);
        json.WritePropertyName("edit");
        json.WriteRawValue(p.Edit.ToJson());
        json.WriteString("state", p.State.ToString().ToLowerInvariant());
        json.WriteNumber("version", p.Version);
        json.WriteString("content_hash", p.ContentHash);
        json.Real("value", p.Value);
        json.Time("proposed_at", p.ProposedAt);
        json.Time("looked_at", p.LookedAt);
        json.Time("applied_at", p.AppliedAt);
        json.Time("undone_at", p.UndoneAt);
        json.WriteString("note", p.Note);
        json.WriteString("question", p.Question);
        json.WriteString("answer", p.Answer);
        json.Whole("grown_to", p.GrownTo);
        WriteDecision(json, p.Decision);
        json.Object("evidence", () => WriteEvidence(json, p.Evidence));
    }

    /// <summary>Writes a proposal with its diff.</summary>
    public static void Write(Utf8JsonWriter json, ProposalPage page)
    {
        json.Object("proposal", () => Write(json, page.Proposal));
        json.List("diff", page.Diff.Lines, line =>
        {
            json.WriteString("sign", line.Sign.ToString());
            json.WriteString("text", line.Text);
        });
        json.WriteString("refused", page.Diff.Refused);
        json.List("similar", page.Similar, p => Write(json, p));
        json.List("history", page.History, e => Write(json, e));
    }

    /// <summary>Writes an entry of the ledger.</summary>
    public static void Write(Utf8JsonWriter json, ReviewEntry entry)
    {
        json.WriteString("project", entry.Project);
        json.WriteNumber("number", entry.Number);
        json.Time("at", entry.At);
        json.WriteString("verb", entry.Verb.ToString().ToLowerInvariant());
        json.WriteString("proposal_id", entry.ProposalId?.ToString());
        json.WriteString("actor_kind", entry.By.Kind.ToString().ToLowerInvariant());
        json.WriteString("actor", entry.By.Name);
        json.WriteString("words", ReviewJson.Body(entry.Body).Words);
        json.WriteString("hash", entry.Hash);
    }

    private static void WriteDecision(Utf8JsonWriter json, Decision? decision)
    {
        if (decision is null)
        {
            json.WriteNull("decision");
            return;
        }

        json.Object("decision", () =>
        {
            json.WriteBoolean("approved", decision.IsApproval);
            json.WriteString("by", decision.By.Name);
            json.WriteString("by_kind", decision.By.Kind.ToString().ToLowerInvariant());
            json.Time("at", decision.At);
            json.WriteString("why", decision.Why);
            json.WriteBoolean("deferred", decision.IsDeferred);
        });
    }

    private static void WriteEvidence(Utf8JsonWriter json, Evidence e)
    {
        json.WriteNumber("occurrences", e.Occurrences);
        json.WriteNumber("sessions", e.Sessions);
        json.WriteNumber("sessions_looked", e.SessionsLooked);
        json.WriteNumber("ms", e.Ms);
        json.WriteNumber("tokens", e.Tokens);
        json.Real("cost_usd", e.CostUsd);
        json.Time("from", e.From);
        json.Time("to", e.To);
        json.List("examples", e.Examples, x =>
        {
            json.WriteString("session_id", x.SessionId);
            json.WriteString("event_id", x.EventId.ToString());
            json.Time("at", x.At);
            json.WriteString("text", x.Text);
        });
    }
}
