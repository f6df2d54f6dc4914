using System.Diagnostics;

namespace Hone.Cli.Tests.Scripts;

/// <summary>
/// A folder with the real scripts, a program that is not Hone, and an SDK that only writes down what it was asked for.
/// </summary>
internal sealed class FakeCheckout : IDisposable
{
    private static readonly TimeSpan ScriptTimeout = TimeSpan.FromSeconds(30);

    private static readonly string[] Tools =
    [
        "awk", "basename", "bash", "cat", "cut", "dirname", "find", "flock", "grep", "head", "id", "mkdir", "mv",
        "paste", "readlink", "rm", "sed", "sh", "sleep", "sort", "tail", "tee", "tr",
    ];

    private const string Sdk = """
        #!/bin/sh
        printf '%s\n' "$*" >>"$FAKE/calls"
        case "$1" in
          --version) [ "${FAKE_SDK:-10.0.400}" = 10.0.400 ] ;;
          --list-sdks) [ "$FAKE_SDK" = none ] || echo "$FAKE_SDK [somewhere]" ;;
          build)
            [ -z "$FAKE_SLOW" ] || sleep 0.3
            [ -z "$FAKE_ERROR" ] || { printf '%s\n' "$FAKE_ERROR"; exit 1; }
            mkdir -p artifacts/bin/Hone.Cli/release && : >artifacts/bin/Hone.Cli/release/Hone.Cli.dll ;;
          restore) ;;
          test) printf '%s\n' "$FAKE_TEST"; exit "${FAKE_CODE:-0}" ;;
          *) shift; for argument; do printf '[%s]' "$argument"; done; pwd; exit 7 ;;
        esac
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hone-scripts-");

    public FakeCheckout()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "these scripts are for bash");
        foreach (string name in new[] { "hone", "test", "eng/build.sh", "global.json", "Directory.Build.props" })
        {
            Write(name, File.ReadAllText(Repo.PathOf(name)), executable: true);
        }
        Write("src/Program.cs", "");
        Write("Directory.Build.targets", "");
        Write("tests/Hone.Tests/Hone.Tests.csproj", "");
        Write("tests/Hone.Scenarios/Hone.Scenarios.csproj", "");
        Write("tests/Hone.Tests/LongTests.cs", "[Trait(\"soak\", \"long one\")]");
        Write("sdk/dotnet", Sdk, executable: true);
        UseTools(exceptFor: "");
    }

    public string Root => folder.FullName;

    /// <summary>What the SDK was asked for, one line per call.</summary>
    public string[] Calls => File.Exists(PathOf("calls")) ? File.ReadAllLines(PathOf("calls")) : [];

    public int Builds => Calls.Count(call => call.StartsWith("build ", StringComparison.Ordinal));

    public string PathOf(string path) => Path.Combine(Root, path);

    /// <summary>
    /// Changes a file after the last build, as the clock of the file system counts: it ticks every few milliseconds,
    /// and a build that takes none would end in the same tick.
    /// </summary>
    public void Change(string path)
    {
        DateTime built = File.GetLastWriteTimeUtc(PathOf("artifacts/hone.stamp"));
        do File.AppendAllText(PathOf(path), "\n");
        while (File.GetLastWriteTimeUtc(PathOf(path)) <= built);
    }

    public void Write(string path, string text, bool executable = false)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text.ReplaceLineEndings("\n"));
        if (executable && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(PathOf(path), (UnixFileMode)0b111_101_101);
        }
    }

    /// <summary>Puts the system's commands on the PATH, one by one, so that a test can leave one of them out.</summary>
    public void UseTools(string exceptFor)
    {
        Directory.CreateDirectory(PathOf("tools"));
        foreach (string name in Tools)
        {
            string link = PathOf($"tools/{name}");
            File.Delete(link);
            if (name != exceptFor && Array.Find([$"/usr/bin/{name}", $"/bin/{name}"], File.Exists) is { } target)
            {
                File.CreateSymbolicLink(link, target);
            }
        }
    }

    /// <summary>Runs a script of this folder; variables come as <c>NAME=value</c>.</summary>
    public async Task<ScriptResult> Run(string script, string[] arguments, params string[] variables)
    {
        var start = new ProcessStartInfo(PathOf("tools/bash"), [script, .. arguments])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = $"{PathOf("sdk")}:{PathOf("tools")}";
        start.Environment["FAKE"] = Root;
        foreach (string[] pair in variables.Select(variable => variable.Split('=', 2)))
        {
            start.Environment[pair[0]] = pair[1];
        }
        using var process = Process.Start(start)!;
        using var timeout = new CancellationTokenSource(ScriptTimeout);
        var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
        var errors = process.StandardError.ReadToEndAsync(timeout.Token);
        await process.WaitForExitAsync(timeout.Token);
        return new(process.ExitCode, await output, await errors);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
