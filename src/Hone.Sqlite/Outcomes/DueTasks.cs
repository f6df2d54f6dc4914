using Hone.Sqlite.Native;

namespace Hone.Sqlite.Outcomes;

/// <summary>Which tasks are to be judged anew; all within the caller's transaction.</summary>
internal static class DueTasks
{
    /// <summary>Marks a task as due, with a ticket that no verdict so far has seen.</summary>
    public static void Mark(Connection connection, string taskId)
    {
        connection.Keep("UPDATE counter SET value = value + 1 WHERE name = 'ticket'").Begin().Run();
        connection.Keep("""
            REPLACE INTO outcome_due (task_id, ticket)
            VALUES (?, (SELECT value FROM counter WHERE name = 'ticket'))
            """).Begin().Put(taskId).Run();
    }

    /// <summary>Marks every task as due where another version of the judge was the last to work here.</summary>
    public static void MarkAll(Connection connection, int version)
    {
        if (connection.Number("SELECT value FROM counter WHERE name = 'judge'") == version) return;
        connection.Keep("UPDATE counter SET value = value + 1 WHERE name = 'ticket'").Begin().Run();
        connection.Keep($"""
            REPLACE INTO outcome_due (task_id, ticket)
            SELECT {OutcomeReader.TaskColumn}, (SELECT value FROM counter WHERE name = 'ticket')
            FROM evidence JOIN session s USING (session_key) LEFT JOIN summary m USING (session_key)
            UNION SELECT task_id, (SELECT value FROM counter WHERE name = 'ticket') FROM outcome
            """).Begin().Run();
        connection.Keep("UPDATE counter SET value = ? WHERE name = 'judge'").Begin().Put(version).Run();
    }

    /// <summary>Settles a task, unless its evidence changed since the ticket was read.</summary>
    public static void Settle(Connection connection, string taskId, long ticket) => connection.Keep(
        "DELETE FROM outcome_due WHERE task_id = ? AND ticket <= ?").Begin().Put(taskId).Put(ticket).Run();
}
