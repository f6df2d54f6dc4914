using System.CommandLine;
using Hone.Basics;
using Hone.Cli.Hosting;
using Hone.Cli.Reports;
using Hone.Cli.Screens;
using Hone.Review;
using Hone.Sqlite;

namespace Hone.Cli.Commands;

/// <summary><c>hone review policy</c>: standing permissions, given by name and withdrawn by name.</summary>
internal sealed class PolicyCommand
{
    private const int NameMax = 60;

    private readonly Argument<string> _name = new("NAME") { Description = "The policy's name" };

    private readonly Option<string?> _rule = new("--rule")
    {
        HelpName = "HABIT", Description = "Only for lines against this habit (else for all)",
    };

    private readonly Option<bool> _all = new("--all") { Description = "In all repositories (else in this one)" };

    private readonly Option<int> _sessions = new("--sessions")
    {
        HelpName = "N", DefaultValueFactory = _ => Policy.SessionsMinDefault,
        Description = $"Only what at least N sessions show ({Policy.SessionsMinDefault} where it is left out)",
    };

    private readonly Option<int?> _days = new("--days") { HelpName = "N", Description = "Ends by itself after N days" };

    public static Command Create(World world)
    {
        CommandPage page = new("policy", "Standing permissions: what may be applied without asking you")
        {
            Details = "There is none unless somebody gives one. A policy says yes to lines for agents that it covers, "
                + "when hone learn proposes them; each still stands in the ledger and can be taken back.",
            Examples =
            [
                ("hone review policy grant paths --rule guessed-path --days 90", "yes to such lines here, for 90 days"),
                ("hone review policy revoke paths", "no more"),
            ],
        };
        page.Runs(world, ListAsync);
        page.Add(new CommandPage("list", "List policies").Runs(world, ListAsync));
        page.Add(new PolicyCommand().Grant(world));
        page.Add(new PolicyCommand().Revoke(world));
        return page;
    }

    private CommandPage Grant(World world)
    {
        _sessions.Validators.Add(r => AtLeastOne(r.Tokens, "--sessions", r.AddError));
        // The name is typed again to withdraw it, and stands in the ledger: it has to read as one word.
        _name.Validators.Add(r =>
        {
            if (r.Tokens is [var given] && !IsName(given.Value))
            {
                r.AddError($"a policy's name has up to {NameMax} letters, digits, dots, _ and -");
            }
        });
        _days.Validators.Add(r => AtLeastOne(r.Tokens, "--days", r.AddError));
        return new CommandPage("grant", "Give a standing permission")
        {
            Arguments = { _name }, Options = { _rule, _all, _sessions, _days },
        }.Runs(world, GrantAsync);
    }

    private CommandPage Revoke(World world) =>
        new CommandPage("revoke", "Withdraw a standing permission; what it approved stays approved")
        {
            Arguments = { _name },
        }.Runs(world, async (host, parsed, cancel) =>
        {
            await using SqliteStore store = await host.TryOpenStoreAsync(cancel) ?? throw Host.NothingYet();
            Desk desk = await Desk.OpenAsync(host, store, cancel);
            string name = parsed.GetValue(_name)!;
            await desk.Inbox.RevokeAsync(name, desk.Decider(), cancel);
            return await ShowAsync(host, desk, $"Withdrawn: {name}.", cancel);
        });

    private async Task<int> GrantAsync(Host host, ParseResult parsed, CancellationToken cancel)
    {
        string? rule = parsed.GetValue(_rule);
        if (rule is not null && Learning.Habits.Find(rule) is null)
        {
            throw new HoneException($"there is no habit {rule}", "docs/reference/habits.md lists them");
        }

        await using SqliteStore store = await host.OpenStoreAsync(cancel);
        Desk desk = await Desk.OpenAsync(host, store, cancel);
        DateTimeOffset now = host.World.Time.GetUtcNow();
        Policy policy = new(
            parsed.GetValue(_name)!, parsed.GetValue(_all) ? null : host.Places.Queue, ProposalKind.Instruction, rule,
            parsed.GetValue(_sessions), desk.Decider(), now,
            parsed.GetValue(_days) is { } days ? now.AddDays(days) : null);
        await desk.Inbox.GrantAsync(policy, cancel);
        return await ShowAsync(
            host, desk, $"Given: {policy.Name}. hone review policy revoke {policy.Name} withdraws it.", cancel);
    }

    private static async Task<int> ListAsync(Host host, ParseResult parsed, CancellationToken cancel)
    {
        await using SqliteStore? store = await host.TryOpenStoreAsync(cancel);
        return await ShowAsync(host, store is null ? null : await Desk.OpenAsync(host, store, cancel), null, cancel);
    }

    private static async Task<int> ShowAsync(Host host, Desk? desk, string? words, CancellationToken cancel)
    {
        IReadOnlyList<Policy> policies = desk is null ? [] : await desk.Store.PoliciesAsync(cancel);
        if (host.IsJson)
        {
            JsonAnswer.Write(host.World, "policies", json => json.List("policies", policies, p =>
            {
                json.WriteString("name", p.Name);
                json.WriteString("project", p.Project);
                json.WriteString("rule", p.Rule);
                json.WriteNumber("sessions_min", p.SessionsMin);
                json.WriteString("granted_by", p.GrantedBy.Name);
                json.Time("granted_at", p.GrantedAt);
                json.Time("expires_at", p.ExpiresAt);
            }));
            return ExitCode.Done;
        }

        Screen screen = host.NewScreen();
        if (words is not null) screen.Line(words);
        else if (policies.Count == 0) screen.Line("There is no policy: nothing is applied without asking you.");
        foreach (Policy p in policies)
        {
            screen.Line(Piece.Strong(SafeText.OneLine(p.Name, 60)), $"  {Told(p, host)}");
        }

        screen.Flush();
        return ExitCode.Done;
    }

    private static string Told(Policy p, Host host)
    {
        string rule = p.Rule is null ? "lines against any habit" : $"lines against {p.Rule}";
        string where = p.Project is null ? "in all repositories" : $"in {host.Places.Short(p.Project)}";
        string until = p.ExpiresAt is { } end ? $", until {end.UtcDateTime:yyyy-MM-dd}" : "";
        return $"{rule} that {p.SessionsMin} sessions or more show, {where}{until}; given by "
            + $"{SafeText.OneLine(p.GrantedBy.Name, 40)} on {p.GrantedAt.UtcDateTime:yyyy-MM-dd}";
    }

    private static bool IsName(string name) => name.Length is > 0 and <= NameMax && name[0] != '-'
        && name.All(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-');

    private static void AtLeastOne(
        IReadOnlyList<System.CommandLine.Parsing.Token> tokens, string option, Action<string> addError)
    {
        if (tokens is [var given] && (!int.TryParse(given.Value, out int number) || number is < 1 or > 10_000))
        {
            addError($"{option} takes a number from 1 to 10000");
        }
    }
}
