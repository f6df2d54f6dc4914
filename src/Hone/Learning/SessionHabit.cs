namespace Hone.Learning;

/// <summary>How often a habit occurred in one session; also where it did not.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Project">Its folder.</param>
/// <param name="Agent">The agent's name.</param>
/// <param name="StartedAt">First event, UTC.</param>
/// <param name="EndedAt">Last event, UTC.</param>
/// <param name="Occurrences">How often, 0 included.</param>
public sealed record SessionHabit(
    string SessionId, string Project, string Agent, DateTimeOffset StartedAt, DateTimeOffset EndedAt, long Occurrences);
