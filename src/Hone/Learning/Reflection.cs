namespace Hone.Learning;

/// <summary>What one session teaches: the file format of row E2, kept for every session.</summary>
/// <param name="WhatWorked">Per tool: calls that ended well or badly beside none of the failures below, and their success rate.</param>
/// <param name="WhatFailed">Per tool and failure mode: how often.</param>
/// <param name="ProposedChange">The habit that cost this session most, as a change; null where it had none.</param>
public sealed record Reflection(
    IReadOnlyList<WorkedTool> WhatWorked, IReadOnlyList<FailedTool> WhatFailed, ProposedChange? ProposedChange);

/// <summary>A tool that worked: <c>{tool_id, calls, success_rate}</c>.</summary>
/// <param name="ToolId">The tool's name.</param>
/// <param name="Calls">Calls that did not fail.</param>
/// <param name="SuccessRate">0 to 1.</param>
public sealed record WorkedTool(string ToolId, long Calls, double SuccessRate);

/// <summary>A tool that failed: <c>{tool_id, failure_mode, count}</c>.</summary>
/// <param name="ToolId">The tool's name.</param>
/// <param name="FailureMode">The failure kind.</param>
/// <param name="Count">How often.</param>
public sealed record FailedTool(string ToolId, string FailureMode, long Count);

/// <summary>A change that a session suggests: <c>{type, title, evidence, expected_impact}</c>.</summary>
/// <param name="Type"><c>prompt_update</c>, <c>tool_improvement</c>, <c>new_tool</c>, <c>skill_update</c> or <c>config_change</c>.</param>
/// <param name="Title">What to do, in one line.</param>
/// <param name="Evidence">What was seen, with counts.</param>
/// <param name="ExpectedImpact">What it would save.</param>
public sealed record ProposedChange(string Type, string Title, string Evidence, string ExpectedImpact);
