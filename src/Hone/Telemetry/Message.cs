using Hone.Basics;

namespace Hone.Telemetry;

/// <summary>What was said between person and agent, interruptions and compactions of the context included.</summary>
/// <param name="Id">Hashed from the native id, else from session, time and content.</param>
/// <param name="SessionId">The session it was said in.</param>
/// <param name="Kind">Who said it and as what.</param>
/// <param name="At">When, UTC; null where the source gives no time.</param>
/// <param name="Text">The words, clipped to <see cref="TextClip.MessageMax"/>.</param>
/// <param name="Ordinal">The place in the session where there is no time.</param>
public sealed record Message(
    Id128 Id, string SessionId, MessageKind Kind, DateTimeOffset? At, string Text, long? Ordinal = null)
{
    /// <summary>
    /// True where of two messages of one identity this one stays: that of the smaller session, then the earlier, then
    /// in a fixed order of what they say; so the order of arrival decides nothing.
    /// </summary>
    public bool Precedes(Message other)
    {
        int order = string.CompareOrdinal(SessionId, other.SessionId);
        if (order == 0) order = Milliseconds(At).CompareTo(Milliseconds(other.At));
        if (order == 0) order = Kind.CompareTo(other.Kind);
        if (order == 0) order = other.Text.Length.CompareTo(Text.Length);
        if (order == 0) order = string.CompareOrdinal(Text, other.Text);
        if (order == 0) order = (Ordinal ?? long.MaxValue).CompareTo(other.Ordinal ?? long.MaxValue);
        return order < 0;
    }

    private static long Milliseconds(DateTimeOffset? at) => at?.ToUnixTimeMilliseconds() ?? long.MaxValue;
}
