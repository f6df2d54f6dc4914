namespace Hone.Learning;

/// <summary>A tool that failed: <c>{tool_id, failure_mode, count}</c>.</summary>
/// <param name="ToolId">The tool's name.</param>
/// <param name="FailureMode">The failure kind.</param>
/// <param name="Count">How often.</param>
public sealed record FailedTool(string ToolId, string FailureMode, long Count);
