using System.Diagnostics;

namespace Hone.Bench;

/// <summary>What one piece of work cost: wall time, processor time, memory, and the rates that follow.</summary>
/// <param name="WallSeconds">From start to end.</param>
/// <param name="CpuSeconds">User and system time of the process, all threads.</param>
/// <param name="PeakRssBytes">The most memory the process ever held (VmHWM); 0 where the system does not tell.</param>
/// <param name="InputBytes">Bytes the work read; 0 where that means nothing.</param>
/// <param name="InputEvents">Events the work read; 0 where that means nothing.</param>
public sealed record Measurement(
    double WallSeconds, double CpuSeconds, long PeakRssBytes, long InputBytes = 0, long InputEvents = 0)
{
    /// <summary>Megabytes (10^6) per second of wall time.</summary>
    public double MegabytesPerSecond => Rate(InputBytes / 1e6);

    /// <summary>Events per second of wall time.</summary>
    public double EventsPerSecond => Rate(InputEvents);

    /// <summary>Measures work inside this process; warm it up before, where the figure is meant to be warm.</summary>
    /// <param name="work">The work; returns the bytes and events it read.</param>
    public static async Task<Measurement> OfAsync(Func<Task<(long Bytes, long Events)>> work)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        var (bytes, events) = await work();
        var wall = clock.Elapsed.TotalSeconds;
        var used = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
        return new Measurement(wall, used, ProcessFacts.PeakRssBytes("self"), bytes, events);
    }

    private double Rate(double amount) => WallSeconds > 0 ? Math.Round(amount / WallSeconds, 3) : 0;
}
