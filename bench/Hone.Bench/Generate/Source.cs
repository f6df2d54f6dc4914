namespace Hone.Bench.Generate;

/// <summary>One real session file that copies are made of.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Agent">Whose session it is.</param>
/// <param name="SessionId">The session or thread it belongs to, as the file says.</param>
/// <param name="Salt">0 for the first file of its name within a session; others get a world of their own.</param>
/// <param name="Cwd">The first working directory it names, or null.</param>
/// <param name="Start">Its earliest time.</param>
/// <param name="End">Its latest time.</param>
/// <param name="Lines">How many lines it has.</param>
/// <param name="SizeBytes">How large it is.</param>
public sealed record Source(
    string Path, Agent Agent, string SessionId, int Salt, string? Cwd, DateTimeOffset Start, DateTimeOffset End,
    long Lines, long SizeBytes);
