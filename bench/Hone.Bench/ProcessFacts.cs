using System.Globalization;

namespace Hone.Bench;

/// <summary>What the system tells about a live process under <c>/proc</c>; zero where it tells nothing.</summary>
public static class ProcessFacts
{
    // The kernel's USER_HZ, which is 100 on every platform .NET runs on.
    private const double TicksPerSecond = 100;

    /// <summary>The most memory the process ever held, in bytes.</summary>
    /// <param name="process">A process id, or <c>self</c>.</param>
    public static long PeakRssBytes(string process)
    {
        var line = Lines($"/proc/{process}/status")
            .FirstOrDefault(one => one.StartsWith("VmHWM:", StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line.AsSpan(6, line.Length - 9), CultureInfo.InvariantCulture) * 1024;
    }

    /// <summary>User and system time in seconds, ended children included.</summary>
    /// <param name="process">A process id, or <c>self</c>.</param>
    public static (double User, double System) CpuSeconds(string process)
    {
        if (Lines($"/proc/{process}/stat").FirstOrDefault() is not { } line)
        {
            return (0, 0);
        }

        // The name in brackets may hold spaces; fields count from the state, the third of proc(5).
        var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
        double Seconds(int at) => long.Parse(fields[at], CultureInfo.InvariantCulture) / TicksPerSecond;
        return (Seconds(11) + Seconds(13), Seconds(12) + Seconds(14));
    }

    /// <summary>Processor time that everything on the machine has used, in seconds over all cores.</summary>
    public static double BusySeconds()
    {
        if (Lines("/proc/stat").FirstOrDefault() is not { } line)
        {
            return 0;
        }

        // proc(5): user nice system idle iowait irq softirq steal; guests are counted in user already.
        var ticks = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Take(8)
            .Select(field => long.Parse(field, CultureInfo.InvariantCulture)).ToArray();
        return (ticks.Sum() - ticks[3] - ticks[4]) / TicksPerSecond;
    }

    private static string[] Lines(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllLines(path) : [];
        }
        catch (IOException)
        {
            return [];
        }
    }
}
