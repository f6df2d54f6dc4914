using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hone.Basics;

namespace Hone.Telemetry.Archiving;

/// <summary>Seals the redacted lines of one slice as gzip JSON Lines, named by what they are.</summary>
/// <remarks>
/// The first line is a header, <c>{"hone_chunk":1,"agent":…,"state":…}</c>: with it the chunk can be read again
/// by itself. The name is the SHA-256 over header and line identities, so the same lines give the same file.
/// </remarks>
internal sealed class ChunkWriter : IDisposable
{
    /// <summary>Bytes kept of a line that is no JSON: enough to see what it was.</summary>
    private const int RejectedSizeMax = 64 * 1024;

    private readonly MemoryStream _sealed = new();
    private readonly GZipStream _zip;
    private readonly IncrementalHash _name = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public ChunkWriter(string agent, string state)
    {
        _zip = new GZipStream(_sealed, CompressionLevel.Fastest, leaveOpen: true);
        ArrayBufferWriter<byte> header = new();
        using (Utf8JsonWriter json = new(header))
        {
            json.WriteStartObject();
            json.WriteNumber("hone_chunk", 1);
            json.WriteString("agent", agent);
            json.WriteString("state", state);
            json.WriteEndObject();
        }

        _zip.Write(header.WrittenSpan);
        _zip.Write("\n"u8);
        _name.AppendData(header.WrittenSpan);
    }

    /// <summary>Lines so far, the header not counted.</summary>
    public int Lines { get; private set; }

    /// <summary>Adds a line that is JSON.</summary>
    public void Add(ReadOnlySpan<byte> line, Id128 id)
    {
        _zip.Write(line);
        _zip.Write("\n"u8);
        Span<byte> bytes = stackalloc byte[Id128.SizeBytes];
        id.Write(bytes);
        _name.AppendData(bytes);
        Lines++;
    }

    /// <summary>Adds what is no JSON as <c>{"hone_rejected": text}</c>: every line of a chunk is JSON.</summary>
    public void AddRejected(ReadOnlySpan<byte> line, Id128 id)
    {
        string text = Encoding.UTF8.GetString(line[..Math.Min(line.Length, RejectedSizeMax)]);
        Add(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["hone_rejected"] = text }), id);
    }

    /// <summary>Ends the chunk: its name and its bytes.</summary>
    public (string Name, ReadOnlyMemory<byte> Bytes) Seal()
    {
        _zip.Dispose();
        string name = Convert.ToHexStringLower(_name.GetHashAndReset());
        return (name, _sealed.GetBuffer().AsMemory(0, (int)_sealed.Length));
    }

    public void Dispose()
    {
        _zip.Dispose();
        _sealed.Dispose();
        _name.Dispose();
    }
}
