using Hone.Basics;

namespace Hone.Telemetry;

/// <summary>What one bounded piece of a source gave: saved whole or not at all.</summary>
public sealed class ImportSlice
{
    /// <summary>The source as it stands after this piece.</summary>
    public required SourceState Source { get; init; }

    /// <summary>The events the piece speaks of, each the fold of its observations here.</summary>
    public Dictionary<Id128, Event> Events { get; } = [];

    /// <summary>Where each observation stands in the chunk.</summary>
    public List<Observation> Observations { get; } = [];

    /// <summary>What was said.</summary>
    public Dictionary<Id128, Message> Messages { get; } = [];

    /// <summary>Facts by session, name and value.</summary>
    public Dictionary<(string Session, string Name, string Value), Fact> Facts { get; } = [];

    /// <summary>The archived bytes; null where every observation was known before.</summary>
    public ArchiveChunk? Chunk { get; set; }

    /// <summary>Bytes of the source that the piece covers.</summary>
    public long SizeBytes { get; set; }

    /// <summary>Folds an observation in.</summary>
    public void Add(Event observed, Id128 observationId, int line)
    {
        Observations.Add(new Observation(observationId, observed.Id, line));
        if (!Events.TryAdd(observed.Id, observed)) Events[observed.Id].Absorb(observed);
    }

    /// <summary>States a fact, joined with what was said of it before.</summary>
    public void Add(string session, string name, string? value, DateTimeOffset? at)
    {
        if (string.IsNullOrEmpty(value)) return;
        var key = (session, name, value);
        Facts[key] = (Facts.TryGetValue(key, out Fact? known) ? known : new Fact(session, name, value)).With(at);
    }
}
