using System.Text.Json;

namespace Hone.Outcomes.Formats.Reports;

/// <summary>A value of a JSON document, kept as far as the document goes before it breaks.</summary>
/// <param name="kind">What it is.</param>
internal sealed class JsonNode(JsonValueKind kind)
{
    private List<JsonNode>? _items;

    /// <summary>What it is.</summary>
    public JsonValueKind Kind => kind;

    /// <summary>Its name in the object around it; empty within arrays.</summary>
    public string Name { get; init; } = "";

    /// <summary>The text of a string; empty for all else.</summary>
    public string Text { get; init; } = "";

    /// <summary>A number's value; 0 for all else.</summary>
    public double Value { get; init; }

    /// <summary>The values of an array or of an object, in order.</summary>
    public IReadOnlyList<JsonNode> Items => _items is null ? [] : _items;

    /// <summary>True for an object.</summary>
    public bool IsObject => kind == JsonValueKind.Object;

    /// <summary>True for an array.</summary>
    public bool IsArray => kind == JsonValueKind.Array;

    /// <summary>True for a true.</summary>
    public bool IsTrue => kind == JsonValueKind.True;

    /// <summary>True for a false.</summary>
    public bool IsFalse => kind == JsonValueKind.False;

    /// <summary>A member of an object; null where there is none, or no object.</summary>
    public JsonNode? this[string name] => IsObject ? _items?.Find(m => m.Name == name) : null;

    /// <summary>True where an object has all of these members.</summary>
    public bool Has(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (this[name] is null) return false;
        }

        return true;
    }

    /// <summary>A member that is a string; null where it is missing or something else.</summary>
    public string? String(string name) => this[name] is { Kind: JsonValueKind.String } text ? text.Text : null;

    /// <summary>A member that is a whole number; null where it is missing or something else.</summary>
    public int? Int(string name) =>
        this[name] is { Kind: JsonValueKind.Number } n && double.IsInteger(n.Value) && Math.Abs(n.Value) <= int.MaxValue
            ? (int)n.Value
            : null;

    /// <summary>A member that is a number of things, else 0.</summary>
    public int Count(string name) => Math.Max(0, Int(name) ?? 0);

    /// <summary>The values of a member that is an array; none where it is missing or something else.</summary>
    public IReadOnlyList<JsonNode> List(string name) => this[name] is { IsArray: true } list ? list.Items : [];

    /// <summary>Puts a value into an array or an object.</summary>
    public void Add(JsonNode item) => (_items ??= []).Add(item);
}
