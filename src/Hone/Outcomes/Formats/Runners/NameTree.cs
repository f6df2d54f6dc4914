using System.Text;

namespace Hone.Outcomes.Formats.Runners;

/// <summary>Headings of suites that are known by how far they are indented.</summary>
internal sealed class NameTree
{
    private const int DepthMax = 40;

    private readonly List<(int Indent, string Name)> _headings = [];

    /// <summary>How many headings stand above the next line.</summary>
    public int Depth => _headings.Count;

    public void Clear() => _headings.Clear();

    /// <summary>A heading; it ends those that stand as deep or deeper.</summary>
    public void Heading(string line)
    {
        int indent = Indent(line);
        Leave(indent);
        if (_headings.Count < DepthMax) _headings.Add((indent, line.Trim()));
    }

    /// <summary>The full name of a test.</summary>
    /// <param name="indent">How far its line is indented.</param>
    /// <param name="name">Its own name.</param>
    public string Path(int indent, string name)
    {
        Leave(indent);
        StringBuilder path = new();
        foreach ((int _, string heading) in _headings) path.Append(heading).Append(" > ");
        return path.Append(name).ToString();
    }

    /// <summary>How many spaces stand before a line.</summary>
    public static int Indent(string line)
    {
        int indent = 0;
        while (indent < line.Length && line[indent] == ' ') indent++;
        return indent;
    }

    private void Leave(int indent)
    {
        while (_headings.Count > 0 && _headings[^1].Indent >= indent) _headings.RemoveAt(_headings.Count - 1);
    }
}
