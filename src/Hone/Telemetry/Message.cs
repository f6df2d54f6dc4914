using Hone.Basics;

namespace Hone.Telemetry;

/// <summary>What was said between person and agent: a prompt, an answer, an interruption; also where the context was compacted.</summary>
/// <param name="Id">Hashed from the native id, else from session, time and content.</param>
/// <param name="SessionId">The session it was said in.</param>
/// <param name="Kind">Who said it and as what.</param>
/// <param name="At">When, UTC; null where the source gives no time.</param>
/// <param name="Text">The words, clipped to <see cref="TextClip.MessageMax"/>.</param>
/// <param name="Ordinal">The place in the session where there is no time.</param>
public sealed record Message(
    Id128 Id, string SessionId, MessageKind Kind, DateTimeOffset? At, string Text, long? Ordinal = null);
