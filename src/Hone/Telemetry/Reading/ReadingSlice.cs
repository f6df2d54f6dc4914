using Hone.Basics;

namespace Hone.Telemetry.Reading;

/// <summary>Takes what a reader says about one slice of a source, and counts what it did not know.</summary>
internal sealed class ReadingSlice(ImportSlice slice, SortedDictionary<string, long> unknown)
{
    private Id128 _lineId;
    private int _lineNumber, _part;

    /// <summary>The earliest time per session, for the day that is fixed at its first import.</summary>
    public Dictionary<string, DateTimeOffset> FirstTimes { get; } = [];

    /// <summary>The first working directory met: the archive's partition.</summary>
    public string? Project { get; private set; }

    /// <summary>Begins a line.</summary>
    public void Begin(Id128 lineId, int lineNumber) => (_lineId, _lineNumber, _part) = (lineId, lineNumber, 0);

    /// <summary>An observation of this line.</summary>
    public void Observe(Event observed)
    {
        slice.Add(observed, _lineId.Part(_part++), _lineNumber);
        if (observed.SessionId is { } session) Seen(session, observed.StartedAt ?? observed.EndedAt);
    }

    /// <summary>A message of this line; the same message said twice is one.</summary>
    public void Say(Message message)
    {
        if (slice.Messages.TryGetValue(message.Id, out Message? known) && !message.Precedes(known)) return;
        slice.Messages[message.Id] = message;
        Seen(message.SessionId, message.At);
    }

    /// <summary>A fact about a session.</summary>
    public void State(string session, string name, string? value, DateTimeOffset? at)
    {
        slice.Add(session, name, value, at);
        if (name == FactName.Directory) Project ??= value;
        Seen(session, at);
    }

    /// <summary>Counts something this reader does not know.</summary>
    public void Unknown(string version, string kind)
    {
        string key = $"{(version.Length == 0 ? "?" : version)} {kind}";
        if (unknown.Count >= UnknownKindsMax && !unknown.ContainsKey(key)) key = "other";
        unknown[key] = unknown.GetValueOrDefault(key) + 1;
    }

    /// <summary>Kinds counted apart per source; a hostile file cannot make the account grow.</summary>
    private const int UnknownKindsMax = 100;

    private void Seen(string session, DateTimeOffset? at)
    {
        if (at is not { } time) return;
        if (!FirstTimes.TryGetValue(session, out DateTimeOffset known) || time < known) FirstTimes[session] = time;
    }
}
