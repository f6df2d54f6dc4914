namespace Hone.Cli.Hosting;

/// <summary>What the process says to its caller; see <c>docs/reference/exit-codes.md</c>.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>It could not be done.</summary>
    public const int Failed = 1;

    /// <summary>The command line is not understood; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>Done, but some input could not be read; the rest was.</summary>
    public const int Partly = 3;

    /// <summary>Stopped by a person or a signal; what was saved stays saved.</summary>
    public const int Stopped = 130;

    /// <summary>All codes with their meaning, in order.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> All { get; } =
    [
        (Done, "done; also where there is nothing to show yet"),
        (Failed, "it could not be done: `error:` says why, `try:` what to do; "
            + "also `hone doctor` where something is not well"),
        (Usage, "the command line is not understood; nothing was done"),
        (Partly,
            "done, but a file or folder could not be read, or a file that was named is no session; the rest was read"),
        (Stopped,
            "stopped with Ctrl-C or by a signal; what was saved stays saved, and the same command goes on from there"),
    ];
}
