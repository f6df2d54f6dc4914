using Hone.Basics;
using Hone.Changes;
using Hone.Learning;
using Hone.Review;
using Hone.Sqlite;

namespace Hone.Cli.Hosting;

/// <summary>Where a person decides: the queue, what carries decisions out, and who is deciding.</summary>
internal sealed class Desk
{
    /// <summary>Variables by which agents mark the shells they run.</summary>
    private static readonly string[] s_agents =
        ["CLAUDECODE", "CODEX_SANDBOX", "CODEX_THREAD_ID", "GEMINI_CLI", "OPENCODE", "CURSOR_AGENT"];

    private readonly Host _host;

    private Desk(Host host, SqliteStore store)
    {
        _host = host;
        Store = store;
        Inbox = new ReviewInbox(store, host.World.Time);
        Fulfilment = new Fulfilment(
            Inbox, store, store, new Applier(store, host.Places.Store, host.World.Time),
            root => host.LimitsOf(root).TokensMax);
    }

    /// <summary>Proposals and decisions.</summary>
    public IReviewStore Store { get; }

    /// <summary>The queue.</summary>
    public ReviewInbox Inbox { get; }

    /// <summary>Carries decisions out.</summary>
    public Fulfilment Fulfilment { get; }

    /// <summary>Opens the desk, and first brings to its end what was cut short.</summary>
    public static async Task<Desk> OpenAsync(Host host, SqliteStore store, CancellationToken cancel)
    {
        Desk desk = new(host, store);
        foreach (FulfilResult mended in await desk.Fulfilment.RecoverAsync(cancel))
        {
            Proposal proposal = mended.Proposal;
            host.Tell(mended is FulfilResult.Refused refused
                ? $"{proposal.ShortId} was approved and cannot be applied: {refused.Reason}"
                : $"{proposal.ShortId} was cut short and is {proposal.State.ToString().ToLowerInvariant()} now");
        }

        return desk;
    }

    /// <summary>Whether a person is at the shell, and not an agent.</summary>
    public bool IsPerson => s_agents.All(name => _host.World.Variable(name) is null);

    /// <summary>Who decides.</summary>
    /// <exception cref="HoneException">An agent does, and an agent may not.</exception>
    public Actor Decider()
    {
        if (s_agents.FirstOrDefault(name => _host.World.Variable(name) is not null) is { } mark)
        {
            throw new HoneException($"an agent runs this shell ({mark} is set), and only people decide",
                "ask your person to run the command in a terminal of their own");
        }

        string? name = _host.World.Variable("HONE_USER") ?? _host.World.Variable("USER")
            ?? _host.World.Variable("USERNAME");
        return Actor.Person(name ?? "somebody");
    }

    /// <summary>The one proposal that a person means.</summary>
    /// <exception cref="HoneException">None or several begin so.</exception>
    public async Task<Proposal> FindAsync(string idBeginning, CancellationToken cancel)
    {
        IReadOnlyList<Proposal> found = await Store.FindProposalsAsync(idBeginning, cancel);
        return found switch
        {
            [var one] => one,
            [] => throw new HoneException($"there is no proposal {idBeginning}", "hone review list --state all"),
            _ => throw new HoneException(
                $"several proposals begin with {idBeginning}: {string.Join(", ", found.Select(p => p.ShortId))}",
                "give more of its letters"),
        };
    }

    /// <summary>What a proposal would change in its file as it is now.</summary>
    public EditDiff DiffOf(Proposal proposal) => DiffOf(proposal.Project, proposal.Edit);

    /// <summary>What an edit would change in its file as it is now.</summary>
    public EditDiff DiffOf(string root, ProposedEdit edit)
    {
        try
        {
            return EditDiff.In(root, edit, _host.LimitsOf(root).TokensMax);
        }
        catch (HoneException e)
        {
            // A repository whose configuration cannot be read must not keep the others' proposals from being seen.
            return new EditDiff([], e.Message, e.Hint);
        }
    }
}
