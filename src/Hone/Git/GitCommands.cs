using System.Text;
using Hone.Processes;

namespace Hone.Git;

/// <summary>Runs git in one folder so that it only reads, asks nobody and starts no other program.</summary>
/// <remarks>
/// The configuration of a repository belongs to whoever wrote it, and can name programs. What these commands could
/// start (monitors, hooks, pagers, checks of signatures, filters of diffs, transports that fetch what a partial clone
/// lacks) is turned off; a repository that belongs to somebody else is refused by git itself.
/// </remarks>
internal sealed class GitCommands(string folder, TimeProvider time)
{
    private static readonly string[] s_settings =
    [
        "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.quotePath=false", "core.sshCommand=false",
        "log.showSignature=false", "log.showRoot=true", "log.mailmap=false", "diff.relative=false",
        "gc.auto=0", "maintenance.auto=false", "protocol.allow=never", "credential.helper=",
    ];

    private static readonly Dictionary<string, string?> s_environment = new()
    {
        ["LC_ALL"] = "C", ["GIT_OPTIONAL_LOCKS"] = "0", ["GIT_TERMINAL_PROMPT"] = "0", ["GIT_PAGER"] = "cat",
        ["GIT_NO_LAZY_FETCH"] = "1", ["GIT_NO_REPLACE_OBJECTS"] = "1", ["GIT_LITERAL_PATHSPECS"] = "1",
        // A list of transports that are allowed goes before every setting; there is none of this name.
        ["GIT_ALLOW_PROTOCOL"] = "none",
        // Set where Hone itself was started by git, and then true of another repository.
        ["GIT_DIR"] = null, ["GIT_WORK_TREE"] = null, ["GIT_INDEX_FILE"] = null, ["GIT_OBJECT_DIRECTORY"] = null,
        ["GIT_ALTERNATE_OBJECT_DIRECTORIES"] = null, ["GIT_COMMON_DIR"] = null, ["GIT_NAMESPACE"] = null,
        ["GIT_PREFIX"] = null, ["GIT_CONFIG_PARAMETERS"] = null, ["GIT_SHALLOW_FILE"] = null,
        ["GIT_GRAFT_FILE"] = null, ["GIT_QUARANTINE_PATH"] = null,
        // Programs to start, and files to write.
        ["GIT_EXTERNAL_DIFF"] = null, ["GIT_DIFF_OPTS"] = null, ["GIT_ASKPASS"] = null, ["SSH_ASKPASS"] = null,
        ["GIT_TRACE"] = null, ["GIT_TRACE2"] = null, ["GIT_TRACE2_EVENT"] = null, ["GIT_TRACE2_PERF"] = null,
        ["GIT_TRACE_SETUP"] = null, ["GIT_TRACE_PERFORMANCE"] = null, ["GIT_TRACE_PACK_ACCESS"] = null,
    };

    private static readonly string[] s_always =
        ["--no-pager", "--no-optional-locks", .. s_settings.SelectMany(setting => new[] { "-c", setting })];

    /// <summary>Runs a command; null where git is not installed or the folder does not exist.</summary>
    /// <param name="arguments">The command and its arguments.</param>
    /// <param name="input">Lines for its standard input.</param>
    /// <param name="bytesMax">Bytes of output to keep.</param>
    /// <param name="cancel">Ends the command.</param>
    public async Task<GitAnswer?> RunAsync(
        IReadOnlyList<string> arguments, IEnumerable<string> input, int bytesMax, CancellationToken cancel)
    {
        ChildCommand command = new("git", [.. s_always, .. arguments], folder)
        {
            Environment = s_environment, Timeout = GitLimits.CallTimeout, OutputBytesMax = bytesMax,
            Input = Encoding.UTF8.GetBytes(string.Concat(input.Select(line => line + "\n"))),
        };
        return await ChildProcess.RunAsync(command, time, cancel) switch
        {
            ChildResult.Ended ended => new GitAnswer(ended.Output, ended is { ExitCode: 0, IsCut: false }),
            ChildResult.TimedOut late => new GitAnswer(late.Output, false),
            _ => null,
        };
    }

    /// <summary>The same, without input.</summary>
    public Task<GitAnswer?> RunAsync(IReadOnlyList<string> arguments, int bytesMax, CancellationToken cancel) =>
        RunAsync(arguments, [], bytesMax, cancel);
}
