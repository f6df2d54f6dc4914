using Hone.Learning;
using Hone.Outcomes;
using Hone.Sqlite.Native;

namespace Hone.Sqlite.Rows;

/// <summary>A session's summary as a row of the table <c>summary</c>.</summary>
internal static class SummaryRow
{
    /// <summary>What follows the session, in the order in which it is put and read.</summary>
    public const string Columns = $"""
        parent_id, forked_from, task_id, project, branch, commit_id, version, title, model, started_at, ended_at,
        active_ms, prompts, interruptions, inferences, {CountRow.Calls}, {CountRow.Tokens}, cost_usd, unpriced_tokens
        """;

    public const string Replace = $"""
        REPLACE INTO summary (session_key, {Columns}, lost_ms, lost_tokens)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    /// <summary>What follows <c>SELECT</c>, where <c>session</c> and <c>summary</c> are joined.</summary>
    public const string Selected = $"""
        session.id, session.agent, {Columns},
        (SELECT label FROM outcome o WHERE o.task_id = coalesce(summary.task_id, session.id))
        """;

    public static void Put(Statement row, SessionSummary summary)
    {
        row.Put(summary.ParentId).Put(summary.ForkedFrom).Put(summary.TaskId).Put(summary.Project).Put(summary.Branch);
        row.Put(summary.Commit).Put(summary.Version).Put(summary.Title).Put(summary.Model).Put(summary.StartedAt);
        row.Put(summary.EndedAt).Put(summary.ActiveMs).Put(summary.Prompts).Put(summary.Interruptions);
        row.Put(summary.Inferences);
        CountRow.Put(row, summary.Calls);
        CountRow.Put(row, summary.Tokens);
        row.Put(summary.CostUsd).Put(summary.UnpricedTokens);
    }

    public static SessionSummary Read(Statement row) => new()
    {
        SessionId = row.Text(),
        Agent = row.Text(),
        ParentId = row.TextOrNull(),
        ForkedFrom = row.TextOrNull(),
        TaskId = row.TextOrNull(),
        Project = row.TextOrNull(),
        Branch = row.TextOrNull(),
        Commit = row.TextOrNull(),
        Version = row.TextOrNull(),
        Title = row.TextOrNull(),
        Model = row.TextOrNull(),
        StartedAt = row.TimeOrNull(),
        EndedAt = row.TimeOrNull(),
        ActiveMs = row.Long(),
        Prompts = row.Long(),
        Interruptions = row.Long(),
        Inferences = row.Long(),
        Calls = CountRow.ReadCalls(row),
        Tokens = CountRow.ReadTokens(row),
        CostUsd = row.Double(),
        UnpricedTokens = row.Long(),
        Outcome = (OutcomeLabel?)row.IntOrNull(),
    };
}
