using System.Text.Json;
using Hone.Sqlite.Native;
using Hone.Telemetry;

namespace Hone.Sqlite.Rows;

/// <summary>A source's state as a row of the table <c>source</c>.</summary>
internal static class SourceRow
{
    private const string Columns = """
        path, agent, size_bytes, modified_ticks, offset_bytes, fingerprint, reader_state, lines_read, lines_kept,
        lines_copied, lines_rejected, lines_blank, unknown, rejected
        """;

    public const string Upsert = $"REPLACE INTO source ({Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    public const string Select = $"SELECT {Columns} FROM source";

    public static Statement Put(Statement row, SourceState source)
    {
        LineCounts lines = source.Lines;
        SortedDictionary<string, long> unknown = new(StringComparer.Ordinal);
        foreach ((string kind, long count) in source.Unknown) unknown.Add(kind, count);
        row.Put(source.Path).Put(source.Agent).Put(source.SizeBytes).Put(source.ModifiedTicks).Put(source.Offset);
        row.Put(source.Fingerprint).Put(source.ReaderState).Put(lines.Read).Put(lines.Kept).Put(lines.Copied);
        row.Put(lines.Rejected).Put(lines.Blank);
        row.Put(JsonSerializer.Serialize(unknown, StoreJson.Readable.SortedDictionaryStringInt64));
        return row.Put(JsonSerializer.Serialize([.. source.Rejected], StoreJson.Readable.ListString));
    }

    public static SourceState Read(Statement row) => new()
    {
        Path = row.Text(),
        Agent = row.Text(),
        SizeBytes = row.Long(),
        ModifiedTicks = row.Long(),
        Offset = row.Long(),
        Fingerprint = row.Text(),
        ReaderState = row.Text(),
        Lines = new LineCounts(row.Long(), row.Long(), row.Long(), row.Long(), row.Long()),
        Unknown = JsonSerializer.Deserialize(row.Text(), StoreJson.Readable.SortedDictionaryStringInt64) ?? [],
        Rejected = JsonSerializer.Deserialize(row.Text(), StoreJson.Readable.ListString) ?? [],
    };
}
