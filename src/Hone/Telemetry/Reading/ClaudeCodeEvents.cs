using Hone.Basics;

namespace Hone.Telemetry.Reading;

/// <summary>Turns lines of a Claude Code transcript into observations of events.</summary>
internal static class ClaudeCodeEvents
{
    private const string Agent = ClaudeCodeReader.Agent;

    /// <summary>A model's answer: every line of it repeats the usage, and the fold keeps the largest.</summary>
    public static void Inference(ClaudeCodeLine line, string session, Id128 lineId, ReadingSlice slice)
    {
        if (line.Model == "<synthetic>")
        {
            Id128 error = Id128.OfName("claude-code/error", session, line.Uuid ?? "");
            if (line.IsApiError) ApiError(line, session, error, slice);
            return;
        }

        Id128? native = InferenceId(line, session);
        if (native is null && !line.HasUsage) return;
        Id128 id = native ?? EventId.OfContent(Agent, session, lineId.ToString());
        slice.Observe(new Event(id, Agent, ActionType.LlmInference)
        {
            IsProbable = native is null,
            SessionId = session,
            Model = line.Model,
            StartedAt = line.At,
            EndedAt = line.At,
            TokensInput = line.Input,
            TokensCacheRead = line.CacheRead,
            TokensCacheWrite = line.CacheWrite,
            TokensCacheWriteHour = line.CacheWriteHour,
            TokensOutput = line.Output,
            WorkingDirectory = line.Cwd,
            Status = EventStatus.Success,
        }.StatedBy(Standing(line)));
    }

    /// <summary>A call to the API that failed, as Claude Code tells it.</summary>
    public static void ApiError(ClaudeCodeLine line, string session, Id128 id, ReadingSlice slice) =>
        slice.Observe(new Event(id, Agent, ActionType.LlmInference)
        {
            SessionId = session,
            StartedAt = line.At,
            EndedAt = line.At,
            Status = EventStatus.Failure,
            ErrorCode = line.IsApiError ? line.Error ?? "api_error" : "api_error",
            ErrorMessage = Clip(line.Blocks.FirstOrDefault(b => b.Kind == "text").Text ?? line.Error ?? line.Text),
            WorkingDirectory = line.Cwd,
        }.StatedBy(Standing(line)));

    /// <summary>A tool is called.</summary>
    public static void Call(ClaudeCodeLine line, ClaudeCodeBlock block, string session, ReadingSlice slice)
    {
        if (string.IsNullOrEmpty(block.Id)) return;
        slice.Observe(new Event(EventId.OfToolCall(Agent, session, block.Id), Agent, ActionType.ToolCall)
        {
            SessionId = session,
            ToolName = block.Name ?? "",
            Parameters = TextClip.Middle(block.Text ?? "{}", TextClip.KeptMax),
            StartedAt = line.At,
            InferenceId = InferenceId(line, session),
            WorkingDirectory = line.Cwd,
        }.StatedBy(Standing(line)));
    }

    /// <summary>A tool's result comes back.</summary>
    /// <param name="line">The line.</param>
    /// <param name="block">The result's block.</param>
    /// <param name="session">Its session.</param>
    /// <param name="isOnly">True where the line holds one result, so that <c>toolUseResult</c> belongs to it.</param>
    /// <param name="slice">Takes the observation.</param>
    public static void Result(
        ClaudeCodeLine line, ClaudeCodeBlock block, string session, bool isOnly, ReadingSlice slice)
    {
        if (string.IsNullOrEmpty(block.Id)) return;
        string said = block.Text ?? (isOnly ? line.ResultText : null) ?? "";
        ClaudeCodeEnding ending = ClaudeCodeEnding.Of(said, block.IsError, isOnly ? line : null);
        string output = isOnly && line.Stdout is { Length: > 0 } ? line.Stdout : ending.Output;
        slice.Observe(new Event(EventId.OfToolCall(Agent, session, block.Id), Agent, ActionType.ToolCall)
        {
            SessionId = session,
            EndedAt = line.At,
            Status = ending.Status,
            ErrorCode = ending.Code,
            ExitCode = ending.ExitCode,
            ErrorMessage = ending.Status is EventStatus.Success ? null : Clip(said),
            Stdout = TextClip.Middle(output, TextClip.KeptMax),
            Stderr = isOnly && line.Stderr is { Length: > 0 } ? TextClip.Middle(line.Stderr, TextClip.KeptMax) : null,
            OutputBytes = System.Text.Encoding.UTF8.GetByteCount(said),
            DurationMs = isOnly ? line.DurationMs : null,
        }.StatedBy(Standing(line), EventField.ExitCode, EventField.DurationMs));
    }

    private static Id128? InferenceId(ClaudeCodeLine line, string session) =>
        (line.RequestId ?? line.MessageId) is { Length: > 0 } native
            ? EventId.OfInference(Agent, session, native)
            : null;

    private static Precedence Standing(ClaudeCodeLine line) =>
        line.ForkedFrom is null ? Precedence.Transcript : Precedence.Copied;

    private static string? Clip(string? text) => text is null ? null : TextClip.Middle(text, TextClip.ErrorMax);
}
