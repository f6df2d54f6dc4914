using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Hone.Outcomes.Formats.Reports;

/// <summary>Reads one JSON document as far as it is whole.</summary>
internal static class JsonTree
{
    /// <summary>Deeper nesting is a break; suites within suites stay far below.</summary>
    public const int DepthMax = 256;

    /// <summary>Longer strings are cut: no name or message is as long, and printed output is not needed.</summary>
    public const int StringMax = 4000;

    /// <summary>Seats for the names of members, enough for those of one format.</summary>
    public const int NamesKept = 256;

    /// <summary>The document at the beginning of some bytes, where what follows it does not matter.</summary>
    /// <param name="utf8">The bytes.</param>
    /// <param name="names">Names met before, in <see cref="NamesKept"/> seats.</param>
    /// <returns>Its root, null where there is none; whether it was whole; and how many bytes it took.</returns>
    public static (JsonNode? Root, bool Whole, int Length) Read(ReadOnlySpan<byte> utf8, string?[] names)
    {
        Utf8JsonReader reader = new(utf8, new JsonReaderOptions { MaxDepth = DepthMax });
        Stack<JsonNode> open = [];
        JsonNode? root = null;
        string name = "";
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    name = NameOf(ref reader, names);
                    continue;
                }

                if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                {
                    open.Pop();
                }
                else
                {
                    JsonNode node = NodeOf(ref reader, name);
                    root ??= node;
                    if (open.TryPeek(out JsonNode? parent)) parent.Add(node);
                    if (node.IsObject || node.IsArray) open.Push(node);
                    name = "";
                }

                if (open.Count == 0) return (root, true, (int)reader.BytesConsumed);
            }
        }
        catch (JsonException)
        {
            // A break: what was read before it stands.
        }

        return (root, false, (int)reader.BytesConsumed);
    }

    /// <summary>The same few names come again and again: each is made once, while no other takes its seat.</summary>
    private static string NameOf(ref Utf8JsonReader reader, string?[] names)
    {
        ReadOnlySpan<byte> raw = reader.ValueSpan;
        if (raw.IsEmpty) return "";
        ref string? seat = ref names[((raw.Length * 31) + (raw[0] * 7) + raw[^1]) % NamesKept];
        if (seat is null || !reader.ValueTextEquals(seat)) seat = TextOf(ref reader);
        return seat;
    }

    private static JsonNode NodeOf(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.StartObject => new JsonNode(JsonValueKind.Object) { Name = name },
        JsonTokenType.StartArray => new JsonNode(JsonValueKind.Array) { Name = name },
        JsonTokenType.String => new JsonNode(JsonValueKind.String) { Name = name, Text = TextOf(ref reader) },
        JsonTokenType.Number => new JsonNode(JsonValueKind.Number)
        {
            Name = name, Value = reader.TryGetDouble(out double value) ? value : 0,
        },
        JsonTokenType.True => new JsonNode(JsonValueKind.True) { Name = name },
        JsonTokenType.False => new JsonNode(JsonValueKind.False) { Name = name },
        _ => new JsonNode(JsonValueKind.Null) { Name = name },
    };

    /// <summary>
    /// The text of a string. Half a surrogate pair, which JSON can spell and the runtime refuses, becomes a replacement
    /// character.
    /// </summary>
    private static string TextOf(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> raw = reader.ValueSpan;
        bool cut = raw.Length > StringMax;
        if (!cut && !(reader.ValueIsEscaped && HasSurrogate(raw))) return reader.GetString() ?? "";
        string text = Encoding.UTF8.GetString(cut ? raw[..StringMax] : raw);
        return reader.ValueIsEscaped ? Unescaped(text) : text;
    }

    private static bool HasSurrogate(ReadOnlySpan<byte> raw) =>
        raw.IndexOf("\\ud"u8) >= 0 || raw.IndexOf("\\uD"u8) >= 0;

    private static string Unescaped(string text)
    {
        StringBuilder plain = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 >= text.Length)
            {
                plain.Append(text[i]);
            }
            else if (text[++i] == 'u' && i + 4 < text.Length
                && ushort.TryParse(text.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, null, out ushort code))
            {
                plain.Append((char)code);
                i += 4;
            }
            else
            {
                plain.Append(Meant(text[i]));
            }
        }

        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(plain.ToString()));
    }

    private static char Meant(char escaped) => escaped switch
    {
        'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', _ => escaped,
    };
}
