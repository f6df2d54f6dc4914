using System.Text;
using Spectre.Console;

namespace Hone.Cli.Screens;

/// <summary>
/// Writes lines and tables, wrapped to the width, in colour where a person wants it, always harmless.
/// </summary>
internal sealed class Screen
{
    private readonly TextWriter _target;
    private readonly StringBuilder _page = new();
    private readonly IAnsiConsole _console;

    /// <param name="target">Where the page goes on <see cref="Flush"/>.</param>
    /// <param name="width">Columns.</param>
    /// <param name="isColoured">Whether colours are used.</param>
    public Screen(TextWriter target, int width, bool isColoured)
    {
        _target = target;
        Width = width;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isColoured ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = isColoured ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(new StringWriter(_page) { NewLine = "\n" }),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        _console.Profile.Width = width;
        _console.Profile.Capabilities.Unicode = true;
    }

    /// <summary>Columns.</summary>
    public int Width { get; }

    /// <summary>Lines that are seen at once; null where that does not matter.</summary>
    public int? Height { get; init; }

    /// <summary>Whether more than ASCII is shown.</summary>
    public bool IsUnicode { get; init; } = true;

    /// <summary>One line, wrapped where it is too long.</summary>
    public void Line(params ReadOnlySpan<Piece> pieces) => Indented(0, pieces);

    /// <summary>One line with blanks before it and before every line it is wrapped into.</summary>
    public void Indented(int indent, params ReadOnlySpan<Piece> pieces)
    {
        if (pieces.Length == 0) _page.Append('\n');
        else _console.Write(new Padder(Text(pieces), new Padding(indent, 0, 0, 0)));
    }

    /// <summary>One line whose continuation stands at a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="lead">What stands before it, exactly as wide.</param>
    /// <param name="pieces">What stands there.</param>
    public void Hanging(int column, ReadOnlySpan<Piece> lead, ReadOnlySpan<Piece> pieces)
    {
        Grid grid = new() { Expand = false };
        grid.AddColumn(new GridColumn { Width = column, NoWrap = true, Padding = new Padding(0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0) });
        grid.AddRow(Text(lead), Text(pieces));
        _console.Write(grid);
    }

    /// <summary>A heading with an empty line before it.</summary>
    public void Heading(string title)
    {
        Line();
        Line(Piece.Strong(title));
    }

    /// <summary>Columns under headings.</summary>
    public void Table(IReadOnlyList<Cells> columns, IEnumerable<IReadOnlyList<Piece>> rows, int indent = 2)
    {
        Table table = new() { Border = TableBorder.None, ShowHeaders = columns.Any(c => c.Title.Length > 0) };
        foreach (Cells column in columns)
        {
            table.AddColumn(new TableColumn(Text([Piece.Faint(column.Title)]))
            {
                Alignment = column.IsNumber ? Justify.Right : Justify.Left, NoWrap = column.IsWhole,
                Padding = new Padding(0, 0, 2, 0),
            });
        }

        foreach (IReadOnlyList<Piece> row in rows) table.AddRow(row.Select(cell => Text([cell])));
        _console.Write(new Padder(table, new Padding(indent, 0, 0, 0)));
    }

    /// <summary>Sends what was written, without blanks at the ends of lines.</summary>
    public void Flush()
    {
        foreach (ReadOnlyMemory<char> chunk in TrimmedLines(_page.ToString())) _target.Write(chunk.Span);
        _page.Clear();
        _target.Flush();
    }

    private static IEnumerable<ReadOnlyMemory<char>> TrimmedLines(string page)
    {
        int start = 0;
        while (start < page.Length)
        {
            int end = page.IndexOf('\n', start);
            if (end < 0) end = page.Length;
            yield return page.AsMemory(start, end - start).TrimEnd(' ');
            yield return "\n".AsMemory();
            start = end + 1;
        }
    }

    private static Paragraph Text(ReadOnlySpan<Piece> pieces)
    {
        Paragraph text = new();
        foreach (Piece piece in pieces) text.Append(SafeText.Inline(piece.Text), StyleOf(piece.Tone));
        return text;
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Strong => new Style(decoration: Decoration.Bold),
        Tone.Faint => new Style(decoration: Decoration.Dim),
        Tone.Good => new Style(Color.Green),
        Tone.Bad => new Style(Color.Maroon),
        Tone.Warn => new Style(Color.Olive),
        Tone.Command => new Style(Color.Teal),
        _ => Style.Plain,
    };
}
