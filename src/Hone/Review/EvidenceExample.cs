using Hone.Basics;

namespace Hone.Review;

/// <summary>One occurrence: the way back to the event.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="EventId">The event.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Text">It in its own words: untrusted, one line.</param>
public sealed record EvidenceExample(string SessionId, Id128 EventId, DateTimeOffset? At, string Text);
