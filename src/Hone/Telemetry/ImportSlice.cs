using Hone.Basics;
using Hone.Telemetry.Archiving;
using Hone.Telemetry.Reading;

namespace Hone.Telemetry;

/// <summary>What one bounded piece of a source gave: saved whole or not at all.</summary>
public sealed class ImportSlice
{
    /// <summary>The source as it stands after this piece.</summary>
    public required SourceState Source { get; set; }

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

    /// <summary>The sealed bytes of <see cref="Chunk"/>, until they are stored.</summary>
    internal ReadOnlyMemory<byte> ChunkContent { get; private set; }

    /// <summary>Per session the earliest time here: the day that is fixed when a session is first saved.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> FirstTimes { get; private set; } =
        new Dictionary<string, DateTimeOffset>();

    /// <summary>Bytes of the source that the piece covers.</summary>
    public long SizeBytes { get; set; }

    /// <summary>Ends the piece: its chunk is sealed.</summary>
    internal void Seal(ChunkWriter chunk, ReadingSlice reading)
    {
        FirstTimes = reading.FirstTimes;
        using (chunk)
        {
            if (chunk.Lines == 0) return;
            (string name, ChunkContent) = chunk.Seal();
            DateOnly? day = FirstTimes.Count == 0 ? null : DateOnly.FromDateTime(FirstTimes.Values.Min().UtcDateTime);
            string path = Archive.PathOf(reading.Project, day, name);
            Chunk = new ArchiveChunk(name, path, Source.Agent, chunk.Lines, ChunkContent.Length);
        }
    }

    /// <summary>Leaves the chunk out: everything in it is archived already.</summary>
    internal void DropChunk() => (Chunk, ChunkContent) = (null, default);

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
