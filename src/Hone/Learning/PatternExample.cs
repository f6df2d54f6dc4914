using Hone.Basics;

namespace Hone.Learning;

/// <summary>One occurrence of a pattern, to be looked up where it happened.</summary>
/// <param name="SessionId">The session, as <c>agent:native-id</c>.</param>
/// <param name="EventId">The event at which it occurred.</param>
/// <param name="At">When, UTC; null where no time is known.</param>
/// <param name="Text">The occurrence in its own words: untrusted, on one line.</param>
public sealed record PatternExample(string SessionId, Id128 EventId, DateTimeOffset? At, string Text);
