using System.Text.Json;
using Hone.Telemetry.Reading;

namespace Hone.Telemetry.Archiving;

/// <summary>The first line of an archive chunk: with it the chunk can be read again by itself.</summary>
/// <param name="Agent">Whose lines follow.</param>
/// <param name="State">The reader's state before the first of them.</param>
internal sealed record ChunkHeader(string Agent, string State)
{
    /// <summary>Reads a header; null where the line is none.</summary>
    public static ChunkHeader? Of(ReadOnlySpan<byte> line)
    {
        if (!line.StartsWith("{\"hone_chunk\":1,"u8)) return null;
        string? agent = null, state = null;
        Utf8JsonReader r = new(line, JsonValue.Options);
        r.Read();
        while (JsonValue.NextProperty(ref r))
        {
            bool isAgent = r.ValueTextEquals("agent"u8), isState = r.ValueTextEquals("state"u8);
            r.Read();
            string? value = JsonValue.Text(ref r);
            if (isAgent) agent = value;
            if (isState) state = value;
        }

        return agent is null ? null : new ChunkHeader(agent, state ?? "");
    }
}
