using System.Diagnostics;
using System.Reflection;
using Hone.Changes;
using Hone.Learning;
using Hone.Loop;
using Hone.Outcomes;
using Hone.Redaction;
using Hone.Review;
using Hone.Sqlite;
using Hone.Telemetry;

namespace Hone.Scenarios;

/// <summary>A store in a throw-away folder, and a folder of sessions that grow.</summary>
internal sealed class Workshop : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hone-scenario-").FullName;

    /// <summary>Variables by which agents mark their shells: whoever runs these tests is a person in them.</summary>
    public static IReadOnlyList<string> AgentMarks { get; } =
        ["CLAUDECODE", "CODEX_SANDBOX", "CODEX_THREAD_ID", "GEMINI_CLI", "OPENCODE", "CURSOR_AGENT"];

    /// <summary>Where all of it lies.</summary>
    public string Folder => _folder;

    /// <summary>Where commands run.</summary>
    public string Place { get; set; } = "";

    /// <summary>Where the store lies.</summary>
    public string Home => Path.Combine(_folder, "home");

    /// <summary>Where sessions are written.</summary>
    public string Sessions => Path.Combine(_folder, "sessions");

    /// <summary>Variables that the command line sees beside the usual ones.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>Real sessions beside the checkout where they are, else the samples.</summary>
    public static IReadOnlyList<string> Originals()
    {
        string[] roots = Repo.SharedData is { } data
            ?
            [
                .. Directory
                    .GetDirectories(data)
                    .Where(d =>
                        Path.GetFileName(d).Contains("claude-code") || Path.GetFileName(d).StartsWith("codex")
                    ),
            ]
            : [Repo.PathOf("samples")];
        return
        [
            .. roots
                .SelectMany(r => Directory.GetFiles(r, "*.jsonl", SearchOption.AllDirectories))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Writes the beginning of a session's file, or more of it.</summary>
    public string Write(string name, ReadOnlySpan<byte> content)
    {
        string path = Path.Combine(Sessions, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using FileStream stream = new(path, FileMode.Create);
        stream.Write(content);
        return path;
    }

    /// <summary>Writes the user's configuration.</summary>
    public void Configure(string yaml)
    {
        string folder = Path.Combine(_folder, "config", "hone");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "hone.yaml"), yaml);
    }

    /// <summary>One turn of the loop over these files, in this order.</summary>
    public async Task<LoopResult> TurnAsync(IReadOnlyList<string> paths)
    {
        await using SqliteStore store = await OpenAsync();
        Importer importer = new(
            store,
            new Archive(Path.Combine(Home, "archive")),
            new Redactor(RedactionRules.Default)
        );
        ReviewInbox inbox = new(store, TimeProvider.System);
        AdviceLimits limits = new();
        Applier applier = new(store, Home, TimeProvider.System);
        ImprovementLoop loop = new(
            importer, new Learner(store, store, PriceList.BuiltIn),
            new Correlator(store, store, TimeProvider.System), new Adviser(store, store, _ => limits), inbox,
            new Fulfilment(inbox, store, store, applier, _ => limits.TokensMax),
            new Reporter(store, store, PriceList.BuiltIn, TimeProvider.System));
        SourceFile[] files =
        [
            .. paths
                .Select(p => new FileInfo(p))
                .Select(f => new SourceFile(f.FullName, f.Length, f.LastWriteTimeUtc.Ticks)),
        ];
        return await loop.TurnAsync(files, null, TestContext.Current.CancellationToken);
    }

    /// <summary>Leaves sub-agents and forks without their task, as a kill just before they are joined does.</summary>
    public async Task ForgetTasksAsync()
    {
        await using SqliteStore store = await OpenAsync();
        IReadOnlyList<SessionLinks> links = await store.LinksAsync(TestContext.Current.CancellationToken);
        await store.SetTasksAsync(
            [.. links.Select(link => (link.SessionId, "none"))], TestContext.Current.CancellationToken);
    }

    /// <summary>The hash over everything the store knows.</summary>
    public async Task<string> HashAsync()
    {
        await using SqliteStore store = await OpenAsync();
        return await store.LogicalHashAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Starts the command line as a process of its own.</summary>
    public Process Start(params string[] arguments) => Start(typeof(Cli.Program).Assembly, arguments);

    /// <summary>Starts this very test program as another process, which does what it is asked.</summary>
    public Process StartSelf(params string[] arguments) => Start(typeof(Program).Assembly, arguments);

    private Process Start(Assembly program, string[] arguments)
    {
        ProcessStartInfo start = new("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.ArgumentList.Add(program.Location);
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["HONE_HOME"] = Home;
        start.Environment["XDG_CONFIG_HOME"] = Path.Combine(_folder, "config");
        start.Environment["NO_COLOR"] = "1";
        foreach (string mark in AgentMarks) start.Environment.Remove(mark);
        foreach ((string name, string value) in Environment)
            start.Environment[name] = value;
        start.WorkingDirectory = Path.Combine(_folder, Place);
        return Process.Start(start)!;
    }

    /// <summary>Runs the command line to its end.</summary>
    public async Task<(int Code, string Out, string Error)> RunAsync(params string[] arguments)
    {
        using Process process = Start(arguments);
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>A file that a command wrote where it ran.</summary>
    public string Read(string name) => File.ReadAllText(Path.Combine(_folder, name));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<SqliteStore> OpenAsync() =>
        SqliteStore.OpenAsync(Home, TimeProvider.System, TestContext.Current.CancellationToken);
}
