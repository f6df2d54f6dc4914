using Hone.Changes;
using Hone.Cli.Hosting;
using Hone.Cli.Reports;
using Hone.Review;
using Hone.Telemetry;

namespace Hone.Cli.Screens;

/// <summary>What the doctor saw, and what became of every line.</summary>
internal sealed class DoctorScreen(Screen screen, Examination seen, Places places)
{
    private const int RowsMax = 15;

    /// <summary>Writes it.</summary>
    public void Write()
    {
        WriteVerdict();
        WriteStore();
        WriteLooked();
        WriteAccounts();
        WriteUnknown();
        WriteRejected();
        WriteUnrecognised();
        WriteReaders();
        WriteConfiguration();
    }

    private void WriteVerdict()
    {
        screen.Line(seen.Problems.Count == 0
            ? "All is well."
            : Piece.Bad(Figure.Count(seen.Problems.Count, "problem", "problems")));
        foreach (ImportProblem problem in seen.Problems)
        {
            screen.Indented(2, Piece.Bad($"{places.Short(problem.Place)}: "), problem.Message);
            screen.Indented(2, "try: ", Piece.Command(problem.Hint));
        }
    }

    private void WriteStore()
    {
        screen.Heading("Store");
        List<(string, string)> rows = [("folder", places.Short(seen.StoreFolder)), ("library", seen.Library)];
        if (seen.Health is { } health)
        {
            rows.Add(("schema", $"version {health.SchemaVersion}"));
            string size = Figure.Bytes(health.FileBytes + health.LogBytes);
            rows.Add(("size", $"{size}, and {Figure.Bytes(ArchiveSize())} in the archive"));
            rows.Add(("integrity", health.Problems.Count == 0 ? "checked, whole" : "damaged"));
            string sessions = Figure.Count(seen.Totals.Sessions, "session", "sessions");
            string calls = Figure.Count(seen.Totals.Calls.Calls, "tool call", "tool calls");
            string masked = Figure.Number(seen.Sources.Sum(s => s.Redacted));
            rows.Add(("secrets", $"{masked} masked before anything was stored"));
            rows.Add(("holds", $"{sessions}, {Figure.Number(seen.Totals.SubAgentSessions)} of sub-agents, {calls}"));
        }
        else
        {
            rows.Add(("state", places.HasStore ? "cannot be opened" : "none yet: hone learn makes it"));
        }

        if (seen.Review is { } review) rows.AddRange(RowsOf(review));
        Pairs(rows);
    }

    private static IEnumerable<(string, string)> RowsOf(ReviewAccount review)
    {
        string chain = review.Entries == 0 ? ""
            : review.Faults.Count == 0 ? ", the chain is whole"
            : ", the chain is broken";
        yield return ("decisions", $"{Figure.Count(review.Entries, "entry", "entries")} in the ledger{chain}");
        if (review.Proposals.Count == 0) yield break;
        int waiting = review.Count(ProposalState.Pending, ProposalState.Clarifying);
        int applied = review.Count(ProposalState.Applied), approved = review.Count(ProposalState.Approved);
        string left = approved > 0 ? $", {Figure.Number(approved)} approved and not applied" : "";
        yield return ("proposals", $"{Figure.Number(review.Proposals.Values.Sum())}, of which "
            + $"{Figure.Count(waiting, "waits", "wait")} for you and "
            + $"{Figure.Count(applied, "is", "are")} applied{left}");
        int inFiles = review.Changes.GetValueOrDefault(ChangeState.Applied);
        int takenBack = review.Changes.GetValueOrDefault(ChangeState.Undone);
        string cut = review.CutShort > 0 ? $", {Figure.Number(review.CutShort)} cut short: hone review ends them" : "";
        yield return ("changes", $"{Figure.Number(inFiles)} in files, {Figure.Number(takenBack)} taken back{cut}");
    }

    private long ArchiveSize()
    {
        DirectoryInfo archive = new(Path.Combine(seen.StoreFolder, "archive"));
        return archive.Exists ? archive.EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length) : 0;
    }

    private void WriteLooked()
    {
        screen.Heading("Where sessions are looked for");
        Pairs(seen.Found.Looked.Select(l => (l.Agent, $"{places.Short(l.Place)}: {Files(l.Files)}")));
    }

    private static string Files(int count) => count > 0 ? Figure.Count(count, "file", "files") : "nothing there";

    private void WriteAccounts()
    {
        if (seen.Sources.Count == 0) return;
        screen.Heading("What became of every line");
        IReadOnlyList<SourceAccount> accounts = SourceAccount.PerAgent(seen.Sources);
        Cells[] columns =
        [
            new("Agent"), Cells.Number("Files"), Cells.Number("Size"), Cells.Number("Lines"), Cells.Number("Read"),
            Cells.Number("Kept unread"), Cells.Number("Copied"), Cells.Number("Rejected"), Cells.Number("Blank"),
            Cells.Number("Unfinished"),
        ];
        IEnumerable<Piece[]> rows = accounts.Select(a => Row(a.Agent.Length > 0 ? a.Agent : "(unrecognised)", a));
        if (accounts.Count > 1) rows = rows.Append(Row("all", SourceAccount.Of("", [.. seen.Sources])));
        screen.Table(columns, rows);
        screen.Indented(2, Piece.Faint(
            "Read: understood. Kept unread: of a kind not known, in the archive. Copied: another session's history, "
            + "counted there. Rejected: no JSON. Unfinished: files whose last line is still being written."));
    }

    private static Piece[] Row(string name, SourceAccount a) =>
    [
        name, Figure.Number(a.Files), Figure.Bytes(a.SizeBytes), Figure.Number(a.Lines.Total),
        Figure.Number(a.Lines.Read),
        Figure.Number(a.Lines.Kept), Figure.Number(a.Lines.Copied), Figure.Number(a.Lines.Rejected),
        Figure.Number(a.Lines.Blank), Figure.Number(a.UnfinishedTails),
    ];

    private void WriteUnknown()
    {
        List<(string Agent, string Kind, long Count, int Files)> unknown = [.. seen.Unknown];
        if (unknown.Count == 0) return;
        screen.Heading("Not known to the readers");
        screen.Table([new("Agent"), new("Version and kind"), Cells.Number("Times"), Cells.Number("Files")],
            unknown.Take(RowsMax).Select(u => (Piece[])
            [
                u.Agent, SafeText.OneLine(u.Kind, 70), Figure.Number(u.Count), Figure.Number(u.Files),
            ]));
        More(unknown.Count);
    }

    private void WriteRejected()
    {
        List<(string Place, string Reason)> rejected = [.. seen.Rejected];
        if (rejected.Count == 0) return;
        screen.Heading("Rejected lines");
        foreach ((string place, string reason) in rejected.Take(RowsMax))
        {
            screen.Indented(2, $"{places.Short(place)}: ", Piece.Faint(SafeText.OneLine(reason, 160)));
        }

        More(rejected.Count);
        screen.Indented(2, Piece.Faint("The rest of each file was read. Look at a line if you need what it says."));
    }

    private void WriteUnrecognised()
    {
        List<SourceState> files = [.. seen.Sources.Where(s => s.Agent.Length == 0)];
        if (files.Count == 0) return;
        screen.Heading("Files in no format that Hone reads");
        foreach (SourceState file in files.Take(RowsMax)) screen.Indented(2, places.Short(file.Path));
        More(files.Count);
    }

    private void WriteReaders()
    {
        screen.Heading("Readers, and what each was tried on");
        Pairs(SourceFinder.Agents.Select(a => (a.Title, a.Tried)));
    }

    private void WriteConfiguration()
    {
        screen.Heading("Configuration");
        string own =
            seen.OwnPrices > 0 ? $"; {Figure.Count(seen.OwnPrices, "model", "models")} with a price of your own" : "";
        Pairs([
            .. seen.Configuration.Select(c => (c.IsThere ? "read" : "not there", places.Short(c.Path))),
            ("prices", $"list prices of {seen.PricesAsOf}{own}"),
        ]);
    }

    private void More(int count)
    {
        if (count > RowsMax)
        {
            screen.Indented(
                2, Piece.Faint($"{Figure.Number(count - RowsMax)} more: "), Piece.Command("hone doctor --json"));
        }
    }

    private void Pairs(IEnumerable<(string Name, string Value)> rows) =>
        screen.Table([new Cells(""), new Cells("")], rows.Select(r => (Piece[])[Piece.Faint(r.Name), r.Value]));
}
