using Hone.Basics;

namespace Hone.Telemetry;

/// <summary>Where telemetry is kept: what was read from where, observations, events, messages, facts.</summary>
public interface ITelemetryStore
{
    /// <summary>All sources known, by full path.</summary>
    Task<IReadOnlyDictionary<string, SourceState>> SourcesAsync(CancellationToken cancel);

    /// <summary>How many of the given observations are not yet in the store.</summary>
    Task<int> CountUnknownAsync(IReadOnlyList<Observation> observations, CancellationToken cancel);

    /// <summary>Saves slices in one transaction, durable on return. Saving them again changes nothing.</summary>
    Task<SaveCounts> SaveAsync(IReadOnlyList<ImportSlice> slices, CancellationToken cancel);

    /// <summary>Sessions that changed since a learner last finished with them, and their revision.</summary>
    Task<IReadOnlyList<(string SessionId, long Revision)>> ChangedSessionsAsync(
        string station, int version, CancellationToken cancel);

    /// <summary>One session whole; null where there is none of this id.</summary>
    Task<SessionTrace?> TraceAsync(string sessionId, CancellationToken cancel);

    /// <summary>
    /// One session without the texts that are not needed: outputs of other tools, and what agents answered; null where
    /// there is none of this id.
    /// </summary>
    Task<SessionTrace?> TraceAsync(string sessionId, TraceNeeds needs, CancellationToken cancel);

    /// <summary>A hash over all that was observed and derived, without import times, paths and row ids.</summary>
    Task<string> LogicalHashAsync(CancellationToken cancel);
}
