using System.CommandLine;
using Hone.Basics;
using Hone.Cli.Hosting;
using Hone.Cli.Reports;
using Hone.Cli.Screens;
using Hone.Learning;
using Hone.Sqlite;

namespace Hone.Cli.Commands;

/// <summary><c>hone sessions</c>: the latest sessions, and below it one as a timeline.</summary>
internal sealed class SessionsCommand
{
    private const int LimitDefault = 20;
    private const int LimitMax = 100_000;

    private readonly ScopeOptions _scope = new(withAll: false);

    private readonly Option<int> _limit = new("--limit", "-n")
    {
        HelpName = "N", DefaultValueFactory = _ => LimitDefault, Description = $"At most N sessions ({LimitDefault})",
    };

    private readonly Option<bool> _subAgents =
        new("--sub-agents") { Description = "List the sessions of sub-agents too" };

    public static Command Create(World world)
    {
        (string, string)[] examples =
        [
            ("hone sessions --project . --since 7d", "this folder's sessions of the last seven days"),
            ("hone sessions --outcome failure", "those whose task failed"),
            ("hone sessions show 1ecba475", "one session, found by the beginning of its id"),
        ];
        const string Summary = "List the latest sessions; show one as a timeline";
        CommandPage sessions = new SessionsCommand().List("sessions", Summary, world, examples);
        sessions.Add(new SessionsCommand().List("list", "List the latest sessions", world, []));
        sessions.Add(ShowSessionCommand.Create(world));
        return sessions;
    }

    private CommandPage List(string name, string summary, World world, IReadOnlyList<(string, string)> examples)
    {
        CommandPage page = new(name, summary) { Examples = examples };
        foreach (Option option in _scope.All) page.Add(option);
        page.Add(_limit);
        page.Add(_subAgents);
        _limit.Validators.Add(result =>
        {
            if (result.Tokens is []
                || (int.TryParse(result.Tokens[0].Value, out int limit) && limit is >= 1 and <= LimitMax))
            {
                return;
            }

            result.AddError($"--limit takes a number from 1 to {LimitMax}");
        });
        return page.Runs(world, RunAsync);
    }

    private async Task<int> RunAsync(Host host, ParseResult parsed, CancellationToken cancel)
    {
        await using SqliteStore store = await host.TryOpenStoreAsync(cancel) ?? throw Host.NothingYet();
        Scope scope = _scope.Of(parsed, host);
        int limit = parsed.GetValue(_limit);
        IReadOnlyList<SessionSummary> found =
            await store.SessionsAsync(scope, limit + 1, parsed.GetValue(_subAgents), cancel);
        IReadOnlyList<SessionSummary> shown = [.. found.Take(limit)];
        if (host.IsJson)
        {
            JsonAnswer.Write(host.World, "sessions", json =>
            {
                json.WriteBoolean("is_cut", found.Count > limit);
                json.List("sessions", shown, s => SessionJson.WriteSummary(json, s));
            });
            return ExitCode.Done;
        }

        Screen screen = host.NewScreen();
        SessionList.Write(screen, shown, host.World.Time.GetUtcNow());
        if (shown.Count > 0) screen.Line(OutcomeMark.Legend(screen.IsUnicode));
        if (shown.Count == 0) screen.Line("No session is like that. Next: ", Piece.Command("hone sessions"));
        else if (found.Count > limit)
        {
            screen.Line(Piece.Faint(
                $"More than {Figure.Number(limit)}: --limit N, --since, --project, --agent, --outcome"));
        }

        screen.Flush();
        return ExitCode.Done;
    }
}
