namespace Hone.Outcomes.Formats.Linters;

/// <summary>A linter or formatter, and the shapes of the lines that it prints.</summary>
/// <param name="Tool">Its usual name.</param>
/// <param name="Patterns">Its lines; the first that fits a line decides what the line is.</param>
internal sealed record LinterRow(string Tool, params LinePattern[] Patterns)
{
    /// <summary>Other names under which it is run.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Texts that only it prints; none where it is read by name only.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>What it looks at.</summary>
    public CheckKind Kind { get; init; } = CheckKind.Lint;

    /// <summary>True where warnings alone leave its exit code at zero.</summary>
    public bool WarningsPass { get; init; }

    /// <summary>What is wrong with a file that it only names.</summary>
    public string Complaint { get; init; } = "";

    /// <summary>Texts of tools that print the same closing line: beside one, that line alone is nobody's.</summary>
    public IReadOnlyList<string> Namesakes { get; init; } = [];

    /// <summary>Texts of tools that print the same lines and more: where one stands, the lines are theirs.</summary>
    public IReadOnlyList<string> Rivals { get; init; } = [];

    /// <summary>True where one of its lines tells that all was well or how much was found.</summary>
    public bool Concludes => Patterns.Any(p => p.Role is LineRole.Tally or LineRole.Green or LineRole.Red);

    /// <summary>The row of the table of formats.</summary>
    public OutputFormat Format() =>
        new(Tool, Kind, Marks, lines => new LinterReading(this, lines).Read()) { Names = Names };
}
