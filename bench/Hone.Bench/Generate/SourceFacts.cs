using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Agents = Hone.Bench.Generate.Agent;

namespace Hone.Bench.Generate;

/// <summary>What one file says about itself, gathered line by line.</summary>
internal sealed class SourceFacts
{
    private static readonly JsonReaderOptions Tolerant = new() { MaxDepth = 512 };

    public Agent? Agent { get; private set; }

    public string? Session { get; private set; }

    public List<string> Cwds { get; } = [];

    public HashSet<string> Sessions { get; } = new(StringComparer.Ordinal);

    public DateTimeOffset Start { get; private set; } = DateTimeOffset.MaxValue;

    public DateTimeOffset End { get; private set; } = DateTimeOffset.MinValue;

    public long Lines { get; set; }

    public void Look(ReadOnlySpan<byte> line)
    {
        Agent = line.IndexOf("\"payload\""u8) >= 0 && line.IndexOf("session_meta"u8) >= 0
            ? Agents.Codex
            : line.IndexOf("\"type\""u8) >= 0
                && (line.IndexOf("\"sessionId\""u8) >= 0 || line.IndexOf("\"leafUuid\""u8) >= 0
                    || line.IndexOf("file-history-snapshot"u8) >= 0)
                ? Agents.ClaudeCode
                : null;
    }

    public void Read(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line, Tolerant);
            using var document = JsonDocument.ParseValue(ref reader);
            Read(document.RootElement);
        }
        catch (JsonException)
        {
            // The copies carry such a line along; it names nothing that is needed here.
        }
    }

    private void Read(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        Time(Text(line, "timestamp"));
        var inner = Agent == Agents.Codex && line.TryGetProperty("payload", out var payload)
            && payload.ValueKind == JsonValueKind.Object ? payload : line;
        if (Text(inner, "cwd") is { Length: > 0 } cwd && !Cwds.Contains(cwd))
        {
            Cwds.Add(cwd);
        }

        string[] names = Agent == Agents.Codex && Text(line, "type") == "session_meta"
            ? ["id", "forked_from_id", "parent_thread_id", "session_id"]
            : ["sessionId", "new_thread_id", "receiver_thread_id", "sender_thread_id"];
        foreach (var id in names.Select(name => Text(inner, name)).OfType<string>())
        {
            Session ??= id;
            Sessions.Add(id);
        }
    }

    private void Time(string? text)
    {
        if (DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) && time.Year > 2000)
        {
            Start = time < Start ? time : Start;
            End = time > End ? time : End;
        }
    }

    private static string? Text(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
        && !JsonMarshal.GetRawUtf8Value(value).Contains((byte)'\\')
            ? value.GetString()
            : null;
}
