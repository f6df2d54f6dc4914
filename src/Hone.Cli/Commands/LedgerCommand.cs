using System.CommandLine;
using Hone.Basics;
using Hone.Cli.Hosting;
using Hone.Cli.Reports;
using Hone.Cli.Screens;
using Hone.Review;
using Hone.Sqlite;

namespace Hone.Cli.Commands;

/// <summary><c>hone review log</c>: everything that was done, and whether the chain is whole.</summary>
internal sealed class LedgerCommand
{
    private const int LimitDefault = 40;

    private readonly Option<bool> _all = new("--all") { Description = "Of all repositories" };

    public static Command Create(World world)
    {
        LedgerCommand command = new();
        return new CommandPage("log", "Who did what and when, and whether the chain of hashes is whole")
        {
            Options = { command._all },
        }.Runs(world, command.RunAsync);
    }

    private async Task<int> RunAsync(Host host, ParseResult parsed, CancellationToken cancel)
    {
        await using SqliteStore store = await host.TryOpenStoreAsync(cancel) ?? throw Host.NothingYet();
        string? project = parsed.GetValue(_all) ? null : host.Places.Queue;
        (var entries, IReadOnlyList<Proposal> proposals) = await ReviewAccount.ReadAsync(store, project, cancel);
        List<string> faults = [.. LedgerAudit.FaultsOf(entries, proposals)
            .Select(f => $"{ReviewAccount.NameOf(f.Project, host.Places)}: {f.Fault}")];
        if (host.IsJson)
        {
            JsonAnswer.Write(host.World, "ledger", json =>
            {
                json.WriteBoolean("is_whole", faults.Count == 0);
                json.List("entries", entries, e => ProposalJson.Write(json, e.Entry));
            });
        }
        else
        {
            Show(host, [.. entries.Select(e => e.Entry)], faults.Count == 0);
        }

        if (faults.Count == 0) return ExitCode.Done;
        throw new HoneException(
            $"the ledger was tampered with: {string.Join("; ", faults)}", "compare with a backup of the store");
    }

    private static void Show(Host host, List<ReviewEntry> entries, bool isWhole)
    {
        Screen screen = host.NewScreen();
        if (entries.Count == 0) screen.Line("Nothing was decided here yet.");
        IEnumerable<ReviewEntry> shown = entries.OrderByDescending(e => e.At)
            .ThenByDescending(e => e.Number).Take(LimitDefault);
        if (entries.Count > 0)
        {
            screen.Table(
                [
                    Cells.Whole("When (UTC)"), Cells.Whole("What"), Cells.Whole("Proposal"), Cells.Whole("Who"),
                    new Cells(""),
                ],
                shown.Select(e => (Piece[])
                [
                    Piece.Faint($"{e.At.UtcDateTime:yyyy-MM-dd HH:mm}"), e.Verb.ToString().ToLowerInvariant(),
                    e.ProposalId is { } id ? id.ToString()[..Proposal.ShortIdLength] : "",
                    SafeText.OneLine(e.By.Name, 30), SafeText.OneLine(WordsOf(e), 120),
                ]), indent: 0);
            int left = entries.Count - LimitDefault;
            if (left > 0)
            {
                screen.Line(Piece.Faint($"{Figure.Number(left)} older: "), Piece.Command("hone review log --json"));
            }

            string chain = isWhole ? ", the chain is whole" : "";
            screen.Line($"{Figure.Count(entries.Count, "entry", "entries")}{chain}.");
        }

        screen.Flush();
    }

    private static string WordsOf(ReviewEntry entry)
    {
        EntryBody body = ReviewJson.Body(entry.Body);
        return body.Words ?? body.Proposal?.Title ?? body.Policy?.Name
            ?? (body.Occurrences is { } times ? $"seen {times} × by now" : "");
    }
}
