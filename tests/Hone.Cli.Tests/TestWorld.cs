using Hone.Cli.Hosting;

namespace Hone.Cli.Tests;

/// <summary>A world of its own for a command: a temporary home, no agents, a fixed width, and ears.</summary>
internal sealed class TestWorld : IDisposable
{
    private readonly StringWriter _out = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public TestWorld()
    {
        Home = Directory.CreateTempSubdirectory("hone-cli-").FullName;
        Variables["HONE_HOME"] = Path.Combine(Home, "store");
    }

    /// <summary>The home folder, which is the current directory too.</summary>
    public string Home { get; }

    public Dictionary<string, string> Variables { get; } = [];

    public int Width { get; init; } = 100;

    public bool IsTerminal { get; init; }

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
            Home = Home, Directory = Home, Out = _out, Error = _error, Width = Width,
            IsOutTerminal = IsTerminal, Time = new StoppedCalendar(),
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

    /// <summary>Time passes, but it is always the same day.</summary>
    private sealed class StoppedCalendar : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    }

    public void Dispose() => Directory.Delete(Home, recursive: true);
}
