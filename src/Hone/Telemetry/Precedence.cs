namespace Hone.Telemetry;

/// <summary>Whose word counts when two observations state the same field of one event: the higher, in any order of arrival.</summary>
public enum Precedence : byte
{
    /// <summary>Nobody stated the field.</summary>
    Absent = 0,

    /// <summary>A copy of history in another session's file.</summary>
    Copied = 1,

    /// <summary>Worked out from text, such as an exit code printed in an output.</summary>
    Inferred = 2,

    /// <summary>An OTLP span or log record: attributes may be gated or cut.</summary>
    Otlp = 3,

    /// <summary>A file in Hone's own event format or a conversion into it.</summary>
    Import = 4,

    /// <summary>An agent's hook.</summary>
    Hook = 5,

    /// <summary>The agent's own transcript.</summary>
    Transcript = 6,

    /// <summary>Measured by the agent at the process itself: an exit code, a duration.</summary>
    Measured = 7,
}
