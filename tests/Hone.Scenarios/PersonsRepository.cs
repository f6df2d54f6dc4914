using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Hone.Scenarios;

/// <summary>A person's git repository with instructions written by hand, and agents that work in it.</summary>
internal sealed class PersonsRepository : IDisposable
{
    /// <summary>A file of the repository that agents look for at <see cref="Guessed"/>.</summary>
    public const string Real = "src/session/phase.go", Guessed = "src/phase.go";

    /// <summary>What Hone makes of that.</summary>
    public const string GuessedLine = "`phase.go` lies in `src/session/`.";

    private const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;

    private readonly Workshop _workshop = new();
    private int _sessions;

    public PersonsRepository()
    {
        Root = Path.Combine(_workshop.Folder, "shop");
        Directory.CreateDirectory(Root);
        _workshop.Place = "shop";
        _workshop.Environment["HOME"] = Path.Combine(_workshop.Folder, "person");
        _workshop.Environment["HONE_USER"] = "ann";
        _workshop.Environment["COLUMNS"] = "300";
        using Process git = Process.Start(new ProcessStartInfo("git", ["init", "--quiet", Root]))!;
        git.WaitForExit();
        git.ExitCode.ShouldBe(0);
    }

    /// <summary>What a person wrote: line ends of Windows, no end to the last line.</summary>
    public static byte[] Handwritten { get; } = [.. "# Shop\r\n\r\nRun `make` first.\r\nBe brief."u8];

    /// <summary>The repository's folder.</summary>
    public string Root { get; }

    /// <summary>The store's folder.</summary>
    public string Home => _workshop.Home;

    /// <summary>Where sessions are written.</summary>
    public string Sessions => _workshop.Sessions;

    /// <summary>Variables that commands see.</summary>
    public Dictionary<string, string> Environment => _workshop.Environment;

    /// <summary>Long before anything is decided.</summary>
    public static DateTimeOffset Before { get; } = DateTimeOffset.UtcNow.AddDays(-9);

    /// <summary>After everything that is decided while a test runs.</summary>
    public static DateTimeOffset Later { get; } = DateTimeOffset.UtcNow.AddDays(1);

    /// <summary>Writes a file of the person's own hand.</summary>
    public PersonsRepository WriteByHand(string file)
    {
        string path = Path.Combine(Root, file);
        File.WriteAllBytes(path, Handwritten);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, Mode);
        return this;
    }

    /// <summary>Sessions of Claude Code, a quarter of an hour apart.</summary>
    public void ClaudeCode(int count, DateTimeOffset from, Func<ClaudeCodeSession, ClaudeCodeSession> act)
    {
        for (int n = 0; n < count; n++)
        {
            ClaudeCodeSession session = new(Root, ++_sessions, from.AddMinutes(15 * _sessions));
            Keep("claude-code", act(session).Text);
        }
    }

    /// <summary>Sessions of Codex, likewise.</summary>
    public void Codex(int count, DateTimeOffset from, Func<CodexSession, CodexSession> act)
    {
        for (int n = 0; n < count; n++)
        {
            CodexSession session = new(Root, ++_sessions, from.AddMinutes(15 * _sessions));
            Keep("codex", act(session).Text);
        }
    }

    /// <summary>Runs a command in the repository to its end, as a process of its own.</summary>
    public Task<(int Code, string Out, string Error)> RunAsync(params string[] arguments) =>
        _workshop.RunAsync(arguments);

    /// <summary>Runs a command in this process: the same one, without the time that a process takes to start.</summary>
    public Task<(int Code, string Out, string Error)> RunHereAsync(params string[] arguments) =>
        CommandHere.RunAsync(Root, name => name == "HONE_HOME" ? Home : Environment.GetValueOrDefault(name), arguments);

    /// <summary>Starts a process that decides, as <see cref="CommandHere.DecideForeverAsync"/> says.</summary>
    public Process StartDeciding(int seed) => _workshop.StartSelf(Program.Decide, $"{seed}");

    /// <summary>Runs a command that shall go well; its words.</summary>
    public async Task<string> DoAsync(params string[] arguments)
    {
        (int code, string output, string error) = await RunAsync(arguments);
        code.ShouldBe(0, $"hone {string.Join(' ', arguments)}: {error}");
        return output;
    }

    /// <summary>Runs a command that shall go well; its answer for programs.</summary>
    public async Task<JsonElement> AskAsync(params string[] arguments)
    {
        using JsonDocument answer = JsonDocument.Parse(await DoAsync([.. arguments, "--json"]));
        return answer.RootElement.Clone();
    }

    /// <summary>Reads all sessions; what it said beside its answer.</summary>
    public async Task<string> LearnAsync()
    {
        (int code, _, string error) = await RunAsync("learn", Sessions);
        code.ShouldBe(0, error);
        return error;
    }

    /// <summary>Proposals in a state, or <c>open</c> or <c>all</c>.</summary>
    public async Task<IReadOnlyList<JsonElement>> ProposalsAsync(string state = "open") =>
        [.. (await AskAsync("review", "list", "--state", state)).GetProperty("proposals").EnumerateArray()];

    /// <summary>The one proposal in a state.</summary>
    public async Task<JsonElement> ProposalAsync(string state = "open") =>
        (await ProposalsAsync(state)).ShouldHaveSingleItem();

    /// <summary>Everything of the repository that git does not keep for itself: paths, permissions, bytes.</summary>
    public string Picture()
    {
        StringBuilder all = new();
        foreach (string path in Directory.EnumerateFileSystemEntries(Root, "*", SearchOption.AllDirectories)
            .Where(p => !Path.GetRelativePath(Root, p).StartsWith(".git", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal))
        {
            string mode = OperatingSystem.IsWindows() ? "" : $"{File.GetUnixFileMode(path)}";
            string content = Directory.Exists(path) ? "" : Convert.ToHexString(File.ReadAllBytes(path));
            all.Append(Path.GetRelativePath(Root, path)).Append(' ').Append(mode).Append(' ').AppendLine(content);
        }

        return all.ToString();
    }

    /// <summary>The text of a file.</summary>
    public string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>Replaces words in a file, as a person does in an editor.</summary>
    public void Edit(string file, string from, string to)
    {
        string text = Read(file);
        text.ShouldContain(from);
        File.WriteAllText(Path.Combine(Root, file), text.Replace(from, to, StringComparison.Ordinal));
    }

    public void Dispose() => _workshop.Dispose();

    private void Keep(string agent, string text) =>
        _workshop.Write($"{agent}-{_sessions:D3}.jsonl", Encoding.UTF8.GetBytes(text));
}
