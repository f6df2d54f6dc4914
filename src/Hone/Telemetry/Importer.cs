using System.Threading.Channels;
using Hone.Basics;
using Hone.Redaction;

namespace Hone.Telemetry;

/// <summary>The first station: reads what is new in files and saves it, redacted, archived, each thing once.</summary>
/// <remarks>
/// Files are read side by side, each in slices; one writer saves slices in the order in which each file gave them. A
/// kill at any point loses at most slices that were not saved: the next import reads them again.
/// </remarks>
public sealed class Importer(ITelemetryStore store, Archive archive, Redactor redactor)
{
    /// <summary>Files read at once: two to a core, since half of them wait for the disk to confirm a chunk.</summary>
    private static readonly int s_readersMax = Math.Clamp(Environment.ProcessorCount * 2, 2, 16);

    /// <summary>Slices waiting for the writer; with the readers' own this bounds memory.</summary>
    private const int WaitingMax = 8;

    /// <summary>Bytes of source saved in one transaction.</summary>
    private const long TransactionSizeMax = 16 * 1024 * 1024;

    /// <summary>Observations looked up to see whether a slice is known.</summary>
    private const int ProbeCount = 8;

    /// <summary>Imports files; what cannot be read is reported, the rest is imported.</summary>
    /// <exception cref="HoneException">The store cannot be written.</exception>
    public async Task<ImportReport> ImportAsync(
        IReadOnlyList<SourceFile> files, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        ImportTally tally = new(files, progress);
        IReadOnlyDictionary<string, SourceState> known = await store.SourcesAsync(cancel);
        Channel<ImportSlice> slices = Channel.CreateBounded<ImportSlice>(WaitingMax);
        Task reading = ReadAllAsync(files, known, slices.Writer, tally, stop.Token);
        try
        {
            await SaveAllAsync(slices.Reader, tally, cancel);
        }
        catch
        {
            await stop.CancelAsync();
            await reading.ContinueWith(_ => { }, TaskScheduler.Default);
            throw;
        }

        await reading;
        return tally.Report();
    }

    private async Task ReadAllAsync(
        IReadOnlyList<SourceFile> files, IReadOnlyDictionary<string, SourceState> known,
        ChannelWriter<ImportSlice> slices, ImportTally tally, CancellationToken cancel)
    {
        ParallelOptions options = new() { MaxDegreeOfParallelism = s_readersMax, CancellationToken = cancel };
        try
        {
            await Parallel.ForEachAsync(files, options, async (file, token) =>
            {
                SourceState? state = known.GetValueOrDefault(file.Path);
                if (state?.SizeBytes == file.SizeBytes && state.ModifiedTicks == file.ModifiedTicks)
                {
                    tally.Unchanged(file);
                    return;
                }

                await ReadAsync(file, state, slices, tally, token);
            });
            slices.Complete();
        }
        catch (Exception e)
        {
            slices.Complete(e);
        }
    }

    private async Task ReadAsync(
        SourceFile file, SourceState? state, ChannelWriter<ImportSlice> slices, ImportTally tally,
        CancellationToken cancel)
    {
        SliceReader reader = new(file, state, redactor);
        try
        {
            foreach (ImportSlice slice in reader.Read(cancel))
            {
                await StoreChunkAsync(slice, cancel);
                await slices.WriteAsync(slice, cancel);
            }

            tally.Read(file, reader.Redacted);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            tally.Failed(file, e);
        }
    }

    /// <summary>The bytes are durable before anything refers to them; what is known is not stored again.</summary>
    private async Task StoreChunkAsync(ImportSlice slice, CancellationToken cancel)
    {
        if (slice.Chunk is not { } chunk) return;
        if (await IsKnownAsync(slice, cancel)) slice.DropChunk();
        else await archive.StoreAsync(chunk.RelativePath, slice.ChunkContent, cancel);
    }

    private async Task<bool> IsKnownAsync(ImportSlice slice, CancellationToken cancel)
    {
        if (slice.Observations.Count == 0) return false;
        Observation[] probe = [.. slice.Observations.Take(ProbeCount)];
        if (await store.CountUnknownAsync(probe, cancel) == probe.Length) return false;
        return await store.CountUnknownAsync(slice.Observations, cancel) == 0;
    }

    private async Task SaveAllAsync(ChannelReader<ImportSlice> slices, ImportTally tally, CancellationToken cancel)
    {
        List<ImportSlice> batch = [];
        while (await slices.WaitToReadAsync(cancel))
        {
            long size = 0;
            while (size < TransactionSizeMax && slices.TryRead(out ImportSlice? slice))
            {
                batch.Add(slice);
                size += slice.SizeBytes;
            }

            tally.Saved(batch, await store.SaveAsync(batch, cancel));
            batch.Clear();
        }
    }
}
