using System.Diagnostics;
using Hone.Cli.Hosting;
using Hone.Review;
using Hone.Sqlite;

namespace Hone.Cli.Tests;

/// <summary>A world of its own for a command: a temporary home, no agents, a fixed width, and ears.</summary>
internal sealed class TestWorld : IDisposable
{
    private readonly StringWriter _out = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };
    private readonly StoppedCalendar _time = new();
    private string? _at;

    public TestWorld()
    {
        Home = Directory.CreateTempSubdirectory("hone-cli-").FullName;
        Variables["HONE_HOME"] = Path.Combine(Home, "store");
    }

    /// <summary>A world in a git repository, with a person who has a name.</summary>
    public static TestWorld InRepository(string name = "shop", int width = 100, bool isTerminal = false)
    {
        TestWorld world = new() { Width = width, IsTerminal = isTerminal };
        world.Variables["HONE_USER"] = "ann";
        world.At = world.MakeRepository(name);
        return world;
    }

    /// <summary>The home folder.</summary>
    public string Home { get; }

    /// <summary>The current directory: the home folder, until a test goes elsewhere.</summary>
    public string At
    {
        get => _at ?? Home;
        set => _at = value;
    }

    public Dictionary<string, string> Variables { get; } = [];

    public int Width { get; init; } = 100;

    public bool IsTerminal { get; init; }

    /// <summary>Where a person types; null where nobody does.</summary>
    public FakeTerminal? Terminal { get; set; }

    /// <summary>What the clock shows.</summary>
    public DateTimeOffset Now
    {
        get => _time.Now;
        set => _time.Now = value;
    }

    public string Out => _out.ToString();

    public string Error => _error.ToString();

    /// <summary>The samples that come with Hone.</summary>
    public static string Samples => Repo.PathOf("samples");

    /// <summary>Runs a command line; what it says is kept until the next.</summary>
    public Task<int> RunAsync(params string[] args) => RunAsync(CancellationToken.None, args);

    public Task<int> RunAsync(CancellationToken cancel, params string[] args)
    {
        _out.GetStringBuilder().Clear();
        _error.GetStringBuilder().Clear();
        World world = new()
        {
            Environment = name => Variables.GetValueOrDefault(name),
            Home = Home, Directory = At, Out = _out, Error = _error, Width = Width,
            IsOutTerminal = IsTerminal, Time = _time,
            Terminal = Terminal is { } typed ? new Terminal(typed.ReadAsync, () => typed.Size) : null,
        };
        return CommandLine.RunAsync(args, world, cancel);
    }

    /// <summary>Writes a file below the home folder.</summary>
    public string Write(string name, string text)
    {
        string path = Path.Combine(Home, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Makes a git repository below the home folder; its path.</summary>
    public string MakeRepository(string name)
    {
        string path = Path.Combine(Home, name);
        Directory.CreateDirectory(path);
        using Process git = Process.Start(new ProcessStartInfo("git", ["init", "-q", path])
        {
            RedirectStandardError = true,
        })!;
        git.WaitForExit();
        git.ExitCode.ShouldBe(0);
        return path;
    }

    /// <summary>Does something in the store, as another process would.</summary>
    public async Task<T> InStoreAsync<T>(Func<SqliteStore, ReviewInbox, Task<T>> act)
    {
        await using SqliteStore store =
            await SqliteStore.OpenAsync(Variables["HONE_HOME"], _time, CancellationToken.None);
        return await act(store, new ReviewInbox(store, _time));
    }

    /// <summary>Puts drafts into the queue; the proposals, in the order of the drafts.</summary>
    public Task<IReadOnlyList<Proposal>> ProposeAsync(params ProposalDraft[] drafts) =>
        InStoreAsync<IReadOnlyList<Proposal>>(async (_, inbox) =>
        {
            IReadOnlyList<Proposal> added = (await inbox.ProposeAsync(drafts, CancellationToken.None)).Added;
            added.Count.ShouldBe(drafts.Length);
            return [.. drafts.Select(d => added.Single(p => p.Title == d.Title))];
        });

    /// <summary>Puts one draft into the queue.</summary>
    public async Task<Proposal> ProposeOneAsync(ProposalDraft? draft = null) =>
        (await ProposeAsync(draft ?? Drafts.Line(At)))[0];

    /// <summary>A proposal as it stands now.</summary>
    public Task<Proposal> StandingAsync(Proposal proposal) => InStoreAsync(async (store, _) =>
        (await store.ProposalsAsync(null, CancellationToken.None)).Single(p => p.Id == proposal.Id));

    public void Dispose() => Directory.Delete(Home, recursive: true);

    /// <summary>Time passes, but it is always the same day.</summary>
    private sealed class StoppedCalendar : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
