using System.Buffers;
using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Hone.Basics;
using Hone.Redaction;
using Hone.Telemetry.Archiving;
using Hone.Telemetry.Reading;

namespace Hone.Telemetry;

/// <summary>Reads one source in bounded slices: lines are redacted before anything else sees them.</summary>
internal sealed class SliceReader(SourceFile file, SourceState? known, Redactor redactor)
{
    /// <summary>Bytes after which a slice ends: small enough to hold several, large enough to save quickly.</summary>
    internal const int SliceSizeMax = 2 * 1024 * 1024;

    /// <summary>Lines looked at to find out whose a file is.</summary>
    private const int RecognitionLinesMax = 50;

    private const int FingerprintSize = 4096;

    private readonly ArrayBufferWriter<byte> _redacted = new(64 * 1024);
    private readonly SortedDictionary<string, long> _unknown = new(StringComparer.Ordinal);
    private readonly List<string> _rejected = [];
    private LineCounts _lines;
    private long _lineNumber, _redactedBefore;

    /// <summary>Secrets masked in this reading.</summary>
    public long Redacted { get; private set; }

    private bool IsCompressed => file.Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads what is new, slice by slice; an empty last slice only brings the source up to date.</summary>
    public IEnumerable<ImportSlice> Read(CancellationToken cancel)
    {
        long offset = Resume(out SourceState? resumed);
        (AgentFormat? format, string state) = resumed is null
            ? Recognize() : (AgentTable.Find(resumed.Agent), resumed.ReaderState);
        if (format is null)
        {
            yield return new ImportSlice { Source = Unrecognised(cancel), SizeBytes = file.SizeBytes };
            yield break;
        }

        ISessionReader reader = format.Open(state);
        using LineScanner scanner = new(Open(offset));
        bool isMore = true;
        while (isMore)
        {
            cancel.ThrowIfCancellationRequested();
            yield return ReadSlice(format, reader, scanner, offset, out isMore);
        }
    }

    private ImportSlice ReadSlice(
        AgentFormat format, ISessionReader reader, LineScanner scanner, long offset, out bool isMore)
    {
        ChunkWriter chunk = new(format.Name, reader.SaveState());
        long start = scanner.Offset, end = start;
        bool isUnfinished = false;
        ImportSlice slice = new() { Source = new SourceState { Path = file.Path } };
        ReadingSlice reading = new(slice, _unknown);
        isMore = true;
        while (end - start < SliceSizeMax)
        {
            isMore = scanner.Read();
            if (!isMore) break;
            isUnfinished = !Take(scanner, reader, chunk, reading) && !scanner.IsTerminated;
            if (isUnfinished) break;
            end = scanner.Offset;
        }

        if (isUnfinished) isMore = false;
        slice.Source = State(format, reader, offset + end, isUnfinished);
        slice.SizeBytes = end - start;
        slice.Seal(chunk, reading);
        return slice;
    }

    /// <summary>Takes one line; false where it is no JSON and may still be being written.</summary>
    private bool Take(LineScanner scanner, ISessionReader reader, ChunkWriter chunk, ReadingSlice slice)
    {
        _lineNumber++;
        if (scanner.IsTooLong)
        {
            Reject($"longer than {LineScanner.LineSizeMax / (1024 * 1024)} MB");
            return true;
        }

        ReadOnlySpan<byte> line = scanner.Line;
        if (IsBlank(line))
        {
            _lines += new LineCounts(0, 0, 0, 0, 1);
            return true;
        }

        line = Clean(line);
        Id128 id = Id128.OfContent(line);
        string? reason = null;
        try
        {
            LineVerdict verdict = IsOurs(line) ? LineVerdict.Read : reader.Read(line, id, chunk.Lines + 1, slice);
            _lines += Count(verdict);
            chunk.Add(line, id);
        }
        catch (JsonException e)
        {
            reason = Plain(e);
        }
        catch (InvalidOperationException)
        {
            reason = "text that is no Unicode";
        }

        if (reason is null) return true;
        if (!scanner.IsTerminated) return false;
        Reject(reason);
        chunk.AddRejected(line, id);
        return true;
    }

    /// <summary>The line as valid UTF-8 with secrets masked.</summary>
    private ReadOnlySpan<byte> Clean(ReadOnlySpan<byte> line)
    {
        if (!Utf8.IsValid(line)) line = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(line));
        _redacted.ResetWrittenCount();
        int masked = redactor.Redact(line, _redacted);
        if (masked == 0) return line;
        Redacted += masked;
        return _redacted.WrittenSpan;
    }

    private void Reject(string reason)
    {
        _lines += new LineCounts(0, 0, 0, 1, 0);
        if (_rejected.Count < SourceState.RejectedShownMax) _rejected.Add($"{_lineNumber}: {reason}");
    }

    private SourceState State(AgentFormat format, ISessionReader reader, long offset, bool isUnfinished) => new()
    {
        Path = file.Path,
        Agent = format.Name,
        SizeBytes = file.SizeBytes,
        ModifiedTicks = file.ModifiedTicks,
        Offset = offset,
        Fingerprint = IsCompressed ? "" : Fingerprint(offset),
        ReaderState = reader.SaveState(),
        Lines = _lines,
        Redacted = _redactedBefore + Redacted,
        IsTailUnfinished = isUnfinished,
        Unknown = new SortedDictionary<string, long>(_unknown, StringComparer.Ordinal),
        Rejected = [.. _rejected],
    };

    /// <summary>A file that no reader knows: its lines are counted, nothing of it is kept.</summary>
    private SourceState Unrecognised(CancellationToken cancel)
    {
        long lines = 0, blank = 0;
        using LineScanner scanner = new(Open(0));
        while (scanner.Read())
        {
            cancel.ThrowIfCancellationRequested();
            if (!scanner.IsTooLong && IsBlank(scanner.Line)) blank++;
            else lines++;
        }

        return new SourceState
        {
            Path = file.Path, SizeBytes = file.SizeBytes, ModifiedTicks = file.ModifiedTicks,
            Lines = new LineCounts(0, 0, 0, lines, blank),
            Rejected = lines > 0 ? ["1: not a session format that Hone reads"] : ["1: empty"],
        };
    }

    private (AgentFormat? Format, string State) Recognize()
    {
        using LineScanner scanner = new(Open(0));
        for (int i = 0; i < RecognitionLinesMax && scanner.Read(); i++)
        {
            if (scanner.IsTooLong) continue;
            ChunkHeader? header = i == 0 ? ChunkHeader.Of(scanner.Line) : null;
            if (header is not null) return (AgentTable.Find(header.Agent), header.State);
            if (AgentTable.Recognize(scanner.Line) is { } format) return (format, "");
        }

        return (null, "");
    }

    /// <summary>Where to go on: after what was read, where the file only grew; at its start otherwise.</summary>
    private long Resume(out SourceState? resumed)
    {
        resumed = null;
        if (known is null || known.Agent.Length == 0 || IsCompressed) return 0;
        if (known.Offset == 0 || known.Offset > file.SizeBytes) return 0;
        if (known.Fingerprint != Fingerprint(known.Offset)) return 0;
        resumed = known;
        (_lines, _lineNumber, _redactedBefore) = (known.Lines, known.Lines.Total, known.Redacted);
        foreach ((string kind, long count) in known.Unknown) _unknown[kind] = count;
        _rejected.AddRange(known.Rejected);
        return known.Offset;
    }

    private Stream Open(long offset)
    {
        FileStream stream = new(file.Path, new FileStreamOptions
        {
            Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.ReadWrite | FileShare.Delete,
            BufferSize = 0, Options = FileOptions.SequentialScan,
        });
        if (IsCompressed) return new GZipStream(stream, CompressionMode.Decompress);
        stream.Position = offset;
        return stream;
    }

    private string Fingerprint(long offset)
    {
        int size = (int)Math.Min(FingerprintSize, offset);
        using Stream stream = Open(offset - size);
        byte[] bytes = new byte[size];
        stream.ReadExactly(bytes);
        return Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;

    /// <summary>True for the lines that the archive adds to an agent's own.</summary>
    private static bool IsOurs(ReadOnlySpan<byte> line) =>
        line.StartsWith("{\"hone_chunk\":1,"u8) || line.StartsWith("{\"hone_rejected\":"u8);

    private static LineCounts Count(LineVerdict verdict) => verdict switch
    {
        LineVerdict.Read => new(1, 0, 0, 0, 0),
        LineVerdict.Kept => new(0, 1, 0, 0, 0),
        LineVerdict.Copied => new(0, 0, 1, 0, 0),
        _ => throw new UnreachableException(),
    };

    private static string Plain(JsonException e)
    {
        string text = e.Message;
        int path = text.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return path > 0 ? text[..path] : text;
    }
}
