using Hone.Telemetry;

namespace Hone.Learning.Analysis;

/// <summary>One tool call in its session, with what it cost.</summary>
/// <param name="Event">The call.</param>
/// <param name="Index">Its place among the session's calls, from 0.</param>
/// <param name="Turn">The turn it is in: prompts, commands and interruptions before it.</param>
/// <param name="Epoch">Compactions of the context before it.</param>
/// <param name="Command">The command line: its own, or the running one that it goes on with.</param>
/// <param name="Failing">What its failure is; null where it did not fail.</param>
/// <param name="AskingMs">Milliseconds the model took to ask for it, at most <see cref="WorkTime.GapMax"/>.</param>
/// <param name="Tokens">Its share of the inference that asked for it: all tokens of it, divided by its calls.</param>
/// <param name="CostUsd">The share's cost, where the model has a price.</param>
/// <param name="Parameters">Its parameters, taken apart.</param>
internal sealed record Call(
    Event Event, int Index, int Turn, int Epoch, string? Command, Failing? Failing, long AskingMs, long Tokens,
    double CostUsd, CallParameters Parameters)
{
    /// <summary>Files are read and written in milliseconds; a call beyond this waited for somebody.</summary>
    private const long FileMsMax = 10_000;

    private static readonly string[] s_subjects =
        ["query", "url", "skill", "subagent_type", "description"];

    /// <summary>The kind of its failure; null where it did not fail.</summary>
    public string? FailureKind => Failing?.Kind;

    /// <summary>True where a person let it wait: nothing else makes reading or writing a file that long.</summary>
    public bool IsHeldUp =>
        (ToolClass.IsEdit(Tool) || Tool is "Read" or "read_file") && Event.DurationMs is null
        && Event.ElapsedMs > FileMsMax;

    /// <summary>Milliseconds it took, never more than <see cref="WorkTime.GapMax"/>.</summary>
    public long RunningMs => Math.Clamp(Event.ElapsedMs ?? 0, 0, (long)WorkTime.GapMax.TotalMilliseconds);

    /// <summary>Milliseconds it worked: none where it only waited for a person.</summary>
    public long WorkingMs => IsHeldUp ? 0 : RunningMs;

    /// <summary>Milliseconds it cost: the model's time to ask for it, and the call.</summary>
    public long Ms => AskingMs + WorkingMs;

    /// <summary>The tool's name.</summary>
    public string Tool => Event.ToolName ?? "";

    /// <summary>True where it failed or ran out of time.</summary>
    public bool IsFailed => Event.Status is EventStatus.Failure or EventStatus.Timeout;

    /// <summary>True where it ended well.</summary>
    public bool IsSuccess => Event.Status is EventStatus.Success;

    /// <summary>What it printed; empty where nothing is known.</summary>
    public string Output => Event.Stdout ?? "";

    /// <summary>True where the whole output is held, not only head and tail.</summary>
    public bool IsOutputWhole => Event.OutputBytes is not { } bytes || bytes <= TextClip.KeptMax;

    /// <summary>True where it may change files: edits, sub-agents, commands that do more than look or check.</summary>
    public bool MayChange => ToolClass.IsEdit(Tool) || ToolClass.IsAgent(Tool)
        ? Event.Status is not EventStatus.Interrupted
        : ToolClass.IsShell(Tool) && Parameters.Command is { } command
            && !ShellCommand.IsReadOnly(command) && !ShellCommand.IsPlainCheck(command);

    /// <summary>What its error said; empty where there was none.</summary>
    public string Error => Event.ErrorMessage ?? "";

    /// <summary>What it was about: the command, the pattern and where it was looked for, the file.</summary>
    public string Subject
    {
        get
        {
            if (Command is { } command) return command;
            string? path = Parameters.Path ?? (Parameters.PatchedFiles is [var first, ..] ? first : null);
            if (Parameters["pattern"] is { Length: > 0 } pattern)
            {
                return path is null ? pattern : $"{pattern} in {Below(path)}";
            }

            string? told = path ?? s_subjects.Select(name => Parameters[name])
                .FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
            return Below(told ?? Parameters.Text ?? "");
        }
    }

    /// <summary>The files it edits: by its path, or those a patch names.</summary>
    public IReadOnlyList<string> EditedFiles =>
        !ToolClass.IsEdit(Tool) ? [] : Parameters.Path is { } path ? [path] : Parameters.PatchedFiles;

    /// <summary>A path as seen from the working directory.</summary>
    private string Below(string path) =>
        Event.WorkingDirectory is { Length: > 1 } root && path.StartsWith(root + "/", StringComparison.Ordinal)
            ? path[(root.Length + 1)..] : path;
}
