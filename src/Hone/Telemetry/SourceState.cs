namespace Hone.Telemetry;

/// <summary>How far a file was read, and what became of every line of it.</summary>
public sealed record SourceState
{
    /// <summary>Rejected lines named per file: enough to look at, not enough to flood.</summary>
    public const int RejectedShownMax = 5;

    /// <summary>The file's full path.</summary>
    public required string Path { get; init; }

    /// <summary>The agent whose format it is; empty where no reader knows it.</summary>
    public string Agent { get; init; } = "";

    /// <summary>The file's size when it was last looked at, in bytes as stored.</summary>
    public long SizeBytes { get; init; }

    /// <summary>The file's modification time when last looked at, in ticks of UTC.</summary>
    public long ModifiedTicks { get; init; }

    /// <summary>Bytes read, to the end of a whole line; in a compressed file, of its content.</summary>
    public long Offset { get; init; }

    /// <summary>Hash of the bytes just before <see cref="Offset"/>: shows that a file was rewritten in place.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>What the reader needs to go on in mid-file, as its own JSON.</summary>
    public string ReaderState { get; init; } = "";

    /// <summary>What became of the lines.</summary>
    public LineCounts Lines { get; init; }

    /// <summary>Secrets masked in it.</summary>
    public long Redacted { get; init; }

    /// <summary>When it was last read and saved, UTC; set by the store.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>True where the last line is no whole JSON yet; it is read again when the file grows.</summary>
    public bool IsTailUnfinished { get; init; }

    /// <summary>What the reader did not know, by agent version and kind of line: how often it met it.</summary>
    public IReadOnlyDictionary<string, long> Unknown { get; init; } = new SortedDictionary<string, long>();

    /// <summary>The first rejected lines, as <c>line: reason</c>; at most <see cref="RejectedShownMax"/>.</summary>
    public IReadOnlyList<string> Rejected { get; init; } = [];
}
