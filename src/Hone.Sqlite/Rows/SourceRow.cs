using System.Text.Json;
using Hone.Sqlite.Native;
using Hone.Telemetry;

namespace Hone.Sqlite.Rows;

/// <summary>A source's state as a row of the table <c>source</c>.</summary>
internal static class SourceRow
{
    private const string Columns = """
        path, agent, size_bytes, modified_ticks, offset_bytes, fingerprint, reader_state, lines_read, lines_kept,
        lines_copied, lines_rejected, lines_blank, unknown, rejected, is_tail_unfinished, redacted, read_at
        """;

    /// <summary>
    /// What most sources have; it is read without waking the JSON machinery, which takes longer than all of them.
    /// </summary>
    private const string NoCounts = "{}", NoLines = "[]";

    public const string Upsert =
        $"REPLACE INTO source ({Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    public const string Select = $"SELECT {Columns} FROM source";

    public static Statement Put(Statement row, SourceState source, DateTimeOffset now)
    {
        LineCounts lines = source.Lines;
        row.Put(source.Path).Put(source.Agent).Put(source.SizeBytes).Put(source.ModifiedTicks).Put(source.Offset);
        row.Put(source.Fingerprint).Put(source.ReaderState).Put(lines.Read).Put(lines.Kept).Put(lines.Copied);
        row.Put(lines.Rejected).Put(lines.Blank);
        row.Put(Text(source.Unknown)).Put(Text(source.Rejected));
        return row.Put(source.IsTailUnfinished ? 1L : 0L).Put(source.Redacted).Put(now.ToUnixTimeMilliseconds());
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
        Unknown = Counts(row.Text()),
        Rejected = Lines(row.Text()),
        IsTailUnfinished = row.Long() != 0,
        Redacted = row.Long(),
        ReadAt = DateTimeOffset.FromUnixTimeMilliseconds(row.Long()),
    };

    private static string Text(IReadOnlyDictionary<string, long> counts)
    {
        if (counts.Count == 0) return NoCounts;
        SortedDictionary<string, long> sorted = new(StringComparer.Ordinal);
        foreach ((string kind, long count) in counts) sorted.Add(kind, count);
        return JsonSerializer.Serialize(sorted, StoreJson.Readable.SortedDictionaryStringInt64);
    }

    private static string Text(IReadOnlyList<string> lines) =>
        lines.Count == 0 ? NoLines : JsonSerializer.Serialize([.. lines], StoreJson.Readable.ListString);

    private static SortedDictionary<string, long> Counts(string json) => json == NoCounts
        ? []
        : JsonSerializer.Deserialize(json, StoreJson.Readable.SortedDictionaryStringInt64) ?? [];

    private static List<string> Lines(string json) =>
        json == NoLines ? [] : JsonSerializer.Deserialize(json, StoreJson.Readable.ListString) ?? [];
}
