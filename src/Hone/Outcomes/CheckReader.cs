using Hone.Outcomes.Formats;

namespace Hone.Outcomes;

/// <summary>Reads what test runners, linters, type checkers and builds print.</summary>
/// <remarks>
/// Text alone never proves that something ran: it may be a quotation. Who calls must know that the output is that of a
/// command which was run.
/// </remarks>
public static class CheckReader
{
    private static readonly OutputFormat[] s_formats = [.. FormatTable.All];

    private static readonly Dictionary<string, OutputFormat[]> s_byName = s_formats
        .SelectMany(f => f.Names.Prepend(f.Tool).Distinct().Select(name => (name, f)))
        .GroupBy(p => p.name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(g => g.Key, g => g.Select(p => p.f).ToArray(), StringComparer.OrdinalIgnoreCase);

    private static readonly MarkIndex s_marks = new(s_formats);

    /// <summary>Names of the tools whose output can be read, in alphabetical order.</summary>
    public static IReadOnlyList<string> Tools { get; } =
        [.. s_formats.Select(f => f.Tool).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>True where the output of a tool of this name can be read.</summary>
    public static bool Knows(string tool) => s_byName.ContainsKey(tool);

    /// <summary>The checks that an output shows by marks of their own, in order of their first lines.</summary>
    /// <param name="output">What was printed, of any size, with or without colours.</param>
    public static IReadOnlyList<Check> Read(string output)
    {
        // Colours can stand inside a mark: what is looked through is what a person would see.
        OutputLines? lines = output.Contains('\e') ? new OutputLines(output) : null;
        OutputFormat[] fitting = s_marks.Fitting(lines?.Text ?? output);
        return fitting.Length == 0 ? [] : InOrder(fitting, lines ?? new OutputLines(output));
    }

    /// <summary>What a tool said, known to be the one that printed this; none where its output says nothing.</summary>
    /// <param name="tool">A name that <see cref="Knows"/>.</param>
    /// <param name="output">What was printed.</param>
    /// <exception cref="ArgumentException">The tool is not known.</exception>
    public static IReadOnlyList<Check> ReadAs(string tool, string output)
    {
        if (!s_byName.TryGetValue(tool, out OutputFormat[]? formats))
        {
            throw new ArgumentException($"No format of this name: {tool}.", nameof(tool));
        }

        return InOrder(formats, new OutputLines(output));
    }

    /// <summary>What tools said of which one or several printed this; names that are not known are left out.</summary>
    /// <param name="tools">Names.</param>
    /// <param name="output">What was printed.</param>
    public static IReadOnlyList<Check> ReadAs(IReadOnlyList<string> tools, string output)
    {
        OutputFormat[] formats = [.. tools.SelectMany(t => s_byName.GetValueOrDefault(t, [])).Distinct()];
        return formats.Length == 0 || output.Length == 0 ? [] : InOrder(formats, new OutputLines(output));
    }

    /// <summary>Strand by strand, so that what several commands printed at once is not taken for one run.</summary>
    private static IReadOnlyList<Check> InOrder(OutputFormat[] formats, OutputLines output) =>
    [
        .. OutputStrands.Of(output)
            .SelectMany(lines => formats.SelectMany(f => f.Read(lines)).Select(check => check with
            {
                FirstLine = lines.PlaceOf(check.FirstLine), LastLine = lines.PlaceOf(check.LastLine),
            }))
            .OrderBy(c => c.FirstLine)
            .ThenByDescending(c => c.LastLine),
    ];
}
