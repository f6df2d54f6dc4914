namespace Hone.Learning;

/// <summary>A change that a session suggests: <c>{type, title, evidence, expected_impact}</c>.</summary>
/// <param name="Type">
/// <c>prompt_update</c>, <c>tool_improvement</c>, <c>new_tool</c>, <c>skill_update</c> or <c>config_change</c>.
/// </param>
/// <param name="Title">What to do, in one line.</param>
/// <param name="Evidence">What was seen, with counts.</param>
/// <param name="ExpectedImpact">What it would save.</param>
public sealed record ProposedChange(string Type, string Title, string Evidence, string ExpectedImpact);
