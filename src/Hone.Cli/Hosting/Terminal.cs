namespace Hone.Cli.Hosting;

/// <summary>A terminal that a person types on.</summary>
/// <param name="ReadKeyAsync">Waits for the next key; it is not shown.</param>
/// <param name="Size">Columns and lines as they are now.</param>
internal sealed record Terminal(
    Func<CancellationToken, Task<ConsoleKeyInfo>> ReadKeyAsync, Func<(int Width, int Height)> Size)
{
    /// <summary>
    /// The terminal of this process; null where input or output is none, or it cannot move its cursor.
    /// </summary>
    public static Terminal? OfProcess()
    {
        if (Console.IsInputRedirected || Console.IsOutputRedirected) return null;
        if (Environment.GetEnvironmentVariable("TERM") is "dumb") return null;
        return new Terminal(ReadAsync, () => (Console.WindowWidth, Console.WindowHeight));
    }

    /// <summary>
    /// The console only waits, so somebody else waits for it; a key typed later is lost with the process.
    /// </summary>
    private static Task<ConsoleKeyInfo> ReadAsync(CancellationToken cancel) =>
        Task.Run(() => Console.ReadKey(intercept: true), CancellationToken.None).WaitAsync(cancel);
}
