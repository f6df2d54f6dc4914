namespace Hone.Learning;

/// <summary>What counts as time an agent worked, and time a call cost.</summary>
public static class WorkTime
{
    /// <summary>
    /// No gap counts for more: beyond it a person was away, or a machine slept. Agents' own limit for a command is
    /// 10 minutes.
    /// </summary>
    public static TimeSpan GapMax { get; } = TimeSpan.FromMinutes(10);
}
