namespace Hone.Outcomes.Commands;

/// <summary>One program with its words, as it stands in a shell script.</summary>
/// <param name="Words">Program and arguments, quotes taken off; assignments before the program are left out.</param>
internal sealed record SimpleCommand(IReadOnlyList<string> Words)
{
    /// <summary>The file that its output goes to instead of the screen; null where it is seen.</summary>
    public string? OutputFile { get; init; }

    /// <summary>
    /// True where the shell asks how it ended and goes on: <c>if x; then</c>, <c>! x</c>, <c>while x</c>.
    /// </summary>
    public bool IsCondition { get; init; }

    /// <summary>Its program without the folder.</summary>
    public string Program => Words.Count == 0 ? "" : Words[0][(Words[0].LastIndexOf('/') + 1)..];
}
