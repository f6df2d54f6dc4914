namespace Hone.Learning;

/// <summary>One day (UTC) of a scope, by start of session.</summary>
/// <param name="Day">The day.</param>
/// <param name="Sessions">Root sessions that started on it.</param>
/// <param name="Calls">Their tool calls, sub-agents' included.</param>
/// <param name="Tokens">Their tokens.</param>
/// <param name="CostUsd">Their cost where prices are known.</param>
/// <param name="LostMs">Milliseconds lost to habits.</param>
/// <param name="LostTokens">Tokens lost to habits.</param>
public sealed record DayTotal(
    DateOnly Day, long Sessions, CallCounts Calls, TokenUse Tokens, double CostUsd, long LostMs, long LostTokens);
