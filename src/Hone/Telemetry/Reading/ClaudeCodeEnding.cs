namespace Hone.Telemetry.Reading;

/// <summary>How a tool call of Claude Code ended, by its result.</summary>
/// <param name="Status">The status.</param>
/// <param name="Code">Why it was interrupted; null otherwise.</param>
/// <param name="ExitCode">The exit code printed, where a command failed.</param>
/// <param name="Output">The output without the line that tells the exit code.</param>
internal readonly record struct ClaudeCodeEnding(EventStatus Status, string? Code, int? ExitCode, string Output)
{
    private const string Wrapper = "<tool_use_error>";

    /// <summary>Judges a result.</summary>
    /// <param name="said">The result's text.</param>
    /// <param name="isError">Whether it is marked as an error.</param>
    /// <param name="line">The line, where its <c>toolUseResult</c> belongs to this result.</param>
    public static ClaudeCodeEnding Of(string said, bool isError, ClaudeCodeLine? line)
    {
        ReadOnlySpan<char> text = said.AsSpan().TrimStart();
        if (text.StartsWith(Wrapper)) text = text[Wrapper.Length..].TrimStart();
        if (text.StartsWith("[Request interrupted by user")) return Stopped("interrupted", said);
        if (isError && IsRejection(text, line?.ResultText)) return Stopped("rejected", said);
        if (isError && IsCancellation(text)) return Stopped("cancelled", said);
        if (line is { Interrupted: true }) return Stopped("interrupted", said);
        if (!isError) return new(EventStatus.Success, null, null, said);
        (int? exit, string output) = PrintedExitCode(said);
        return new(IsTimeout(said) ? EventStatus.Timeout : EventStatus.Failure, null, exit, output);
    }

    private static ClaudeCodeEnding Stopped(string code, string said) => new(EventStatus.Interrupted, code, null, said);

    /// <summary>True where one of the first three lines begins so; a test's output may say it further down.</summary>
    private static bool IsTimeout(string said)
    {
        int seen = 0;
        foreach (ReadOnlySpan<char> line in said.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> start = line.TrimStart();
            if (start.StartsWith("Error: ")) start = start["Error: ".Length..];
            if (start.StartsWith("Command timed out after")) return true;
            if (++seen == 3) break;
        }

        return false;
    }

    private static bool IsRejection(ReadOnlySpan<char> text, string? resultText) =>
        text.StartsWith("The user doesn't want to proceed with this tool use")
        || text.StartsWith("The user doesn't want to take this action right now")
        || resultText is "User rejected tool use" or "Error: User rejected tool use";

    private static bool IsCancellation(ReadOnlySpan<char> text) =>
        text.StartsWith("Sibling tool call errored") || text.StartsWith("Cancelled: parallel tool call");

    private static (int? Code, string Output) PrintedExitCode(string said)
    {
        const string Mark = "Exit code ";
        ReadOnlySpan<char> text = said;
        if (text.StartsWith("Error: ")) text = text["Error: ".Length..];
        if (!text.StartsWith(Mark)) return (null, said);
        text = text[Mark.Length..];
        int end = text.IndexOf('\n');
        ReadOnlySpan<char> number = end < 0 ? text : text[..end];
        if (!int.TryParse(number.Trim(), out int code)) return (null, said);
        return (code, end < 0 ? "" : text[(end + 1)..].ToString());
    }
}
