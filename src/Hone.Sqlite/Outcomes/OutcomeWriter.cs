using System.Text.Json;
using Hone.Outcomes;
using Hone.Sqlite.Native;
using Hone.Sqlite.Rows;

namespace Hone.Sqlite.Outcomes;

/// <summary>Writes verdicts, feedback and fates, within a transaction.</summary>
internal static class OutcomeWriter
{
    /// <summary>Replaces an outcome; where the label changed, the one before and the moment are kept.</summary>
    public static void Write(Connection connection, TaskEvidence task, Outcome? outcome, DateTimeOffset now)
    {
        DueTasks.Settle(connection, task.TaskId, task.Ticket);
        if (outcome is null)
        {
            connection.Keep("DELETE FROM outcome WHERE task_id = ?").Begin().Put(task.TaskId).Run();
            return;
        }

        connection.Keep("""
            INSERT INTO outcome (task_id, label, probability, reasons) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (task_id) DO UPDATE SET
                previous_label = CASE WHEN label = ?2 THEN previous_label ELSE label END,
                revised_at = CASE WHEN label = ?2 THEN revised_at ELSE ?5 END,
                label = ?2, probability = ?3, reasons = ?4
            """).Begin().Put(task.TaskId).Put((long)outcome.Label).Put(outcome.Probability)
            .Put(JsonSerializer.Serialize(outcome.Reasons, OutcomeJson.Readable.IReadOnlyListOutcomeReason))
            .Put(now).Run();
    }

    public static void Add(Connection connection, Feedback feedback)
    {
        connection.Keep("INSERT OR IGNORE INTO feedback (id, about, at, json) VALUES (?, ?, ?, ?)").Begin()
            .Put(feedback.Id).Put(feedback.About).Put(feedback.At)
            .Put(JsonSerializer.Serialize(feedback, OutcomeJson.Readable.Feedback)).Run();
        DueTasks.Mark(connection, OutcomeReader.TaskOf(connection, feedback.About) ?? feedback.About);
    }

    /// <summary>Lets the commits of a task be looked up again: it may have new ones.</summary>
    public static void Reopen(Connection connection, string taskId) => connection.Keep(
        "UPDATE commit_fate SET is_settled = 0 WHERE task_id = ?").Begin().Put(taskId).Run();

    public static void Write(Connection connection, TaskFates task, DateTimeOffset at)
    {
        // A repository that is not there today tells nothing: what it told before stands.
        IReadOnlyList<CommitFate> known = OutcomeReader.Fates(
            connection, task.TaskId, OutcomeReader.Evidence(connection, task.TaskId));
        HashSet<CommitMention> told = [.. task.Fates.Select(f => f.Mention)];
        CommitFate[] fates = [.. known.Where(f => !told.Contains(f.Mention)), .. task.Fates];
        bool isSame = known.ToHashSet().SetEquals(fates);
        string json = JsonSerializer.Serialize(fates, OutcomeJson.Readable.IReadOnlyListCommitFate);
        connection.Keep("REPLACE INTO commit_fate (task_id, json, is_settled, looked_at) VALUES (?, ?, ?, ?)").Begin()
            .Put(task.TaskId).Put(json).Put(task.IsSettled).Put(at).Run();
        if (!isSame) DueTasks.Mark(connection, task.TaskId);
    }
}
