using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hone.Outcomes.Gathering;

/// <summary>
/// Reads the scripts in which an agent calls its own tools: the command lines in them, and the answers that they print.
/// </summary>
internal static partial class ScriptedCalls
{
    /// <summary>The commands of a script with their outputs; joined into one where they cannot be told apart.</summary>
    /// <param name="script">The script, with calls such as <c>tools.exec_command({ cmd: "…" })</c>.</param>
    /// <param name="output">What the script printed.</param>
    public static IReadOnlyList<ShellCall> Read(string script, string output)
    {
        List<string> commands = [.. Command().Matches(script).Select(m => Text(m.Groups[1].Value))];
        if (commands.Count == 0) return [];
        List<ShellCall> answers = [.. Answers(output)];
        if (answers.Count == commands.Count)
        {
            return [.. answers.Zip(commands, (answer, command) => answer.Of(command))];
        }

        return [new ShellCall(string.Join("\n", commands), output, null)];
    }

    /// <summary>The files that a patch in a script adds, updates or deletes.</summary>
    public static IReadOnlyList<string> PatchedFiles(string script) =>
        [.. Patched().Matches(script).Select(m => m.Groups[1].Value.Trim()).Distinct()];

    /// <summary>Lines that are an answer of the tool as JSON, with the exit code and the output.</summary>
    private static IEnumerable<ShellCall> Answers(string output)
    {
        foreach (string line in output.Split('\n'))
        {
            if (!line.StartsWith('{') || !line.Contains("\"output\"", StringComparison.Ordinal)) continue;
            if (Answer(line) is { } answer) yield return answer;
        }
    }

    private static ShellCall? Answer(string line)
    {
        try
        {
            Utf8JsonReader r = new(Encoding.UTF8.GetBytes(line));
            string? output = null;
            int? exit = null;
            r.Read();
            while (r.Read() && r.TokenType == JsonTokenType.PropertyName)
            {
                string name = r.GetString()!;
                r.Read();
                if (name == "output" && r.TokenType == JsonTokenType.String) output = r.GetString();
                else if (name == "exit_code" && r.TokenType == JsonTokenType.Number) exit = r.GetInt32();
                else r.Skip();
            }

            return output is null ? null : new ShellCall("", output, exit);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>A text of JavaScript without its escapes; what is no escape of JSON too stays as it is.</summary>
    private static string Text(string literal)
    {
        try
        {
            Utf8JsonReader r = new(Encoding.UTF8.GetBytes($"\"{literal}\""));
            return r.Read() ? r.GetString()! : literal;
        }
        catch (JsonException)
        {
            return literal;
        }
    }

    [GeneratedRegex(@"\bcmd:\s*""((?:[^""\\\n]|\\.){1,8000})""")]
    private static partial Regex Command();

    [GeneratedRegex(@"\*\*\* (?:Add|Update|Delete) File: ([^\\\n]{1,400})")]
    private static partial Regex Patched();
}
