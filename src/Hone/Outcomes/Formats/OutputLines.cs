using System.Text.RegularExpressions;

namespace Hone.Outcomes.Formats;

/// <summary>An output in lines as a person would see them: without colours, with progress lines overwritten.</summary>
internal sealed partial class OutputLines
{
    private readonly string[] _lines;

    public OutputLines(string output)
    {
        string plain = output.Contains('\e') ? Escapes().Replace(output, "") : output;
        _lines = plain.Split('\n');
        for (int i = 0; i < _lines.Length; i++) _lines[i] = Seen(_lines[i]);
    }

    /// <summary>How many.</summary>
    public int Count => _lines.Length;

    /// <summary>One line, without its end.</summary>
    public string this[int index] => _lines[index];

    /// <summary>All of them, joined by line feeds.</summary>
    public string Text => string.Join('\n', _lines);

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
