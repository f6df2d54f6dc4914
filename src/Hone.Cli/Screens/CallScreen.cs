using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hone.Learning;
using Hone.Telemetry;

namespace Hone.Cli.Screens;

/// <summary>One call, or one thing that was said, in full.</summary>
internal sealed class CallScreen(Screen screen)
{
    /// <summary>Lines shown of a long text: its head and its tail.</summary>
    private const int HeadLinesMax = 24, TailLinesMax = 12;

    private const int LineLengthMax = 2000;

    /// <summary>Writes it.</summary>
    public void Write(TimelineEntry entry)
    {
        if (entry.Message is { } message)
        {
            WriteText("What was said", message.Text);
            return;
        }

        Event call = entry.Call!;
        screen.Heading($"{call.ToolName}  {call.Id}");
        foreach (Loss loss in entry.Losses)
        {
            if (Habits.Find(loss.Habit) is not { } habit) continue;
            screen.Indented(2, Piece.Warn(habit.Title), $": {habit.Looks}");
            screen.Indented(2, Piece.Faint("advice: "), habit.Advice);
        }

        WriteParameters(call.Parameters);
        if (call.ExitCode is { } code) screen.Line(Piece.Faint("exit code "), $"{code}");
        WriteText("Error", call.ErrorMessage);
        WriteText("Stack trace", call.StackTrace);
        if (call.Stdout != call.ErrorMessage) WriteText("Output", call.Stdout);
        WriteText("Error output", call.Stderr);
    }

    /// <summary>Parameters one by one, texts with their own line ends; what is no JSON object as it is.</summary>
    private void WriteParameters(string? parameters)
    {
        if (string.IsNullOrEmpty(parameters)) return;
        if (TryParse(parameters) is not { } fields)
        {
            WriteText("Parameters", parameters);
            return;
        }

        foreach ((string name, JsonNode? value) in fields)
        {
            string text = value is JsonValue single && single.TryGetValue(out string? words)
                ? words
                : value?.ToJsonString(s_readable) ?? "null";
            if (text.Contains('\n', StringComparison.Ordinal)) WriteText(name, text);
            else screen.Line(Piece.Faint($"{SafeText.OneLine(name)} "), SafeText.OneLine(text, LineLengthMax));
        }
    }

    private static readonly JsonSerializerOptions s_readable =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonObject? TryParse(string json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void WriteText(string title, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        screen.Line(Piece.Faint(title));
        List<string> lines = [.. SafeText.Lines(text.TrimEnd())];
        int left = lines.Count - HeadLinesMax - TailLinesMax;
        foreach (string line in left > 1 ? lines.Take(HeadLinesMax) : lines) WriteLine(line);
        if (left <= 1) return;
        screen.Indented(4, Piece.Faint($"… {Figure.Count(left, "line", "lines")} left out …"));
        foreach (string line in lines.TakeLast(TailLinesMax)) WriteLine(line);
    }

    private void WriteLine(string line) =>
        screen.Indented(4, line.Length <= LineLengthMax ? line : line[..LineLengthMax] + "…");
}
