using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats;

/// <summary>An output in lines as a person would see them: without colours, with progress lines overwritten.</summary>
internal sealed partial class OutputLines
{
    private readonly string[] _lines;
    private readonly int[]? _places;
    private readonly bool[] _taken;

    public OutputLines(string output)
    {
        string plain = output.Contains('\e') ? Escapes().Replace(output, "") : output;
        _lines = plain.Split('\n');
        for (int i = 0; i < _lines.Length; i++) _lines[i] = Seen(_lines[i]);
        _taken = new bool[_lines.Length];
    }

    /// <summary>Some lines of a larger output.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="places">Where each of them stands in the whole output, from 0.</param>
    public OutputLines(string[] lines, int[] places)
    {
        _lines = lines;
        _places = places;
        _taken = new bool[lines.Length];
    }

    /// <summary>How many.</summary>
    public int Count => _lines.Length;

    /// <summary>One line, without its end.</summary>
    public string this[int index] => _lines[index];

    /// <summary>All of them, joined by line feeds.</summary>
    public string Text => string.Join('\n', _lines);

    /// <summary>Where a line stands in the whole output, from 0.</summary>
    public int PlaceOf(int index) => _places is null || _places.Length == 0
        ? index
        : _places[Math.Clamp(index, 0, _places.Length - 1)];

    /// <summary>Marks a line as read, so that a more general format does not read it again.</summary>
    public void Take(int index) => _taken[index] = true;

    /// <summary>True where a more particular format has read this line.</summary>
    public bool IsTaken(int index) => _taken[index];

    /// <summary>What stays on the screen of a line with carriage returns: what was written last.</summary>
    private static string Seen(string line)
    {
        line = line.TrimEnd('\r');
        int at = line.LastIndexOf('\r');
        return at < 0 ? line : line[(at + 1)..];
    }

    /// <summary>Control sequences (ECMA-48), titles and links of terminals.</summary>
    [GeneratedRegex(@"\e\[[0-?]*[ -/]*[@-~]|\e\][^\a\e]{0,2000}(?:\a|\e\\)|\e[()][0-9A-B]|\e[=>78cDEHMNOZ]")]
    private static partial Regex Escapes();
}
