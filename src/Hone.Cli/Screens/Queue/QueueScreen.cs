using System.Text;
using Hone.Cli.Hosting;
using Hone.Cli.Reports;
using Hone.Review;

namespace Hone.Cli.Screens.Queue;

/// <summary>Draws the queue: the list above, the proposal in hand below, and what was last said.</summary>
internal sealed class QueueScreen(Host host, Terminal terminal)
{
    private const int ListMin = 3, HeightMin = 12, WidthMin = 40, WidthMax = 110, IdColumn = 11, TitleMin = 24;

    /// <summary>Another screen is shown, and the person's own comes back untouched.</summary>
    public const string Enter = "\e[?1049h\e[?25l", Leave = "\e[?25h\e[?1049l";

    private static readonly (string Key, string Meaning)[] s_keys =
    [
        ("j k, arrows", "the next proposal, the one before"),
        ("space, b", "scroll the proposal down, up"),
        ("a", "approve: the edit is made at once"),
        ("l", "approve, and apply later: hone review apply ID"),
        ("r", "reject, with a reason; nothing that means the same comes back"),
        ("c", "ask a question first; hone review answer ID answers it"),
        ("e", "change the line before you approve it"),
        ("u", "undo what you did last here: the file comes back as it was"),
        ("?", "these keys; any other key goes back"),
        ("q, Esc", "leave"),
    ];

    private int _detailLines;

    /// <summary>Lines of the proposal that are seen at once.</summary>
    public int DetailHeight { get; private set; } = 1;

    /// <summary>The furthest that the proposal can be scrolled.</summary>
    public int ScrollMax => Math.Max(0, _detailLines - DetailHeight);

    /// <summary>Draws everything.</summary>
    /// <param name="state">What is shown.</param>
    /// <param name="page">The proposal in hand; null where there is none.</param>
    /// <param name="editor">The line being typed; null where none is.</param>
    /// <param name="isHelp">Whether the keys are shown in the proposal's place.</param>
    public void Draw(QueueState state, ProposalPage? page, LineEditor? editor, bool isHelp)
    {
        (int width, int height) = terminal.Size();
        width = Math.Clamp(width, WidthMin, WidthMax);
        height = Math.Max(height, HeightMin);
        List<string> lines = [Render(width, s => s.Line(Head(state, width)))[0]];
        lines.AddRange(List(state, width, height));
        lines.Add(new string('─', width));
        List<string> detail = isHelp ? Render(width, WriteHelp)
            : page is null ? []
            : Render(width, s => new ProposalScreen(s, host.Places, host.World.Time.GetUtcNow()).Write(page));
        _detailLines = detail.Count;
        DetailHeight = Math.Max(1, height - lines.Count - 2);
        int from = Math.Clamp(state.Scroll, 0, ScrollMax);
        lines.AddRange(detail.Skip(from).Take(DetailHeight));
        while (lines.Count < height - 2) lines.Add("");
        lines.Add(Rule(width, from));
        (string bottom, int? column) = Bottom(state, editor, width);
        lines.Add(bottom);
        Show(lines, column);
    }

    private static Piece[] Head(QueueState state, int width)
    {
        int open = state.Items.Count(p => p.IsOpen);
        string count = open == 0 ? "nothing waits any more" : Figure.Count(open, "proposal waits", "proposals wait");
        Piece name = Piece.Strong("hone review");
        const string Keys = "   ? keys   q leave";
        int room = width - name.Text.Length - count.Length - 2;
        bool hasWhere = SafeText.Columns(state.Where) <= room;
        bool hasKeys = hasWhere && SafeText.Columns(state.Where + Keys) <= room;
        return [name, $"  {count}{(hasWhere ? state.Where : "")}", Piece.Faint(hasKeys ? Keys : "")];
    }

    private IEnumerable<string> List(QueueState state, int width, int height)
    {
        int rows = Math.Clamp(state.Items.Count, 1, Math.Max(ListMin, height / 4));
        int from = Math.Clamp(state.Cursor - (rows / 2), 0, Math.Max(0, state.Items.Count - rows));
        return state.Items.Skip(from).Take(rows).SelectMany((p, i) => Render(width, s =>
        {
            bool isHere = from + i == state.Cursor;
            Piece status =
                p.State == ProposalState.Pending ? "" : Piece.Faint($"  {p.State.ToString().ToLowerInvariant()}");
            string path = $"{(state.IsAll ? FirstPage.NameOf(p.Project) + "/" : "")}{p.Edit.Path}: ";
            int room = width - IdColumn - status.Text.Length;
            // What it does matters more than the file, which stands below as well.
            if (room - path.Length < TitleMin) path = "";
            string title = SafeText.OneLine(p.Title, Math.Max(1, room - path.Length));
            s.Line(isHere ? Piece.Warn("▶ ") : "  ", Piece.Faint(p.ShortId + " "), Piece.Faint(path),
                isHere ? Piece.Strong(title) : title, status);
        }).Take(1));
    }

    private string Rule(int width, int from)
    {
        string more = ScrollMax == 0 ? "" : from >= ScrollMax ? " end " : " space: more ";
        return new string('─', Math.Max(0, width - more.Length - 2)) + more + "──";
    }

    private (string Line, int? Column) Bottom(QueueState state, LineEditor? editor, int width)
    {
        if (editor is not null)
        {
            (string line, int at) = editor.Show(width);
            return (line, at);
        }

        string said = state.Message.Length > 0
            ? state.Message
            : "a approve · r reject · c ask · e edit · u undo · j k move · ? keys · q leave";
        Piece piece = state.Message.Length == 0 ? Piece.Faint(said)
            : state.IsTrouble ? Piece.Bad(said)
            : Piece.Good(said);
        bool isLong = SafeText.Columns(said) > width;
        if (isLong) piece = piece with { Text = SafeText.OneLine(said, width) };
        return (Render(width, s => s.Line(piece))[0], null);
    }

    private static void WriteHelp(Screen screen)
    {
        screen.Line(Piece.Strong("Keys"));
        screen.Table([Cells.Whole(""), new Cells("")], s_keys.Select(k => (Piece[])[Piece.Command(k.Key), k.Meaning]));
    }

    private List<string> Render(int width, Action<Screen> write)
    {
        using StringWriter text = new() { NewLine = "\n" };
        Screen screen = new(text, width, host.IsColoured);
        write(screen);
        screen.Flush();
        return [.. text.ToString().TrimEnd('\n').Split('\n')];
    }

    private void Show(List<string> lines, int? column)
    {
        // A line is emptied before it is written: behind one that fills the width, its last letter would go too.
        StringBuilder page = new("\e[?25l\e[H");
        for (int i = 0; i < lines.Count; i++) page.Append(i > 0 ? "\r\n" : "").Append("\e[K").Append(lines[i]);
        if (column is { } at) page.Append($"\e[{lines.Count};{at + 1}H\e[?25h");
        host.World.Out.Write(page);
        host.World.Out.Flush();
    }
}
