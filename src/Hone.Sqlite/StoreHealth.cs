namespace Hone.Sqlite;

/// <summary>How a store is.</summary>
public sealed record StoreHealth
{
    /// <summary>The database file.</summary>
    public required string Path { get; init; }

    /// <summary>Its bytes.</summary>
    public long FileBytes { get; init; }

    /// <summary>Bytes of the write-ahead log beside it, not yet brought in.</summary>
    public long LogBytes { get; init; }

    /// <summary>The schema's version.</summary>
    public int SchemaVersion { get; init; }

    /// <summary>SQLite's version, such as <c>3.53.2</c>.</summary>
    public required string LibraryVersion { get; init; }

    /// <summary>Where SQLite came from, in words.</summary>
    public required string LibraryOrigin { get; init; }

    /// <summary>
    /// Rows by what they are, in this order: sessions, events, observations, messages, chunks, sources.
    /// </summary>
    public IReadOnlyList<(string Name, long Rows)> Counts { get; init; } = [];

    /// <summary>What is broken in the file, in SQLite's words; empty where it is whole.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];
}
