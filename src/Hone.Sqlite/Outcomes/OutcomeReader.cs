using System.Text.Json;
using Hone.Outcomes;
using Hone.Sqlite.Native;
using Hone.Sqlite.Rows;

namespace Hone.Sqlite.Outcomes;

/// <summary>Reads evidence and outcomes.</summary>
internal static class OutcomeReader
{
    /// <summary>The task of a session <c>s</c> with summary <c>m</c>: its own id until it was put into one.</summary>
    public const string TaskColumn = "coalesce(m.task_id, s.id)";

    private const string Sessions =
        "evidence JOIN session s USING (session_key) LEFT JOIN summary m USING (session_key)";

    public static IReadOnlyList<TaskEvidence> Due(Connection connection, int countMax)
    {
        List<(string Id, long Ticket)> due = [];
        Statement row = connection.Keep("SELECT task_id, ticket FROM outcome_due ORDER BY task_id LIMIT ?").Begin()
            .Put(countMax);
        while (row.Step()) due.Add((row.Text(), row.Long()));
        return
        [
            .. due.Select(d =>
            {
                IReadOnlyList<SessionEvidence> sessions = Evidence(connection, d.Id);
                return new TaskEvidence(
                    d.Id, d.Ticket, sessions, Feedback(connection, d.Id), Fates(connection, d.Id, sessions));
            }),
        ];
    }

    /// <summary>Sessions that were put into the task, and the one that the task is named for.</summary>
    public static IReadOnlyList<SessionEvidence> Evidence(Connection connection, string taskId)
    {
        List<SessionEvidence> sessions = [];
        Statement row = connection.Keep($"""
            SELECT s.id, json FROM {Sessions} WHERE m.task_id = ?1
            UNION SELECT s.id, json FROM {Sessions} WHERE s.id = ?1 AND m.task_id IS NULL
            ORDER BY 1
            """).Begin().Put(taskId);
        while (row.Step())
        {
            _ = row.Text();
            sessions.Add(JsonSerializer.Deserialize(row.Text(), OutcomeJson.Readable.SessionEvidence)!);
        }

        return sessions;
    }

    public static Outcome? Outcome(Connection connection, string taskId)
    {
        Statement row = connection.Keep("""
            SELECT label, probability, reasons, previous_label, revised_at FROM outcome WHERE task_id = ?
            """).Begin().Put(taskId);
        return row.Step() ? Read(row, taskId) : null;
    }

    /// <summary>The task of a session; its own id until it was put into one.</summary>
    public static string TaskOf(Connection connection, long sessionKey)
    {
        Statement row = connection.Keep($"""
            SELECT {TaskColumn} FROM session s LEFT JOIN summary m USING (session_key) WHERE s.session_key = ?
            """).Begin().Put(sessionKey);
        row.Step();
        string task = row.Text();
        row.End();
        return task;
    }

    public static string? TaskOf(Connection connection, string sessionId)
    {
        Statement row = connection.Keep($"""
            SELECT {TaskColumn} FROM session s LEFT JOIN summary m USING (session_key) WHERE s.id = ?
            """).Begin().Put(sessionId);
        return row.Step() ? row.Text() : null;
    }

    /// <summary>What was said of the task, or of a session in it.</summary>
    public static IReadOnlyList<Feedback> Feedback(Connection connection, string taskId)
    {
        List<Feedback> feedback = [];
        Statement row = connection.Keep("""
            SELECT json FROM feedback WHERE about = ?1 OR about IN (
                SELECT s.id FROM summary m JOIN session s USING (session_key) WHERE m.task_id = ?1)
            ORDER BY at, id
            """).Begin().Put(taskId);
        while (row.Step()) feedback.Add(JsonSerializer.Deserialize(row.Text(), OutcomeJson.Readable.Feedback)!);
        return feedback;
    }

    /// <summary>Commits in tasks whose fate is not settled, by task and folder.</summary>
    public static IReadOnlyList<TaskCommits> OpenCommits(Connection connection, DateTimeOffset lookedBefore)
    {
        Dictionary<(string Task, string Directory), List<CommitMention>> open = [];
        Statement row = connection.Keep($"""
            SELECT {TaskColumn}, evidence.directory, json FROM {Sessions}
            WHERE has_commits AND evidence.directory IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM commit_fate f WHERE f.task_id = {TaskColumn} AND (f.is_settled OR f.looked_at >= ?))
            ORDER BY 1, s.id
            """).Begin().Put(lookedBefore);
        while (row.Step())
        {
            (string Task, string Directory) key = (row.Text(), row.Text());
            SessionEvidence evidence = JsonSerializer.Deserialize(row.Text(), OutcomeJson.Readable.SessionEvidence)!;
            if (!open.TryGetValue(key, out List<CommitMention>? commits)) open.Add(key, commits = []);
            commits.AddRange(evidence.Verifications.SelectMany(v => v.Commits).Except(commits));
        }

        return [.. open.Select(o => new TaskCommits(o.Key.Task, o.Key.Directory, o.Value))];
    }

    /// <summary>
    /// What is known of the commits of a task; those of sessions that went elsewhere are its no more.
    /// </summary>
    public static IReadOnlyList<CommitFate> Fates(
        Connection connection, string taskId, IReadOnlyList<SessionEvidence> sessions)
    {
        Statement row = connection.Keep("SELECT json FROM commit_fate WHERE task_id = ?").Begin().Put(taskId);
        if (!row.Step()) return [];
        var known = JsonSerializer.Deserialize(row.Text(), OutcomeJson.Readable.IReadOnlyListCommitFate)!;
        row.End();
        HashSet<CommitMention> own = [.. sessions.SelectMany(s => s.Verifications).SelectMany(v => v.Commits)];
        return [.. known.Where(f => own.Contains(f.Mention))];
    }

    private static Outcome Read(Statement row, string taskId) => new(
        taskId, (OutcomeLabel)row.Int(), row.Double(),
        JsonSerializer.Deserialize(row.Text(), OutcomeJson.Readable.IReadOnlyListOutcomeReason)!)
    {
        Previous = (OutcomeLabel?)row.IntOrNull(),
        RevisedAt = row.TimeOrNull(),
    };
}
