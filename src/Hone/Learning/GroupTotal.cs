namespace Hone.Learning;

/// <summary>Sums for one project or one agent.</summary>
/// <param name="Name">The project's path or the agent's name; empty where unknown.</param>
/// <param name="Sessions">Root sessions.</param>
/// <param name="Calls">Tool calls by how they ended.</param>
/// <param name="Tokens">Tokens.</param>
/// <param name="LostMs">Milliseconds lost to habits.</param>
public sealed record GroupTotal(string Name, long Sessions, CallCounts Calls, TokenUse Tokens, long LostMs);
