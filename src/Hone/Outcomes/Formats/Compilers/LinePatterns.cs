using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Compilers;

/// <summary>Patterns of one kind of line, tried in their order.</summary>
/// <remarks>
/// They are built when first used: most outputs ask for few of the many.
/// </remarks>
internal sealed class LinePatterns(params string[] patterns)
{
    private readonly string[] _sources = patterns;
    private readonly LineRegex[] _patterns = [.. patterns.Select(pattern => new LineRegex(pattern))];

    public static LinePatterns None { get; } = new();

    /// <summary>One pattern that fits where one of any of these does: one look at a line instead of many.</summary>
    public static LinePatterns AnyOf(params IEnumerable<LinePatterns> sets) =>
        new(string.Join('|', sets.SelectMany(set => set._sources).Select(pattern => $"(?:{pattern})")));

    /// <summary>The first match; null where none fits.</summary>
    public Match? Match(string line)
    {
        if (_sources.Length == 0) return null;
        string head = line.Length > LineRegex.LengthMax ? line[..LineRegex.LengthMax] : line;
        foreach (LineRegex pattern in _patterns)
        {
            Match match = pattern.Match(head);
            if (match.Success) return match;
        }

        return null;
    }

    /// <summary>True where one fits.</summary>
    public bool Fits(string line) => Match(line) is not null;
}
