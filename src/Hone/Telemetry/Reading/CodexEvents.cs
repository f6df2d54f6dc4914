using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hone.Basics;

namespace Hone.Telemetry.Reading;

/// <summary>Turns items of a Codex roll-out into observations of events.</summary>
internal static class CodexEvents
{
    private const string Agent = CodexReader.Agent;

    /// <summary>Observes what the item tells of an event; false where it tells of none.</summary>
    public static bool Observe(CodexItem item, string session, CodexState state, ReadingSlice slice)
    {
        switch (item.Type)
        {
            case "function_call" or "custom_tool_call" or "local_shell_call" or "tool_search_call":
                Call(item, session, state, slice);
                return true;
            case "web_search_call":
                WebSearch(item, session, state, slice);
                return true;
            case "function_call_output" or "custom_tool_call_output":
                Output(item, session, slice);
                return true;
            case "exec_command_end" or "patch_apply_end" or "mcp_tool_call_end":
                End(item, session, slice);
                return true;
            case "token_count":
                TokenCount(item, session, state, slice);
                return true;
            case "error" or "stream_error":
                ApiError(item, session, slice);
                return true;
            default:
                return false;
        }
    }

    private static void Call(CodexItem item, string session, CodexState state, ReadingSlice slice)
    {
        if ((item.CallId ?? item.Id) is not { Length: > 0 } native) return;
        Id128 id = EventId.OfToolCall(Agent, session, native, perSession: true);
        state.AddPending(id);
        slice.Observe(new Event(id, Agent, ActionType.ToolCall)
        {
            SessionId = session,
            ToolName = item.Name ?? (item.Type == "local_shell_call" ? "local_shell" : item.Type),
            Parameters = TextClip.Middle(Parameters(item), TextClip.KeptMax),
            StartedAt = item.At,
            Ordinal = item.At is null ? state.Ordinal : null,
            Model = Named(state.Model),
            WorkingDirectory = Named(state.Cwd),
        }.StatedBy(Precedence.Transcript));
    }

    /// <summary>A search by the model's own provider: one line, no id, no result.</summary>
    private static void WebSearch(CodexItem item, string session, CodexState state, ReadingSlice slice)
    {
        Id128 id = EventId.OfContent(Agent, session, $"web_search {item.At:O} {item.Id} {item.Input} {state.Ordinal}");
        state.AddPending(id);
        slice.Observe(new Event(id, Agent, ActionType.ToolCall)
        {
            SessionId = session,
            ToolName = "web_search",
            Parameters = TextClip.Middle(AsJson(item.Input ?? "{}"), TextClip.KeptMax),
            StartedAt = item.At,
            EndedAt = item.At,
            Ordinal = item.At is null ? state.Ordinal : null,
            Status = item.Status is "failed" ? EventStatus.Failure : EventStatus.Success,
            IsProbable = true,
        }.StatedBy(Precedence.Transcript));
    }

    private static void Output(CodexItem item, string session, ReadingSlice slice)
    {
        if (item.CallId is not { Length: > 0 } native) return;
        Id128 id = EventId.OfToolCall(Agent, session, native, perSession: true);
        CodexEnding ending = CodexEnding.Of(item.Output ?? "");
        bool isSuccess = ending.Status == EventStatus.Success;
        slice.Observe(new Event(id, Agent, ActionType.ToolCall)
        {
            SessionId = session,
            EndedAt = item.At,
            Status = ending.Status,
            ErrorCode = ending.Code,
            ErrorMessage = isSuccess ? null : TextClip.Middle(ending.Output, TextClip.ErrorMax),
            ExitCode = ending.ExitCode,
            DurationMs = ending.DurationMs,
            Stdout = TextClip.Middle(ending.Output, TextClip.KeptMax),
            OutputBytes = Encoding.UTF8.GetByteCount(ending.Output),
        }.StatedBy(
            Precedence.Transcript,
            measured: EventField.DurationMs | EventField.ExitCode
                | (ending.IsStated ? EventField.Status : EventField.None),
            assumed: ending.IsStated ? EventField.None : EventField.Status));
    }

    /// <summary>
    /// The process behind a call ended. What the output itself says comes first: a command that outlived its call shows
    /// its failure where the agent met it, at the poll, and is not counted twice.
    /// </summary>
    private static void End(CodexItem item, string session, ReadingSlice slice)
    {
        // Calls made from inside a script have ids that no call line carries: they are parts of that script's call.
        if (item.CallId is not { Length: > 0 } native || native.StartsWith("exec-", StringComparison.Ordinal)) return;
        EventStatus? status = item.Status is "declined" ? EventStatus.Interrupted
            : item.ExitCode is { } code ? (code == 0 ? EventStatus.Success : EventStatus.Failure)
            : item.Success is { } success ? (success ? EventStatus.Success : EventStatus.Failure)
            : null;
        Id128 id = EventId.OfToolCall(Agent, session, native, perSession: true);
        slice.Observe(new Event(id, Agent, ActionType.ToolCall)
        {
            SessionId = session,
            Status = status,
            ErrorCode = item.Status is "declined" ? "rejected" : null,
            ExitCode = item.ExitCode,
            DurationMs = item.DurationMs,
            Stderr = item.Stderr is { Length: > 0 } ? TextClip.Middle(item.Stderr, TextClip.KeptMax) : null,
        }.StatedBy(Precedence.Transcript));
    }

    /// <summary>Each new running total is one answer of the model; the calls it made are joined to it.</summary>
    private static void TokenCount(CodexItem item, string session, CodexState state, ReadingSlice slice)
    {
        if (!item.HasUsage || item.TotalTokens is not { } total || total == state.PreviousTotal) return;
        state.PreviousTotal = total;
        Id128 id = EventId.OfInference(Agent, session, $"total:{total}", perSession: true);
        long cached = item.LastCached ?? 0, written = item.LastCacheWrite ?? 0;
        slice.Observe(new Event(id, Agent, ActionType.LlmInference)
        {
            SessionId = session,
            Model = Named(state.Model),
            StartedAt = item.At,
            EndedAt = item.At,
            TokensInput = Math.Max(0, (item.LastInput ?? 0) - cached - written),
            TokensCacheRead = cached,
            TokensCacheWrite = written,
            TokensOutput = item.LastOutput,
            TokensReasoning = item.LastReasoning,
            WorkingDirectory = Named(state.Cwd),
            Status = EventStatus.Success,
        }.StatedBy(Precedence.Transcript));
        foreach (Id128 call in state.Pending)
        {
            slice.Observe(new Event(call, Agent, ActionType.ToolCall) { SessionId = session, InferenceId = id }
                .StatedBy(Precedence.Transcript));
        }

        state.Pending.Clear();
    }

    private static void ApiError(CodexItem item, string session, ReadingSlice slice) =>
        slice.Observe(new Event(
            EventId.OfContent(Agent, session, $"error {item.At:O} {item.Text}"), Agent, ActionType.LlmInference)
        {
            SessionId = session,
            StartedAt = item.At,
            EndedAt = item.At,
            Status = EventStatus.Failure,
            ErrorCode = item.Type,
            ErrorMessage = TextClip.Middle(item.Text ?? "", TextClip.ErrorMax),
        }.StatedBy(Precedence.Transcript));

    private static string Parameters(CodexItem item) => AsJson(item.Arguments ?? item.Input ?? "{}");

    /// <summary>Arguments are JSON in a text, or a patch or script as it is: then a JSON string.</summary>
    private static string AsJson(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        if (start.Length > 0 && start[0] is '{' or '[' && IsValid(text)) return text;
        return $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
    }

    private static bool IsValid(string text)
    {
        Utf8JsonReader r = new(Encoding.UTF8.GetBytes(text), JsonValue.Options);
        try
        {
            r.Read();
            r.Skip();
            return !r.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string? Named(string text) => text.Length == 0 ? null : text;
}
