using System.Text.Json;

namespace Hone.Learning.Analysis;

/// <summary>The parameters of a call as far as rules look at them: the file, the command, the range.</summary>
internal sealed class CallParameters
{
    private static readonly string[] s_pathNames = ["file_path", "notebook_path", "path", "filename", "file"];
    private static readonly string[] s_commandNames = ["command", "cmd", "script"];

    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    private CallParameters(string json) => Json = json;

    /// <summary>The parameters as the source gave them.</summary>
    public string Json { get; }

    /// <summary>The file or folder the call is about; null where it names none.</summary>
    public string? Path => First(s_pathNames);

    /// <summary>The shell command; null where it is none.</summary>
    public string? Command { get; private set; }

    /// <summary>One field as text; null where it is absent.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>Takes parameters apart; what is no object has no fields.</summary>
    public static CallParameters Parse(string? json)
    {
        CallParameters parsed = new(json ?? "");
        if (json is { Length: > 1 } && json[0] == '{') parsed.ReadFields(json);
        parsed.Command = parsed.First(s_commandNames);
        return parsed;
    }

    private string? First(string[] names)
    {
        foreach (string name in names)
        {
            if (_fields.TryGetValue(name, out string? value) && value.Length > 0) return value;
        }

        return null;
    }

    private void ReadFields(string json)
    {
        try
        {
            Utf8JsonReader r = new(System.Text.Encoding.UTF8.GetBytes(json), new JsonReaderOptions { MaxDepth = 512 });
            r.Read();
            while (r.Read() && r.TokenType == JsonTokenType.PropertyName)
            {
                string name = r.GetString()!;
                r.Read();
                _fields[name] = Value(ref r);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Parameters clipped in the middle are no whole JSON; the fields before the cut stand.
        }
    }

    /// <summary>A text as it is; an array of texts joined by blanks, as commands are given; anything else as JSON.</summary>
    private static string Value(ref Utf8JsonReader r)
    {
        if (r.TokenType == JsonTokenType.String) return r.GetString()!;
        if (r.TokenType == JsonTokenType.StartArray)
        {
            List<string> parts = [];
            int depth = r.CurrentDepth;
            while (r.Read() && !(r.TokenType == JsonTokenType.EndArray && r.CurrentDepth == depth))
            {
                if (r.TokenType == JsonTokenType.String) parts.Add(r.GetString()!);
            }

            return string.Join(' ', parts);
        }

        if (r.TokenType == JsonTokenType.StartObject)
        {
            r.Skip();
            return "{…}";
        }

        return System.Text.Encoding.UTF8.GetString(r.ValueSpan);
    }
}
