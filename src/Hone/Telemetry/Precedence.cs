namespace Hone.Telemetry;

/// <summary>Whose word counts when two observations state the same field: the higher, whichever came first.</summary>
public enum Precedence : byte
{
    /// <summary>Nobody stated the field.</summary>
    Absent = 0,

    /// <summary>A copy of history in another session's file.</summary>
    Copied = 1,

    /// <summary>Assumed, because nothing says otherwise.</summary>
    Assumed = 2,

    /// <summary>Worked out from text, such as an exit code printed in an output.</summary>
    Inferred = 3,

    /// <summary>An OTLP span or log record: attributes may be gated or cut.</summary>
    Otlp = 4,

    /// <summary>A file in Hone's own event format or a conversion into it.</summary>
    Import = 5,

    /// <summary>An agent's hook.</summary>
    Hook = 6,

    /// <summary>The agent's own transcript.</summary>
    Transcript = 7,

    /// <summary>Said by the agent about this very call: its exit code, its duration.</summary>
    Measured = 8,
}
