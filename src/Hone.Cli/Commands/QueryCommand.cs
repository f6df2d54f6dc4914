using System.CommandLine;
using Hone.Cli.Hosting;
using Hone.Cli.Reports;
using Hone.Cli.Screens;
using Hone.Sqlite;

namespace Hone.Cli.Commands;

/// <summary><c>hone query</c>: questions in SQL over documented views; without one, what can be asked.</summary>
internal sealed class QueryCommand
{
    private const int LimitDefault = 1000;
    private const int LimitMax = 10_000_000;

    /// <summary>Questions to begin with.</summary>
    public static IReadOnlyList<(string Sql, string Meaning)> Questions { get; } =
    [
        ("SELECT habit, count(*), sum(tokens) FROM losses GROUP BY 1 ORDER BY 3 DESC", "which habits lose most tokens"),
        ("SELECT session_id, title, lost_ms FROM sessions ORDER BY 3 DESC LIMIT 10",
            "the sessions that lost most time"),
        ("SELECT tool_name, error_message FROM events WHERE status = 'failure' LIMIT 20", "failures"),
    ];

    private readonly Argument<string?> _sql = new("SQL")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "One statement that reads; without it, the views and their columns",
    };

    private readonly Option<bool> _csv = new("--csv") { Description = "Answer as CSV" };

    private readonly Option<int> _limit = new("--limit", "-n")
    {
        HelpName = "N", DefaultValueFactory = _ => LimitDefault, Description = $"At most N rows ({LimitDefault})",
    };

    public static Command Create(World world) => new QueryCommand().Build(world);

    private CommandPage Build(World world)
    {
        _limit.Validators.Add(result =>
        {
            if (result.Tokens is [] || (int.TryParse(result.Tokens[0].Value, out int n) && n is >= 1 and <= LimitMax))
            {
                return;
            }

            result.AddError($"--limit takes a number from 1 to {LimitMax}");
        });
        CommandPage page = new("query", "Ask anything in SQL, over documented views; nothing can be changed")
        {
            Details = "hone query without SQL lists the views and columns.",
            Examples = [.. Questions.Select(q => ($"hone query \"{q.Sql}\"", q.Meaning))],
            Arguments = { _sql },
            Options = { _csv, _limit },
        };
        page.Validators.Add(result =>
        {
            if (result.GetValue(_csv) && result.GetValue(Options.Json))
            {
                result.AddError("--json and --csv exclude each other");
            }
        });
        return page.Runs(world, RunAsync);
    }

    private async Task<int> RunAsync(Host host, ParseResult parsed, CancellationToken cancel)
    {
        if (parsed.GetValue(_sql) is not { } sql) return ListViews(host);
        await using SqliteStore store = await host.TryOpenStoreAsync(cancel) ?? throw Host.NothingYet();
        QueryResult result = await store.QueryAsync(sql, parsed.GetValue(_limit), cancel);
        if (host.IsJson) JsonAnswer.Write(host.World, "query", json => QueryJson.Write(json, result));
        else if (parsed.GetValue(_csv)) Csv.Write(host.World.Out, result);
        else QueryScreen.Write(host.NewScreen(), result);
        if (result.IsTruncated && !host.IsJson)
        {
            host.Tell($"There are more than {Figure.Count(result.Rows.Count, "row", "rows")}: --limit N");
        }

        return ExitCode.Done;
    }

    private static int ListViews(Host host)
    {
        if (host.IsJson)
        {
            JsonAnswer.Write(host.World, "views", QueryJson.WriteViews);
            return ExitCode.Done;
        }

        QueryScreen.WriteViews(host.NewScreen(), Questions);
        return ExitCode.Done;
    }
}
