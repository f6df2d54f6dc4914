using System.Text.Json;
using Hone.Learning;
using Hone.Sqlite.Native;
using Hone.Sqlite.Outcomes;
using Hone.Sqlite.Rows;

namespace Hone.Sqlite.Learning;

/// <summary>Replaces what sessions contributed, within a transaction.</summary>
internal sealed class ContributionWriter(Connection connection, string station, int version)
{
    private readonly StationMark _mark = new(connection, station, version);

    private static readonly string[] s_lists = ["tool_use", "model_use", "failure", "loss"];

    public void Write(SessionContribution contribution)
    {
        if (_mark.Open(contribution.Summary.SessionId, contribution.Revision) is not { } key) return;
        foreach (string table in s_lists)
        {
            connection.Keep($"DELETE FROM {table} WHERE session_key = ?").Begin().Put(key).Run();
        }

        WriteSummary(key, contribution);
        foreach (ToolUse use in contribution.Tools) Write(key, use);
        foreach (ModelUse use in contribution.Models) Write(key, use);
        foreach (FailureCount failure in contribution.Failures) Write(key, failure);
        for (int i = 0; i < contribution.Losses.Count; i++) Write(key, i, contribution.Losses[i]);
        connection.Keep("REPLACE INTO reflection (session_key, json) VALUES (?, ?)").Begin()
            .Put(key).Put(JsonSerializer.Serialize(contribution.Reflection, StoreJson.Readable.Reflection)).Run();
        _mark.Set(key, contribution.Revision);
    }

    /// <summary>Puts a session into a task.</summary>
    public static void SetTask(Connection connection, string sessionId, string taskId)
    {
        string? before = OutcomeReader.TaskOf(connection, sessionId);
        connection.Keep("""
            UPDATE summary SET task_id = ?1
            WHERE session_key = (SELECT session_key FROM session WHERE id = ?2) AND task_id IS NOT ?1
            """).Begin().Put(taskId).Put(sessionId).Run();
        if (before is null || before == taskId) return;
        // Both tasks have other evidence now.
        DueTasks.Mark(connection, before);
        DueTasks.Mark(connection, taskId);
        OutcomeWriter.Reopen(connection, taskId);
    }

    private void WriteSummary(long key, SessionContribution contribution)
    {
        Statement row = connection.Keep(SummaryRow.Replace).Begin().Put(key);
        SummaryRow.Put(row, contribution.Summary);
        row.Put(contribution.LostMs).Put(contribution.LostTokens).Run();
    }

    private void Write(long key, ToolUse use)
    {
        Statement row = connection.Keep($"""
            INSERT INTO tool_use (session_key, tool, {CountRow.Calls}, ms, tokens)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """).Begin().Put(key).Put(use.Tool);
        CountRow.Put(row, use.Calls);
        row.Put(use.Ms).Put(use.Tokens).Run();
    }

    private void Write(long key, ModelUse use)
    {
        Statement row = connection.Keep($"""
            INSERT INTO model_use (session_key, model, inferences, {CountRow.Tokens}, cost_usd)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """).Begin().Put(key).Put(use.Model).Put(use.Inferences);
        CountRow.Put(row, use.Tokens);
        row.Put(use.CostUsd).Run();
    }

    private void Write(long key, FailureCount failure) => connection.Keep("""
        INSERT INTO failure (session_key, tool, kind, count, ms, tokens, example_event, example)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """).Begin().Put(key).Put(failure.Tool).Put(failure.Kind).Put(failure.Count).Put(failure.Ms).Put(failure.Tokens)
        .Put(failure.ExampleEvent).Put(failure.Example).Run();

    private void Write(long key, int place, Loss loss) => connection.Keep("""
        INSERT INTO loss (session_key, place, habit, event_id, at, tool, ms, tokens, cost_usd, example, subject,
            remedy)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """).Begin().Put(key).Put(place).Put(loss.Habit).Put(loss.EventId).Put(loss.At).Put(loss.Tool).Put(loss.Ms)
        .Put(loss.Tokens).Put(loss.CostUsd).Put(loss.Example)
        .Put(loss.Subject).Put(loss.Remedy).Run();
}
