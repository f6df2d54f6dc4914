using Hone.Basics;

namespace Hone.Telemetry;

/// <summary>How events get their identity: agent + native id, the same from transcript, hook and OTLP.</summary>
/// <remarks>
/// A native id of at least <see cref="GlobalLengthMin"/> characters is taken to be unique in the world (<c>toolu_…</c>,
/// <c>req_…</c>, <c>msg_…</c>); a shorter one only within its session. Codex numbers calls per thread, so its ids are
/// always joined with the thread. Without a native id, session and content decide, and the event is marked probable.
/// </remarks>
public static class EventId
{
    /// <summary>Characters from which on an id is random enough to be unique in the world.</summary>
    public const int GlobalLengthMin = 20;

    /// <summary>A tool call with its native id (<c>tool_use_id</c>, <c>call_id</c>).</summary>
    public static Id128 OfToolCall(string agent, string sessionId, string nativeId, bool perSession = false) =>
        Id128.OfName(agent + "/tool", Scope(sessionId, nativeId, perSession), nativeId);

    /// <summary>A model's answer with its native id (request id, else message id, else a running total).</summary>
    public static Id128 OfInference(string agent, string sessionId, string nativeId, bool perSession = false) =>
        Id128.OfName(agent + "/llm", Scope(sessionId, nativeId, perSession), nativeId);

    /// <summary>An event that no source gave an id: session and content decide.</summary>
    public static Id128 OfContent(string agent, string sessionId, string content) =>
        Id128.OfName(agent + "/content", sessionId, content);

    private static string Scope(string sessionId, string nativeId, bool perSession) =>
        perSession || nativeId.Length < GlobalLengthMin ? sessionId : "";
}
