using Hone.Outcomes;

namespace Hone.Bench.Outcomes;

/// <summary>Compares the places that the engine reads from printed outputs with those that somebody expects.</summary>
/// <remarks>
/// A directory holds pairs: an output in <c>tool.in</c>, and in <c>tool.ok</c> one expected place per line, written
/// <c>file|line col column type number| message</c>; what is unknown is left out. A line that begins with <c>||</c> is
/// text without a place: it is not compared, and what the engine reads from it is not counted as too much.
/// </remarks>
public sealed record ExpectedDiagnostics
{
    /// <summary>Names of all pairs.</summary>
    public required IReadOnlyList<string> Pairs { get; init; }

    /// <summary>Names of the pairs in which nothing is missed and nothing is too much.</summary>
    public required IReadOnlyList<string> WholePairs { get; init; }

    /// <summary>How many places are expected.</summary>
    public required int Expected { get; init; }

    /// <summary>How many of them the engine reads, in the same order.</summary>
    public required int Matched { get; init; }

    /// <summary>Expected places that the engine does not read so, each behind the name of its pair.</summary>
    public required IReadOnlyList<string> Misses { get; init; }

    /// <summary>Places that the engine reads and nobody expects, each behind the name of its pair.</summary>
    public required IReadOnlyList<string> Extras { get; init; }

    /// <summary>Reads and compares all pairs of a directory and of those below it.</summary>
    public static ExpectedDiagnostics Measure(string directory)
    {
        List<string> pairs = [], whole = [], misses = [], extras = [];
        int expected = 0, matched = 0;
        foreach (string input in Directory.EnumerateFiles(directory, "*.in", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal))
        {
            string wanted = Path.ChangeExtension(input, ".ok");
            if (!File.Exists(wanted)) continue;
            string tool = Path.GetFileNameWithoutExtension(input);
            (int known, List<string> missed, List<string> tooMuch) = Compare(
                ExpectedPlace.All(File.ReadAllText(wanted)), Read(tool, File.ReadAllText(input)));
            pairs.Add(tool);
            expected += known + missed.Count;
            matched += known;
            misses.AddRange(missed.Select(m => $"{tool}: {m}"));
            extras.AddRange(tooMuch.Select(m => $"{tool}: {m}"));
            if (missed.Count + tooMuch.Count == 0) whole.Add(tool);
        }

        return new()
        {
            Pairs = pairs,
            WholePairs = whole,
            Expected = expected,
            Matched = matched,
            Misses = misses,
            Extras = extras,
        };
    }

    private static List<Diagnostic> Read(string tool, string output) =>
        [.. (CheckReader.Knows(tool) ? CheckReader.ReadAs(tool, output) : CheckReader.Read(output))
            .SelectMany(check => check.Diagnostics)];

    /// <summary>Pairs both lists in order: an expected place takes the next of ours that equals it.</summary>
    private static (int Matched, List<string> Misses, List<string> Extras) Compare(
        IReadOnlyList<ExpectedPlace> expected, List<Diagnostic> read)
    {
        List<string> misses = [], extras = [];
        List<ExpectedPlace> texts = [.. expected.Where(e => e.IsText)];
        int next = 0, matched = 0;
        foreach (ExpectedPlace place in expected.Where(e => !e.IsText))
        {
            int found = read.FindIndex(next, place.Equals);
            if (found < 0)
            {
                misses.Add(place.Printed);
                continue;
            }

            extras.AddRange(read[next..found].Where(IsTooMuch).Select(Shown));
            next = found + 1;
            matched++;
        }

        extras.AddRange(read[next..].Where(IsTooMuch).Select(Shown));
        return (matched, misses, extras);

        bool IsTooMuch(Diagnostic d) => !texts.Exists(t => t.Tells(d));

        string Shown(Diagnostic d) => $"{d.File}|{d.Line} col {d.Column} {d.Severity} {d.Code}| {d.Message}";
    }
}
