using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace Hone.Bench.Generate;

/// <summary>Rewrites one line of a session, value by value; keys, order and spacing stay as they are.</summary>
public sealed class LineRewriter(TextRewriter text, Realm realm, Agent agent, TimeSpan shift)
{
    private const int DepthMax = 512;
    private const long EpochSecondsMin = 1_500_000_000;
    private const long EpochSecondsMax = 2_200_000_000;
    private static readonly JsonReaderOptions Tolerant = new() { MaxDepth = DepthMax };

    private readonly FieldKind[] _kinds = new FieldKind[DepthMax + 2];

    /// <summary>Whether the value of an unknown key reads like prose, code or a path.</summary>
    public static bool IsProse(ReadOnlySpan<byte> value) => value.IndexOfAny(" /\\"u8) >= 0;

    /// <summary>Writes the line's new form; a line that is no JSON keeps all but its ids, folders and dates.</summary>
    public void Rewrite(ReadOnlySpan<byte> line, ByteSink sink)
    {
        var start = sink.Length;
        try
        {
            RewriteJson(line, sink);
        }
        catch (JsonException)
        {
            sink.CutTo(start);
            text.Rewrite(line, Change.Names, sink);
        }
    }

    private void RewriteJson(ReadOnlySpan<byte> line, ByteSink sink)
    {
        var reader = new Utf8JsonReader(line, Tolerant);
        var copied = 0;
        _kinds[0] = FieldKind.Open;
        while (reader.Read())
        {
            var depth = reader.CurrentDepth;
            var value = reader.ValueSpan;
            var at = (int)reader.TokenStartIndex + (reader.TokenType is JsonTokenType.Number ? 0 : 1);
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray:
                    _kinds[depth + 1] = _kinds[depth];
                    continue;
                case JsonTokenType.PropertyName:
                    _kinds[depth] = FieldKinds.Of(value, agent);
                    sink.Add(line[copied..at]);
                    Key(value, sink);
                    break;
                case JsonTokenType.String:
                    sink.Add(line[copied..at]);
                    Value(value, _kinds[depth], sink);
                    break;
                case JsonTokenType.Number when _kinds[depth] is FieldKind.Amount or FieldKind.Epoch:
                    sink.Add(line[copied..at]);
                    Number(value, _kinds[depth], sink);
                    break;
                default:
                    continue;
            }

            copied = at + value.Length;
        }

        sink.Add(line[copied..]);
    }

    // A key can be a path or an id, which change as they do everywhere else.
    private void Key(ReadOnlySpan<byte> key, ByteSink sink)
    {
        if (key.IndexOfAny((byte)'/', (byte)'-') >= 0)
        {
            text.Rewrite(key, key.Contains((byte)'/') ? Change.Steady : Change.Names, sink);
        }
        else
        {
            sink.Add(key);
        }
    }

    private void Value(ReadOnlySpan<byte> value, FieldKind kind, ByteSink sink)
    {
        switch (kind)
        {
            case FieldKind.Text:
            case FieldKind.Open when IsProse(value):
                text.Rewrite(value, Change.Prose, sink);
                break;
            case FieldKind.Code or FieldKind.Folder:
                text.Rewrite(value, Change.Steady, sink);
                break;
            case FieldKind.Command:
                text.Rewrite(value, Change.Commands, sink);
                break;
            case FieldKind.Id when !Patterns.IsUuid(value) && Patterns.Id(value).Body == 0 && IsPlainId(value):
            case FieldKind.AgentId when Patterns.IsAgentName(value):
            case FieldKind.Opaque when !value.Contains((byte)'\\'):
                text.Ids.AddScrambled(value, sink);
                break;
            default:
                text.Rewrite(value, Change.Names, sink);
                break;
        }
    }

    // Long enough to be meant as unique, and not made of parts that are ids themselves.
    private static bool IsPlainId(ReadOnlySpan<byte> value) =>
        value.Length >= 16 && Patterns.RunLength(value) == value.Length;

    private void Number(ReadOnlySpan<byte> value, FieldKind kind, ByteSink sink)
    {
        if (!Utf8Parser.TryParse(value, out long old, out var read) || read != value.Length)
        {
            sink.Add(value);
            return;
        }

        var fresh = kind == FieldKind.Amount ? realm.Amount(old) : old switch
        {
            >= EpochSecondsMin and <= EpochSecondsMax => old + (long)shift.TotalSeconds,
            >= EpochSecondsMin * 1000 and <= EpochSecondsMax * 1000 => old + (long)shift.TotalMilliseconds,
            _ => old,
        };
        Span<byte> digits = stackalloc byte[20];
        fresh.TryFormat(digits, out var written, default, CultureInfo.InvariantCulture);
        sink.Add(digits[..written]);
    }
}
