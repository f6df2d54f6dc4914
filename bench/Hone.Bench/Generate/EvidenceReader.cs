using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Hone.Bench.Generate;

/// <summary>Reads a session file as a stranger would, and notes what the check compares.</summary>
public sealed class EvidenceReader(Agent agent)
{
    private const int DepthMax = 512;
    private const int CallIdLengthMin = 20;
    private static readonly JsonReaderOptions Tolerant = new() { MaxDepth = DepthMax };

    private static readonly SearchValues<byte> Blank = SearchValues.Create(" \\nrt"u8);

    private readonly FieldKind[] _kinds = new FieldKind[DepthMax + 2];
    private readonly Evidence _evidence = new();

    /// <summary>Reads the whole file.</summary>
    public static Evidence Read(string path, Agent agent)
    {
        var reader = new EvidenceReader(agent);
        using var file = new LineFile(path);
        while (file.TryRead(out var line, out _))
        {
            reader.Line(line);
        }

        return reader._evidence;
    }

    private void Line(ReadOnlySpan<byte> line)
    {
        _evidence.Lines++;
        _evidence.Whole.Add(StableHash.Of(line));
        try
        {
            Content(line);
            var json = new Utf8JsonReader(line, Tolerant);
            using var document = JsonDocument.ParseValue(ref json);
            Names(document.RootElement);
        }
        catch (JsonException)
        {
            _evidence.Undecodable++;
        }
    }

    private void Content(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, Tolerant);
        var structure = _evidence.Structure;
        var (full, bare) = (0UL, 0UL);
        _kinds[0] = FieldKind.Open;
        while (reader.Read())
        {
            var depth = reader.CurrentDepth;
            var value = reader.ValueSpan;
            structure = StableHash.Mix(structure, (ulong)reader.TokenType);
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                _kinds[depth + 1] = _kinds[depth];
            }
            else if (reader.TokenType == JsonTokenType.PropertyName)
            {
                _kinds[depth] = FieldKinds.Of(value, agent);
                structure = value.IndexOfAny((byte)'/', (byte)'-') < 0
                    ? StableHash.Mix(structure, StableHash.Of(value)) : structure;
            }
            else if (reader.TokenType == JsonTokenType.String && IsContent(value, _kinds[depth]))
            {
                full = ContentHash.Add(StableHash.Mix(full, 1), value, maskPaths: false);
                bare = ContentHash.Add(StableHash.Mix(bare, 1), value, maskPaths: true);
            }
        }

        _evidence.Structure = structure;
        if (full != 0)
        {
            _evidence.Contents.Add((full, bare));
        }
    }

    private static bool IsContent(ReadOnlySpan<byte> value, FieldKind kind) =>
        value.IndexOfAnyExcept(Blank) >= 0 && (kind is FieldKind.Text or FieldKind.Command or FieldKind.Code
            || (kind is FieldKind.Open && LineRewriter.IsProse(value)));

    private void Names(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        if (DateTimeOffset.TryParse(
            Raw(line, "timestamp") is { Length: > 0 } time ? Encoding.UTF8.GetString(time) : null,
            CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
        {
            _evidence.Start = at < _evidence.Start ? at : _evidence.Start;
            _evidence.End = at > _evidence.End ? at : _evidence.End;
        }

        if (agent == Agent.Codex)
        {
            Codex(line);
        }
        else
        {
            Claude(line);
        }
    }

    private void Claude(JsonElement line)
    {
        Target(line, "uuid");
        Id(line, "requestId");
        Id(line, "sessionId");
        Link(line, "parentUuid");
        Link(line, "sourceToolAssistantUUID");
        if (line.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.Object)
        {
            Message(message);
        }
    }

    private void Message(JsonElement message)
    {
        Id(message, "id");
        if (message.TryGetProperty("usage", out var usage) && Raw(message, "id") is { Length: > 0 } id)
        {
            _evidence.Usages.Add((StableHash.Of(id), StableHash.Of(JsonMarshal.GetRawUtf8Value(usage))));
        }

        if (message.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.Array)
        {
            foreach (var block in content.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object))
            {
                Target(block, "id");
                Link(block, "tool_use_id");
            }
        }
    }

    private void Codex(JsonElement line)
    {
        if (!line.TryGetProperty("payload", out var payload) || payload.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        Id(payload, "id");
        Id(payload, "turn_id");
        Parent(payload, "forked_from_id");
        Parent(payload, "parent_thread_id");
        if (_evidence.Lines == 1)
        {
            Clock(Raw(payload, "id"));
        }

        var type = Raw(payload, "type");
        if (type.EndsWith("_output"u8) || type.EndsWith("_end"u8))
        {
            Link(payload, "call_id");
        }
        else
        {
            Target(payload, "call_id");
        }
    }

    private void Clock(ReadOnlySpan<byte> thread)
    {
        if (thread.Length == Patterns.UuidLength && thread[14] == '7')
        {
            _ = Utf8Parser.TryParse((byte[])[.. thread[..8], .. thread[9..13]], out long made, out _, 'x');
            _evidence.ClockSkewMilliseconds = _evidence.Start.ToUnixTimeMilliseconds() - made;
        }
    }

    private void Parent(JsonElement from, string name)
    {
        if (Raw(from, name) is { Length: > 0 } id)
        {
            _evidence.Parents.Add(StableHash.Of(id));
        }
    }

    private void Target(JsonElement from, string name)
    {
        if (Raw(from, name) is { Length: > 0 } id)
        {
            _evidence.Targets.Add(StableHash.Of(id));
            Id(from, name);
        }
    }

    private void Id(JsonElement from, string name)
    {
        if (Raw(from, name) is { Length: >= CallIdLengthMin } id)
        {
            _evidence.Ids.Add(StableHash.Of(id));
        }
    }

    private void Link(JsonElement from, string name)
    {
        if (Raw(from, name) is { Length: > 0 } id)
        {
            _evidence.Links.Add(StableHash.Of(id));
        }
    }

    private static ReadOnlySpan<byte> Raw(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? JsonMarshal.GetRawUtf8Value(value)[1..^1]
            : default;
}
