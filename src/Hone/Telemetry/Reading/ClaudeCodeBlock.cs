namespace Hone.Telemetry.Reading;

/// <summary>One content block of a Claude Code message.</summary>
/// <param name="Kind"><c>text</c>, <c>tool_use</c>, <c>tool_result</c>, <c>thinking</c>, <c>image</c>, …</param>
/// <param name="Id">The tool call's id, on <c>tool_use</c> and <c>tool_result</c>.</param>
/// <param name="Name">The tool's name.</param>
/// <param name="Text">Words, the call's input as JSON, or the result's text.</param>
/// <param name="IsError">True on a result that is marked as an error.</param>
internal readonly record struct ClaudeCodeBlock(string Kind, string? Id, string? Name, string? Text, bool IsError);
