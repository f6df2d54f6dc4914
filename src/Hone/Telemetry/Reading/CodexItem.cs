namespace Hone.Telemetry.Reading;

/// <summary>What Hone takes from one line of a Codex roll-out: the envelope's and the payload's fields.</summary>
internal sealed class CodexItem
{
    // envelope
    public DateTimeOffset? At;
    public string? EnvelopeType, RecordType;
    public bool HasPayload;

    // identity
    public string? Type, Id, CallId, TurnId, ForkedFromId, ParentThreadId, Role, Name, Model;
    public string? Cwd, Version, Originator, Commit, Branch, AgentRole, AgentNickname, SourceName, SourceParent, Reason;

    // content
    public string? Arguments, Input, Output, Text, Stderr, Status;
    public DateTimeOffset? StartedAt;
    public int? ExitCode;
    public long? DurationMs;
    public bool? Success;

    // token_count
    public bool HasUsage;
    public long? TotalTokens, LastInput, LastCached, LastCacheWrite, LastOutput, LastReasoning;
}
