namespace Hone.Telemetry;

/// <summary>A sealed piece of the raw archive: redacted lines as gzip JSON Lines, named by their content.</summary>
/// <param name="Name">SHA-256 of the uncompressed content, 64 hexadecimal digits.</param>
/// <param name="RelativePath">The path below the archive folder, <c>project=…/date=…/NAME.jsonl.gz</c>.</param>
/// <param name="Agent">The agent whose lines they are.</param>
/// <param name="Lines">Lines, the header line not counted.</param>
/// <param name="SizeBytes">Bytes of the sealed file.</param>
public sealed record ArchiveChunk(string Name, string RelativePath, string Agent, int Lines, long SizeBytes);
