namespace Hone.Telemetry.Reading;

/// <summary>What Hone takes from one line of a Claude Code transcript.</summary>
internal sealed class ClaudeCodeLine
{
    public string? Type, Subtype, Uuid, SessionId, AgentId, Cwd, Version, Branch, RequestId, Entrypoint, ForkedFrom;
    public string? Title, Error, Text, PullRequest, AttachmentType, AttachmentPrompt, Origin;
    public DateTimeOffset? At;
    public bool IsSidechain, IsMeta, IsCompactSummary, IsApiError;

    // message
    public string? MessageId, Model, Said;
    public List<ClaudeCodeBlock> Blocks { get; } = [];
    public long? Input, CacheRead, CacheWrite, CacheWriteHour, Output;
    public bool HasUsage;

    // toolUseResult
    public string? ResultText, Stdout, Stderr;
    public bool Interrupted;
    public long? DurationMs;

    /// <summary>A sub-agent's line inside a progress line.</summary>
    public ClaudeCodeLine? Nested;

    public string? ProgressType;
}
