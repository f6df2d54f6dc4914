using System.Text.Json;

namespace Hone.Telemetry.Reading;

/// <summary>The outline of a JSON line: its top-level names and its type, enough to tell whose it is.</summary>
/// <param name="Type">The value of <c>type</c>; null where there is none.</param>
/// <param name="Names">The top-level property names.</param>
internal sealed record LineShape(string? Type, IReadOnlySet<string> Names)
{
    /// <summary>Names looked at; no agent writes more on one level.</summary>
    private const int NamesMax = 64;

    /// <summary>True where the line has all of these names.</summary>
    public bool Has(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (!Names.Contains(name)) return false;
        }

        return true;
    }

    /// <summary>The outline of a line; null where it is no JSON object.</summary>
    public static LineShape? Of(ReadOnlySpan<byte> line)
    {
        Utf8JsonReader r = new(line, JsonValue.Options);
        try
        {
            if (!r.Read() || r.TokenType != JsonTokenType.StartObject) return null;
            HashSet<string> names = [];
            string? type = null;
            while (r.Read() && r.TokenType == JsonTokenType.PropertyName && names.Count < NamesMax)
            {
                string name = r.GetString()!;
                names.Add(name);
                r.Read();
                if (name == "type" && r.TokenType == JsonTokenType.String) type = r.GetString();
                r.Skip();
            }

            return new LineShape(type, names);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
