namespace Hone.Outcomes;

/// <summary>A commit that a session says it made.</summary>
/// <param name="Hash">In full or abbreviated; null where the session does not show it.</param>
/// <param name="Subject">The first line of its message; null where the session does not show it.</param>
/// <param name="At">When it was made; null where the session does not show it.</param>
public sealed record CommitMention(string? Hash, string? Subject, DateTimeOffset? At);
