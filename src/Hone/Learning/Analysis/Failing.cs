namespace Hone.Learning.Analysis;

/// <summary>What a failure is: its kind, and the line of the output that says so.</summary>
/// <param name="Kind">The kind, such as <c>file_not_found</c>.</param>
/// <param name="Line">The line that says what went wrong; empty where none does.</param>
internal readonly record struct Failing(string Kind, string Line);
