namespace Hone.Learning;

/// <summary>How a session hangs together with others.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="ParentId">Whose sub-agent it is.</param>
/// <param name="ForkedFrom">Whose history it continues.</param>
/// <param name="TaskId">The task it is in now.</param>
public sealed record SessionLinks(string SessionId, string? ParentId, string? ForkedFrom, string? TaskId);
