namespace Hone.Outcomes;

/// <summary>One place in the code that a tool complains about.</summary>
/// <param name="File">The path as printed; null where none is named.</param>
/// <param name="Line">From 1; null where the tool names none.</param>
/// <param name="Column">From 1 as printed; null where the tool names none.</param>
/// <param name="Severity">How bad the tool says it is; null where it does not say.</param>
/// <param name="Code">The rule's name or number, such as <c>E501</c>; null where none is printed.</param>
/// <param name="Message">What is wrong, in the tool's words, without file, place, severity and code.</param>
public sealed record Diagnostic(
    string? File, int? Line, int? Column, Severity? Severity, string? Code, string Message)
{
    /// <summary>The last line of the place; null where it is one line or not said.</summary>
    public int? EndLine { get; init; }

    /// <summary>The last column of the place; null where not said.</summary>
    public int? EndColumn { get; init; }
}
