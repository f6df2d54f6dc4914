namespace Hone.Learning;

/// <summary>How one tool fared in one session, or over many.</summary>
/// <param name="Tool">The tool's name.</param>
/// <param name="Calls">Its calls by how they ended.</param>
/// <param name="Ms">Milliseconds its calls took, as measured or as elapsed.</param>
/// <param name="Tokens">Tokens of the inferences that asked for them, shared among the calls of each.</param>
public sealed record ToolUse(string Tool, CallCounts Calls, long Ms, long Tokens);
