namespace Hone.Bench.Generate;

/// <summary>A thread with its forks and sub-agents: files that are moved in time together.</summary>
/// <param name="Members">The files, in the order they were found.</param>
/// <param name="Rank">Which family began how early: 0 is the first.</param>
public sealed record Family(IReadOnlyList<Source> Members, int Rank)
{
    /// <summary>The earliest time of any member.</summary>
    public DateTimeOffset Start { get; } = Members.Min(member => member.Start);

    /// <summary>The latest time of any member.</summary>
    public DateTimeOffset End { get; } = Members.Max(member => member.End);
}
