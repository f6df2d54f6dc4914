namespace Hone.Telemetry;

/// <summary>What an import did with every file and line.</summary>
public sealed record ImportReport
{
    /// <summary>Files that may hold sessions.</summary>
    public int Files { get; init; }

    /// <summary>Files in which something new was read.</summary>
    public int FilesRead { get; init; }

    /// <summary>Files unchanged since the last import.</summary>
    public int FilesUnchanged { get; init; }

    /// <summary>Files whose format no reader knows.</summary>
    public int FilesUnrecognised { get; init; }

    /// <summary>Bytes read now.</summary>
    public long BytesRead { get; init; }

    /// <summary>What became of the lines read now.</summary>
    public LineCounts Lines { get; init; }

    /// <summary>What was new.</summary>
    public SaveCounts Saved { get; init; }

    /// <summary>Secrets masked now.</summary>
    public long Redacted { get; init; }

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];

    /// <summary>Kinds of lines that readers did not know, by agent, version and kind.</summary>
    public IReadOnlyDictionary<string, long> Unknown { get; init; } = new SortedDictionary<string, long>();
}
