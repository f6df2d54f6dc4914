using Hone.Basics;
using Hone.Telemetry;

namespace Hone.Tests.Shared;

/// <summary>Telemetry kept in memory, for tests of what stands above a store.</summary>
public sealed class MemoryStore : ITelemetryStore
{
    private readonly Dictionary<string, SourceState> _sources = [];
    private readonly Dictionary<Id128, Observation> _observations = [];
    private readonly Dictionary<Id128, Event> _events = [];
    private readonly Dictionary<Id128, Message> _messages = [];
    private readonly Dictionary<(string, string, string), Fact> _facts = [];

    public IReadOnlyCollection<Event> Events => _events.Values;

    public IReadOnlyCollection<Message> Messages => _messages.Values;

    public IEnumerable<string> Sessions => _events.Values.Select(e => e.SessionId!)
        .Concat(_messages.Values.Select(m => m.SessionId))
        .Concat(_facts.Values.Select(f => f.SessionId))
        .Distinct()
        .Order();

    public Task<IReadOnlyDictionary<string, SourceState>> SourcesAsync(CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<string, SourceState>>(_sources);

    public Task<int> CountUnknownAsync(IReadOnlyList<Observation> observations, CancellationToken cancel)
    {
        lock (_sources) return Task.FromResult(observations.Count(o => !_observations.ContainsKey(o.Id)));
    }

    public Task<SaveCounts> SaveAsync(IReadOnlyList<ImportSlice> slices, CancellationToken cancel)
    {
        lock (_sources)
        {
            (int observations, int events) = (_observations.Count, _events.Count);
            foreach (ImportSlice slice in slices) Save(slice);
            return Task.FromResult(new SaveCounts(_observations.Count - observations, _events.Count - events, 0));
        }
    }

    public Task<IReadOnlyList<(string SessionId, long Revision)>> ChangedSessionsAsync(
        string station, int version, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<(string, long)>>([.. Sessions.Select(s => (s, 1L))]);

    public Task<SessionTrace?> TraceAsync(string sessionId, CancellationToken cancel) =>
        Task.FromResult<SessionTrace?>(new SessionTrace(
            sessionId, sessionId[..sessionId.IndexOf(':')], 1,
            [.. _facts.Values.Where(f => f.SessionId == sessionId)],
            [.. _events.Values.Where(e => e.SessionId == sessionId).Order(TraceOrder.Instance)],
            [
                .. _messages.Values.Where(m => m.SessionId == sessionId)
                    .OrderBy(m => m.At ?? DateTimeOffset.MinValue).ThenBy(m => m.Id),
            ]));

    public Task<SessionTrace?> TraceAsync(string sessionId, TraceNeeds needs, CancellationToken cancel) =>
        TraceAsync(sessionId, cancel);

    public Task<string> LogicalHashAsync(CancellationToken cancel) => throw new NotSupportedException();

    private void Save(ImportSlice slice)
    {
        _sources[slice.Source.Path] = slice.Source;
        foreach (Observation o in slice.Observations) _observations.TryAdd(o.Id, o);
        foreach (Event e in slice.Events.Values)
        {
            if (!_events.TryAdd(e.Id, e)) _events[e.Id].Absorb(e);
        }

        foreach (Message m in slice.Messages.Values) _messages.TryAdd(m.Id, m);
        foreach (var (key, fact) in slice.Facts)
        {
            _facts[key] = _facts.TryGetValue(key, out Fact? known) ? known.With(fact.FirstAt).With(fact.LastAt) : fact;
        }
    }
}
