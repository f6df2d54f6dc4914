using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats.Linters;

/// <summary>One shape of a line, written as a regular expression with short names for what lines are made of.</summary>
/// <remarks>
/// A name in angle brackets stands for a group of this name: file, path (a file without spaces), name (a file with a
/// line to itself, so it must look like one), line, col, endline, endcol, sev, code and msg for the parts of a
/// complaint, errors, warnings, total and mended for counts; lead and tail are words of the message before and behind
/// a place within it. A shape is that of the whole line, blanks at its end aside.
/// </remarks>
internal sealed partial class LinePattern
{
    private static readonly Dictionary<string, string> s_parts = new(StringComparer.Ordinal)
    {
        // What cannot begin a file's name here begins a line of a diff, a quotation, a table or a list instead.
        ["file"] = """(?<file>(?:[A-Za-z]:[\\/]|\$[A-Z]+[\\/])?[^\s:|"'<>*?`#$+(\[{│┃=-][^:|"<>*?\t]*?)""",
        ["path"] = """(?<file>(?:[A-Za-z]:[\\/]|\$[A-Z]+[\\/])?[^\s:|"'<>*?`#$+(\[{│┃=-][^\s:|"<>*?]*)""",
        ["name"] = """(?<file>(?:[A-Za-z]:[\\/]|/)[^:|"<>*?\t]*?|"""
            + """[^\s:|"'<>*?`#$+(\[{│┃=-]?[^\s:|"<>*?]*[./\\][^\s:|"<>*?]*)""",
        ["line"] = @"(?<line>\d{1,9})",
        ["col"] = @"(?<col>\d{1,9})",
        ["endline"] = @"(?<endline>\d{1,9})",
        ["endcol"] = @"(?<endcol>\d{1,9})",
        // Any word: which one it may be is asked afterwards, because a choice of many words is slow to build.
        ["sev"] = "(?<sev>[A-Za-z]{3,13})",
        ["code"] = @"(?<code>[A-Za-z@][\w@/.-]*)",
        ["msg"] = @"(?<msg>\S.*?)",
        ["errors"] = @"(?<errors>\d{1,9}|[Nn]o)",
        ["warnings"] = @"(?<warnings>\d{1,9}|[Nn]o)",
        ["total"] = @"(?<total>\d{1,9}|[Nn]o)",
        ["mended"] = @"(?<mended>\d{1,9}|[Nn]o)",
    };

    private readonly LineRegex _shape;
    private readonly string _literal;
    private readonly bool _asksSeverity;

    private LinePattern(LineRole role, string shape)
    {
        Role = role;
        _literal = LiteralOf(shape);
        _asksSeverity = shape.Contains("<sev>", StringComparison.Ordinal)
            && !shape.Contains("(?<sev>", StringComparison.Ordinal);
        _shape = new LineRegex(@"^(?:" + Part().Replace(shape, m => s_parts[m.Groups[1].Value]) + @")\s*$");
    }

    public LineRole Role { get; }

    public static LinePattern Finding(string shape) => new(LineRole.Finding, shape);

    public static LinePattern Item(string shape) => new(LineRole.Item, shape);

    public static LinePattern Under(string shape) => new(LineRole.Under, shape);

    public static LinePattern Head(string shape) => new(LineRole.Head, shape);

    public static LinePattern Opening(string shape) => new(LineRole.Opening, shape);

    public static LinePattern Place(string shape) => new(LineRole.Place, shape);

    public static LinePattern Text(string shape) => new(LineRole.Text, shape);

    public static LinePattern Tally(string shape) => new(LineRole.Tally, shape);

    public static LinePattern Banner(string shape) => new(LineRole.Banner, shape);

    public static LinePattern Green(string shape) => new(LineRole.Green, shape);

    public static LinePattern Red(string shape) => new(LineRole.Red, shape);

    public static LinePattern Nothing(string shape) => new(LineRole.Nothing, shape);

    public static LinePattern End(string shape) => new(LineRole.End, shape);

    public static LinePattern Skip(string shape) => new(LineRole.Skip, shape);

    /// <summary>The parts of a line of this shape; null for any other line.</summary>
    public Match? Match(string line)
    {
        if (!line.Contains(_literal, StringComparison.Ordinal)) return null;
        Match match = _shape.Match(line);
        if (!match.Success) return null;
        return !_asksSeverity || SeverityWords.Knows(match.Groups["sev"].Value) ? match : null;
    }

    /// <summary>
    /// The longest text that stands in every line of a shape, for a quick no: most lines are of no shape, and most
    /// shapes never come, so that many need not even be built.
    /// </summary>
    private static string LiteralOf(string shape)
    {
        string longest = "", run = "";
        int depth = 0;
        foreach (string token in Token().Matches(shape).Select(m => m.Value))
        {
            if (token == "|" && depth == 0) return "";
            if (token is "?" or "*" or "+" || token[0] == '{') run = run.Length > 0 ? run[..^1] : "";
            if (run.Length > longest.Length) longest = run;
            char last = token[^1];
            bool isPlain = depth == 0 && (token.Length == 1
                ? !"()?*+.^$|".Contains(last)
                : token[0] == '\\' && !char.IsAsciiLetterOrDigit(last));
            run = isPlain ? run + last : "";
            depth += token[0] == '(' ? 1 : token == ")" ? -1 : 0;
        }

        return run.Length > longest.Length ? run : longest;
    }

    /// <summary>What a shape is written of: escapes, sets, counts, short names, heads of groups, characters.</summary>
    [GeneratedRegex(@"\\.|\[\^?[^\[\]\\]*(?:\\.[^\[\]\\]*)*\]|\{[0-9,]+\}|<[a-z]+>|\(\?(?:<[a-z]+>|[a-z]*:)|.")]
    private static partial Regex Token();

    /// <summary>A short name that is not the name of a group already written out.</summary>
    [GeneratedRegex(@"(?<!\(\?)<([a-z]+)>")]
    private static partial Regex Part();
}
