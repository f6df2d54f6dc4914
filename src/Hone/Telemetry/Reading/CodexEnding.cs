using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Hone.Telemetry.Reading;

/// <summary>How a tool call of Codex ended, by the text of its output: five forms, by version and tool.</summary>
/// <param name="Status">The status of the call; a process that outlives it has not failed.</param>
/// <param name="Code">Why it was interrupted; null otherwise.</param>
/// <param name="ExitCode">The exit code, where the text gives one.</param>
/// <param name="DurationMs">The wall time, where the text gives one.</param>
/// <param name="Output">The output itself.</param>
/// <param name="IsStated">True where the text says how it ended; false where success is assumed.</param>
internal readonly record struct CodexEnding(
    EventStatus Status, string? Code, int? ExitCode, long? DurationMs, string Output, bool IsStated = true)
{
    /// <summary>The header of an output is short; what follows is the command's own.</summary>
    private const int HeaderMax = 2000;

    private static readonly string[] s_failures =
    [
        "apply_patch verification failed", "collab spawn failed", "failed to parse function arguments",
        "unsupported call", "unsupported custom tool call", "Script failed", "failed in sandbox", "execution error",
        "tool call error", "patch rejected", "patch failed",
    ];

    private static readonly SearchValues<char> s_nameLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz_0123456789");

    /// <summary>Judges an output.</summary>
    public static CodexEnding Of(string output)
    {
        if (output.StartsWith("{\"output\"", StringComparison.Ordinal) && OfMetadata(output) is { } old) return old;
        if (output.StartsWith("aborted by user", StringComparison.Ordinal)) return Stopped("interrupted", output);
        if (FindHead(output) is not { } head) return OfPlain(output);
        string header = output[head.Start..head.End];
        string text = output[Math.Min(output.Length, head.End + "\nOutput:\n".Length)..];
        int? exit = NumberAfter(header, "Process exited with code ") ?? NumberAfter(header, "Exit code: ");
        bool isFailed = exit is not (null or 0) || header.StartsWith("Script failed", StringComparison.Ordinal);
        long? wall = Seconds(header, "Wall time: ") ?? Seconds(header, "Wall time ");
        return new(StatusOf(isFailed, text), null, exit, wall, Kept(header, text));
    }

    /// <summary>The output with those lines of the head that say of it that it goes on, or was longer.</summary>
    private static string Kept(string header, string text)
    {
        string running = LineWith(header, "Process running with session ID ");
        bool isCut = text.StartsWith("Total output lines: ", StringComparison.Ordinal);
        return running + (isCut ? LineWith(header, "Original token count: ") : "") + text;
    }

    private static string LineWith(string header, string mark)
    {
        int at = header.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0) return "";
        int end = header.IndexOf('\n', at);
        return (end < 0 ? header[at..] : header[at..end]) + "\n";
    }

    /// <summary>The head before <c>Output:</c>, without the <c>Command:</c> that version 0.118 puts first.</summary>
    private static (int Start, int End)? FindHead(string output)
    {
        int start = 0;
        if (output.StartsWith("Command: ", StringComparison.Ordinal))
        {
            start = output.IndexOf("\nChunk ID: ", StringComparison.Ordinal) + 1;
            if (start == 0) start = output.IndexOf("\nWall time: ", StringComparison.Ordinal) + 1;
        }

        int length = Math.Min(output.Length - start, HeaderMax);
        int end = output.IndexOf("\nOutput:", start, length, StringComparison.Ordinal);
        return end < 0 ? null : (start, end);
    }

    private static CodexEnding OfPlain(string output)
    {
        ReadOnlySpan<char> start = output.AsSpan().TrimStart();
        int rejected = start.IndexOf("rejected by user");
        if (rejected == 0 || (rejected > 0 && start.Length < HeaderMax)) return Stopped("rejected", output);
        if (IsFailure(start)) return new(EventStatus.Failure, null, null, null, output);
        if (start.StartsWith("command timed out after")) return new(EventStatus.Timeout, null, null, null, output);
        return new(EventStatus.Success, null, null, null, output, IsStated: false);
    }

    /// <summary>One of the known beginnings, or <c>tool_name failed</c>.</summary>
    private static bool IsFailure(ReadOnlySpan<char> start)
    {
        if (Beginning.IsAny(start, s_failures)) return true;
        int word = start.IndexOf(' ');
        return word > 0 && start[..word].Contains('_') && start[..word].IndexOfAnyExcept(s_nameLetters) < 0
            && start[word..].StartsWith(" failed");
    }

    private static CodexEnding Stopped(string code, string output) =>
        new(EventStatus.Interrupted, code, null, null, output);

    private static EventStatus StatusOf(bool isFailed, string text) =>
        !isFailed ? EventStatus.Success
        : text.StartsWith("command timed out after", StringComparison.Ordinal) ? EventStatus.Timeout
        : EventStatus.Failure;

    /// <summary><c>{"output": "…", "metadata": {"exit_code": 0, "duration_seconds": 0.1}}</c>.</summary>
    private static CodexEnding? OfMetadata(string json)
    {
        try
        {
            Utf8JsonReader r = new(System.Text.Encoding.UTF8.GetBytes(json), JsonValue.Options);
            if (!r.Read() || r.TokenType != JsonTokenType.StartObject) return null;
            string? output = null;
            int? exit = null;
            double? seconds = null;
            while (r.Read())
            {
                if (r.Is("output"u8)) output = JsonValue.Text(ref r);
                else if (r.Is("exit_code"u8)) exit = JsonValue.Int(ref r);
                else if (r.Is("duration_seconds"u8)) seconds = JsonValue.Real(ref r);
            }

            EventStatus status = StatusOf(exit is not (null or 0), output ?? "");
            return new(status, null, exit, seconds is null ? null : (long)(seconds * 1000), output ?? "");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int? NumberAfter(string text, string mark)
    {
        int at = text.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0 || (at > 0 && text[at - 1] != '\n')) return null;
        ReadOnlySpan<char> rest = text.AsSpan(at + mark.Length);
        int end = rest.IndexOfAny('\n', '\r');
        return int.TryParse((end < 0 ? rest : rest[..end]).Trim(), CultureInfo.InvariantCulture, out int n) ? n : null;
    }

    private static long? Seconds(string header, string mark)
    {
        int at = header.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0) return null;
        ReadOnlySpan<char> rest = header.AsSpan(at + mark.Length);
        int end = rest.IndexOf(' ');
        bool isNumber = double.TryParse(rest[..Math.Max(0, end)], CultureInfo.InvariantCulture, out double seconds);
        return isNumber && seconds is >= 0 and < 1e9 ? (long)(seconds * 1000) : null;
    }
}
