using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Compilers;

/// <summary>Patterns of one kind of line, tried in their order.</summary>
/// <remarks>
/// They run without backtracking, so that no line costs more than its length, and are built when first used: most
/// outputs ask for few of the many.
/// </remarks>
internal sealed class LinePatterns(params string[] patterns)
{
    /// <summary>What of a line is looked at; no tool writes a longer place or headline.</summary>
    private const int LineLengthMax = 4_000;

    private readonly string[] _sources = patterns;
    private readonly Lazy<Regex[]> _patterns = new(() => [.. patterns.Select(Built)]);

    public static LinePatterns None { get; } = new();

    /// <summary>One pattern that fits where one of any of these does: one look at a line instead of many.</summary>
    public static LinePatterns AnyOf(params IEnumerable<LinePatterns> sets) =>
        new(string.Join('|', sets.SelectMany(set => set._sources).Select(pattern => $"(?:{pattern})")));

    /// <summary>The first match; null where none fits.</summary>
    public Match? Match(string line)
    {
        if (_sources.Length == 0) return null;
        string head = line.Length > LineLengthMax ? line[..LineLengthMax] : line;
        foreach (Regex pattern in _patterns.Value)
        {
            Match match = pattern.Match(head);
            if (match.Success) return match;
        }

        return null;
    }

    /// <summary>True where one fits.</summary>
    public bool Fits(string line) => Match(line) is not null;

    private static Regex Built(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
