using Hone.Telemetry;

namespace Hone.Learning.Analysis;

/// <summary>One tool call in its session, with what it cost.</summary>
/// <param name="Event">The call.</param>
/// <param name="Index">Its place among the session's calls, from 0.</param>
/// <param name="Turn">The turn it is in: prompts, commands and interruptions before it.</param>
/// <param name="Epoch">Compactions of the context before it.</param>
/// <param name="FailureKind">The kind of its failure; null where it did not fail.</param>
/// <param name="AskingMs">Milliseconds the model took to ask for it, at most <see cref="WorkTime.GapMax"/>.</param>
/// <param name="Tokens">Its share of the inference that asked for it: all tokens of it, divided by its calls.</param>
/// <param name="CostUsd">The share's cost, where the model has a price.</param>
/// <param name="Parameters">Its parameters, taken apart.</param>
internal sealed record Call(
    Event Event, int Index, int Turn, int Epoch, string? FailureKind, long AskingMs, long Tokens, double CostUsd,
    CallParameters Parameters)
{
    /// <summary>Milliseconds it took, never more than <see cref="WorkTime.GapMax"/>.</summary>
    public long RunningMs => Math.Clamp(Event.ElapsedMs ?? 0, 0, (long)WorkTime.GapMax.TotalMilliseconds);

    /// <summary>Milliseconds it cost: the model's time to ask for it, and the call.</summary>
    public long Ms => AskingMs + RunningMs;

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

    /// <summary>What its error said; empty where there was none.</summary>
    public string Error => Event.ErrorMessage ?? "";

    /// <summary>What it was about: the path below the working directory, the command, the pattern.</summary>
    public string Subject
    {
        get
        {
            string subject = Parameters.Path ?? Parameters.Command ?? Parameters["pattern"] ?? Parameters["query"]
                ?? Parameters["url"] ?? Parameters["skill"] ?? Parameters["description"] ?? "";
            string? root = Event.WorkingDirectory;
            return root is { Length: > 1 } && subject.StartsWith(root + "/", StringComparison.Ordinal)
                ? subject[(root.Length + 1)..] : subject;
        }
    }

    /// <summary>The files it edits: by its path, or those a patch names.</summary>
    public IReadOnlyList<string> EditedFiles =>
        !ToolClass.IsEdit(Tool) ? [] : Parameters.Path is { } path ? [path] : Parameters.PatchedFiles;
}
