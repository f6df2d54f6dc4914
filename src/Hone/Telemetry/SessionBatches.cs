namespace Hone.Telemetry;

/// <summary>How a station goes through sessions: side by side, and in batches that are saved whole.</summary>
public static class SessionBatches
{
    /// <summary>Sessions saved in one transaction.</summary>
    private const int BatchMax = 64;

    private static readonly int s_workersMax = Math.Clamp(Environment.ProcessorCount, 1, 8);

    /// <summary>
    /// Looks at each session and saves what comes of it; one batch is saved while the next is looked at.
    /// </summary>
    /// <param name="sessions">The sessions, with the revision that they had when they were listed.</param>
    /// <param name="look">
    /// Looks at one session, alone, so that their order does not matter; null where it is gone.
    /// </param>
    /// <param name="save">Saves a batch in one transaction.</param>
    /// <param name="progress">Hears how many are looked at and about to be saved.</param>
    /// <param name="cancel">Ends it after the transaction in hand.</param>
    public static async Task RunAsync<T>(
        IReadOnlyList<(string SessionId, long Revision)> sessions, Func<string, CancellationToken, Task<T?>> look,
        Func<IReadOnlyList<T>, Task> save, IProgress<(int Done, int Total)>? progress, CancellationToken cancel)
        where T : class
    {
        int done = 0;
        Task saving = Task.CompletedTask;
        try
        {
            foreach ((string SessionId, long Revision)[] batch in sessions.Chunk(BatchMax))
            {
                IReadOnlyList<T> seen = await LookAsync(batch, look, cancel);
                await saving;
                saving = save(seen);
                done += batch.Length;
                progress?.Report((done, sessions.Count));
            }
        }
        finally
        {
            // No save is left running behind a caller that was cancelled and closes the store.
            await saving;
        }
    }

    private static async Task<IReadOnlyList<T>> LookAsync<T>(
        (string SessionId, long Revision)[] sessions, Func<string, CancellationToken, Task<T?>> look,
        CancellationToken cancel)
        where T : class
    {
        T?[] seen = new T?[sessions.Length];
        ParallelOptions options = new() { MaxDegreeOfParallelism = s_workersMax, CancellationToken = cancel };
        await Parallel.ForAsync(0, sessions.Length, options, async (i, token) =>
            seen[i] = await look(sessions[i].SessionId, token));
        return [.. seen.OfType<T>()];
    }
}
