namespace Hone.Outcomes.Commands;

/// <summary>A check that a command ran, with what came of it.</summary>
/// <param name="Check">What it said, or what its exit code says.</param>
/// <param name="Command">The command that ran it.</param>
internal sealed record CheckRun(Check Check, ReadCommand Command)
{
    /// <summary>True where the exit code of the line is that of the check.</summary>
    public bool IsExitKnown { get; init; }
}
