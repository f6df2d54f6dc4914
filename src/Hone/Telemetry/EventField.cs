namespace Hone.Telemetry;

/// <summary>The fields that observations of an event state one by one; the numbers are stored, never changed.</summary>
[Flags]
public enum EventField : uint
{
    /// <summary>No field.</summary>
    None = 0,
#pragma warning disable CS1591 // Each is the property of the same name.
    SessionId = 1 << 0,
    ToolName = 1 << 1,
    Parameters = 1 << 2,
    Stdout = 1 << 3,
    Stderr = 1 << 4,
    ExitCode = 1 << 5,
    OutputBytes = 1 << 6,
    Status = 1 << 7,
    ErrorMessage = 1 << 8,
    StackTrace = 1 << 9,
    ErrorCode = 1 << 10,
    StartedAt = 1 << 11,
    EndedAt = 1 << 12,
    DurationMs = 1 << 13,
    Model = 1 << 14,
    InferenceId = 1 << 15,
    TokensInput = 1 << 16,
    TokensCacheRead = 1 << 17,
    TokensCacheWrite = 1 << 18,
    TokensCacheWriteHour = 1 << 19,
    TokensOutput = 1 << 20,
    TokensReasoning = 1 << 21,
    CpuUsagePercent = 1 << 22,
    MemoryUsageMb = 1 << 23,
    ApiCallLatencyMs = 1 << 24,
    WorkingDirectory = 1 << 25,
    ActiveFiles = 1 << 26,
    RelatedCodeEntities = 1 << 27,
    TaskId = 1 << 28,
    Ordinal = 1 << 29,
#pragma warning restore CS1591
}
