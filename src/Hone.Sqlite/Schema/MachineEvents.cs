namespace Hone.Sqlite.Schema;

/// <summary>Finds the few events that say what they took of the machine without a look at all the others.</summary>
internal static class MachineEvents
{
    /// <summary>The index's condition; a question has to ask in these very words.</summary>
    public const string Condition = "cpu_usage_percent IS NOT NULL OR memory_usage_mb IS NOT NULL";

    public const string Sql = $"""
        CREATE INDEX event_machine ON event (session_key) WHERE {Condition};
        """;
}
