using System.Text.Json;

namespace Hone.Cli.Tests.Reference;

/// <summary>The names and types of JSON answers: a path for every value, and the types seen there.</summary>
internal sealed class JsonShape
{
    private readonly Dictionary<string, SortedSet<string>> _types = [];
    private readonly List<string> _order = [];

    /// <summary>Takes the shape of one more answer in.</summary>
    public JsonShape With(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        foreach (JsonProperty property in document.RootElement.EnumerateObject()) Take(property.Name, property.Value);
        return this;
    }

    /// <summary>One line per path; what is inside an object or a list stands below it.</summary>
    public IEnumerable<(string Path, string Type)> Rows() =>
        _order.Select(path => (path, string.Join(" or ", _types[path])));

    private void Take(string path, JsonElement value)
    {
        if (!_types.TryGetValue(path, out SortedSet<string>? types))
        {
            _types[path] = types = new SortedSet<string>(Comparer<string>.Create((a, b) =>
                a == b ? 0 : a == "null" ? 1 : b == "null" ? -1 : string.CompareOrdinal(a, b)));
            Insert(path);
        }

        types.Add(TypeOf(value));
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty property in value.EnumerateObject()) Take($"{path}.{property.Name}", property.Value);
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in value.EnumerateArray())
            {
                if (item.ValueKind != JsonValueKind.Object) Take($"{path}[]", item);
                else foreach (JsonProperty property in item.EnumerateObject()) Take(
                    $"{path}[].{property.Name}", property.Value);
            }
        }
    }

    /// <summary>Behind the last path of the same parent, however late it was met.</summary>
    private void Insert(string path)
    {
        string parent = path.Contains('.') ? path[..(path.LastIndexOf('.') + 1)] : "";
        int last = parent.Length == 0 ? -1 : _order.FindLastIndex(
            p => p.StartsWith(parent, StringComparison.Ordinal) || p == parent.TrimEnd('.', '[', ']'));
        if (last < 0) _order.Add(path);
        else _order.Insert(last + 1, path);
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "list",
        JsonValueKind.String =>
            DateTimeOffset.TryParse(value.GetString(), out _) && value.GetString()!.EndsWith('Z') ? "time" : "text",
        JsonValueKind.Number => "number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };
}
