namespace Hone.Outcomes.Formats.Compilers;

/// <summary>A tool whose output is told line by line: what its lines look like.</summary>
/// <remarks>
/// The groups of the patterns carry the meaning. A complaint takes <c>file</c>, <c>line</c>, <c>col</c>,
/// <c>endline</c>, <c>endcol</c>, <c>sev</c>, <c>code</c> and <c>msg</c>; <c>more</c> is joined to its message, and the
/// length of <c>caret</c> is a column. An end takes one of the groups that <see cref="RunningCheck.End"/> knows.
/// </remarks>
/// <param name="Tool">The tool's usual name.</param>
/// <param name="Kind">What it looks at.</param>
internal sealed record LineFormat(string Tool, CheckKind Kind)
{
    /// <summary>Texts of which one stands in every output worth reading.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>Other names under which the tool is run.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Lines that name a complaint, or begin one.</summary>
    public LinePatterns Finds { get; init; } = LinePatterns.None;

    /// <summary>Lines after a complaint that complete it.</summary>
    public LinePatterns Adds { get; init; } = LinePatterns.None;

    /// <summary>Lines that tell the result.</summary>
    public LinePatterns Ends { get; init; } = LinePatterns.None;

    /// <summary>Lines that only a new run prints, so that a result seen before belongs to an older one.</summary>
    public LinePatterns Starts { get; init; } = LinePatterns.None;

    /// <summary>Headings under which <see cref="Inside"/> holds; what is too common elsewhere is safe there.</summary>
    public LinePatterns Opens { get; init; } = LinePatterns.None;

    /// <summary>Complaints under a heading.</summary>
    public LinePatterns Inside { get; init; } = LinePatterns.None;

    /// <summary>Lines without meaning that do not end what stands under a heading.</summary>
    public LinePatterns Keeps { get; init; } = LinePatterns.None;

    /// <summary>A line that shows the output to be for another row of the same name.</summary>
    public LinePatterns Unless { get; init; } = LinePatterns.None;

    /// <summary>How many lines after the last one of a complaint can still complete it.</summary>
    public int Reach { get; init; } = 1;

    /// <summary>True where an empty line closes a complaint.</summary>
    public bool Blocks { get; init; }

    /// <summary>True where a complaint counts only with a place, because its headline may be anybody's.</summary>
    public bool Placed { get; init; }

    /// <summary>True where complaints count only with an end, because their lines may be anybody's.</summary>
    public bool Ended { get; init; }

    /// <summary>The row for the table of formats.</summary>
    public OutputFormat Format
    {
        get
        {
            LinePatterns gate = LinePatterns.AnyOf(Finds, Ends, Starts, Opens, Unless);
            return new(Tool, Kind, Marks, lines => new LineReader(this, gate).Read(lines)) { Names = Names };
        }
    }
}
