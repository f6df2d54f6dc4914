namespace Hone.Learning;

/// <summary>A tool that worked: <c>{tool_id, calls, success_rate}</c>.</summary>
/// <param name="ToolId">The tool's name.</param>
/// <param name="Calls">Calls that ended well.</param>
/// <param name="SuccessRate">Successes among these calls, 0 to 1.</param>
public sealed record WorkedTool(string ToolId, long Calls, double SuccessRate);
