using System.Text;
using System.Text.Json;

namespace Hone.Telemetry;

/// <summary>The parameters of a call taken apart: the file, the command, the text.</summary>
public sealed class CallParameters
{
    private static readonly string[] s_pathNames = ["file_path", "notebook_path", "path", "filename", "file"];
    private static readonly string[] s_commandNames = ["command", "cmd", "script"];

    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    private CallParameters(string json) => Json = json;

    /// <summary>The parameters as the source gave them.</summary>
    public string Json { get; }

    /// <summary>The file or folder the call is about; null where it names none.</summary>
    public string? Path => First(s_pathNames);

    /// <summary>Parameters that are one text, such as a patch; null where they are fields.</summary>
    public string? Text { get; private set; }

    /// <summary>The files that a patch adds, updates or deletes.</summary>
    public IReadOnlyList<string> PatchedFiles
    {
        get
        {
            List<string> files = [];
            foreach (string line in (Text ?? this["input"] ?? this["patch"] ?? "").Split('\n'))
            {
                if (!line.StartsWith("*** ", StringComparison.Ordinal)) continue;
                int at = line.IndexOf(" File: ", StringComparison.Ordinal);
                if (at > 0) files.Add(line[(at + 7)..].Trim());
            }

            return files;
        }
    }

    /// <summary>The shell command; null where it is none.</summary>
    public string? Command { get; private set; }

    /// <summary>One field as text; null where it is absent.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>All fields but those left out, in order of name: equal where the calls are the same.</summary>
    public string Key(IReadOnlySet<string> leftOut) => string.Join('\n', _fields
        .Where(f => !leftOut.Contains(f.Key))
        .OrderBy(f => f.Key, StringComparer.Ordinal)
        .Select(f => $"{f.Key}={f.Value.Trim()}"));

    /// <summary>Takes parameters apart; what is no object has no fields.</summary>
    public static CallParameters Parse(string? json)
    {
        CallParameters parsed = new(json ?? "");
        if (json is { Length: > 1 } && json[0] == '{') parsed.ReadFields(json);
        else if (json is { Length: > 1 } && json[0] == '"') parsed.ReadText(json);
        parsed.Command = parsed.First(s_commandNames);
        return parsed;
    }

    private void ReadText(string json)
    {
        try
        {
            Utf8JsonReader r = new(Encoding.UTF8.GetBytes(json));
            if (r.Read()) Text = r.GetString();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            Text = json;
        }
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
            byte[] utf8 = Encoding.UTF8.GetBytes(json);
            Utf8JsonReader r = new(utf8, new JsonReaderOptions { MaxDepth = 512 });
            r.Read();
            while (r.Read() && r.TokenType == JsonTokenType.PropertyName)
            {
                string name = r.GetString()!;
                r.Read();
                _fields[name] = Value(ref r, utf8);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Parameters clipped in the middle are no whole JSON; the fields before the cut stand.
        }
    }

    /// <summary>A text as it is; an array of texts joined by blanks, as commands are given; else JSON.</summary>
    private static string Value(ref Utf8JsonReader r, ReadOnlySpan<byte> json)
    {
        if (r.TokenType == JsonTokenType.String) return r.GetString()!;
        int start = (int)r.TokenStartIndex;
        string? joined = null;
        if (r.TokenType == JsonTokenType.StartArray) joined = JoinedTexts(ref r);
        else r.Skip();
        return joined ?? Encoding.UTF8.GetString(json[start..(int)r.BytesConsumed]);
    }

    /// <summary>The texts of the array that begins here; null, at its end, where it holds anything else.</summary>
    private static string? JoinedTexts(ref Utf8JsonReader r)
    {
        int depth = r.CurrentDepth;
        List<string> parts = [];
        bool isTexts = true;
        while (r.Read() && !(r.TokenType == JsonTokenType.EndArray && r.CurrentDepth == depth))
        {
            if (r.TokenType == JsonTokenType.String) parts.Add(r.GetString()!);
            else isTexts = false;
        }

        return isTexts ? string.Join(' ', parts) : null;
    }
}
