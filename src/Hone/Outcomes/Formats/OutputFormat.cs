namespace Hone.Outcomes.Formats;

/// <summary>One row of the table of formats: how the output of a tool is recognised and read.</summary>
/// <param name="Tool">The tool's usual name.</param>
/// <param name="Kind">What it looks at.</param>
/// <param name="Marks">
/// Texts of which one stands in every output worth reading; none where the format can only be read by name, because its
/// lines look like anything.
/// </param>
/// <param name="Read">
/// Reads what belongs to the tool; must return nothing for the output of any other tool, must not throw, and takes time
/// that grows with the length of the text.
/// </param>
internal sealed record OutputFormat(
    string Tool, CheckKind Kind, IReadOnlyList<string> Marks, Func<OutputLines, IEnumerable<Check>> Read)
{
    /// <summary>Other names under which the tool is run.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
}
