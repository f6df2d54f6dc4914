using System.Diagnostics;
using System.Globalization;
using Hone.Basics;

namespace Hone.Bench;

/// <summary>One run of a whole command, as a person would start it.</summary>
/// <param name="ExitCode">What it ended with.</param>
/// <param name="WallSeconds">From start to end.</param>
/// <param name="UserSeconds">Processor time in its own code, waited-for children included.</param>
/// <param name="SystemSeconds">Processor time in the kernel, waited-for children included.</param>
/// <param name="PeakRssBytes">The most memory its largest process held.</param>
/// <param name="OutputBytes">How much it wrote to stdout.</param>
/// <param name="OthersSeconds">Processor time the rest of the machine used meanwhile: near 0 if it was quiet.</param>
/// <param name="Meter">What measured: <c>time</c> (exact) or <c>proc</c> (polled, up to 10 ms may be missing).</param>
public sealed record ProcessRun(
    int ExitCode, double WallSeconds, double UserSeconds, double SystemSeconds, long PeakRssBytes, long OutputBytes,
    double OthersSeconds, string Meter)
{
    private const string GnuTime = "/usr/bin/time";
    private const int PollMilliseconds = 10;
    private const string MeterFormat = "hone-meter %U %S %M";

    /// <summary>Runs the command to its end; its stdout is counted and dropped, its stderr kept for an error.</summary>
    /// <exception cref="HoneException">It cannot be started, or ended with another code than 0.</exception>
    public static async Task<ProcessRun> OfAsync(string command, IEnumerable<string> arguments)
    {
        var metered = File.Exists(GnuTime);
        var start = metered
            ? new ProcessStartInfo(GnuTime, ["-q", "-f", MeterFormat, command, .. arguments])
            : new ProcessStartInfo(command, arguments);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        var busy = ProcessFacts.BusySeconds();
        var clock = Stopwatch.StartNew();
        using var process = Start(start);
        var output = CountAsync(process.StandardOutput.BaseStream);
        var errors = process.StandardError.ReadToEndAsync();
        var (cpu, peak) = metered ? default : Watch(process);
        await process.WaitForExitAsync();
        var wall = clock.Elapsed.TotalSeconds;
        busy = ProcessFacts.BusySeconds() - busy;
        var words = await errors;
        var run = new ProcessRun(process.ExitCode, wall, cpu.User, cpu.System, peak, await output, busy, "proc");
        run = metered ? WithMeter(run, words) : run;
        run = run with { OthersSeconds = Math.Max(0, busy - run.UserSeconds - run.SystemSeconds) };
        return Checked(run, command, words);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new HoneException($"cannot start {start.FileName}", "give the full path of the command", missing);
        }
    }

    private static ((double User, double System) Cpu, long Peak) Watch(Process process)
    {
        var id = process.Id.ToString(CultureInfo.InvariantCulture);
        (double User, double System) cpu = (0, 0);
        var peak = 0L;
        while (!process.WaitForExit(PollMilliseconds))
        {
            var now = ProcessFacts.CpuSeconds(id);
            cpu = now.User + now.System > 0 ? now : cpu;
            peak = Math.Max(peak, ProcessFacts.PeakRssBytes(id));
        }

        return (cpu, peak);
    }

    private static async Task<long> CountAsync(Stream stream)
    {
        var buffer = new byte[1 << 16];
        var total = 0L;
        for (int read; (read = await stream.ReadAsync(buffer)) > 0;)
        {
            total += read;
        }

        return total;
    }

    private static ProcessRun WithMeter(ProcessRun run, string words)
    {
        var at = words.LastIndexOf("hone-meter ", StringComparison.Ordinal);
        if (at < 0)
        {
            return run;
        }

        var fields = words[at..].Trim().Split(' ');
        double Number(int field) => double.Parse(fields[field], CultureInfo.InvariantCulture);
        return run with
        {
            UserSeconds = Number(1),
            SystemSeconds = Number(2),
            PeakRssBytes = (long)Number(3) * 1024,
            Meter = "time",
        };
    }

    private static ProcessRun Checked(ProcessRun run, string command, string words) => run.ExitCode == 0
        ? run
        : throw new HoneException(
            $"{command} ended with {run.ExitCode}: {words[..Math.Min(words.Length, 400)].Trim()}",
            "run the command by itself first");
}
