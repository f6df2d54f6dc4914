namespace Hone.Learning;

/// <summary>One line for the file of instructions that agents read in a project.</summary>
/// <param name="Text">The line: one sentence or two, at most <see cref="LengthMax"/> characters.</param>
/// <param name="IsSpecific">True where it names something of this project; false where it is good anywhere.</param>
public sealed record AdviceLine(string Text, bool IsSpecific)
{
    /// <summary>Characters of a line: what is longer is not read.</summary>
    public const int LengthMax = 160;

    /// <summary>What the line names, where it names several things; empty otherwise.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
}
