using Hone.Basics;

namespace Hone.Bench;

/// <summary>Measures any command as a whole process, several times over: the peer, or Hone itself from cold.</summary>
public static class RunVerb
{
    private const ulong RepeatsMax = 1000;

    /// <summary>What <c>--help</c> says of it.</summary>
    public const string Summary =
        "[--repeat N] [--input PATH] [--label TEXT] -- COMMAND…   wall, CPU and memory of a command";

    /// <summary>Runs the command <c>--repeat</c> times (5) and prints min, median and max.</summary>
    public static async Task<int> RunAsync(string[] typed)
    {
        if (typed.Contains("--help") && Array.IndexOf(typed, "--help") < Math.Max(1, Array.IndexOf(typed, "--")))
        {
            Console.WriteLine($"hone-bench run {Summary}");
            return 0;
        }

        var arguments = Arguments.Read(typed, ["--repeat", "--input", "--label"], []);
        if (arguments.Names.Count == 0)
        {
            throw new HoneException("no command was given", "hone-bench run --repeat 5 -- hone --version");
        }

        var repeats = (int)Math.Clamp(arguments.Number("--repeat", 5), 1, RepeatsMax);
        var inputBytes = arguments.Find("--input") is { } input ? SizeBytes(input) : 0;
        var runs = new List<ProcessRun>();
        for (var count = 0; count < repeats; count++)
        {
            runs.Add(await ProcessRun.OfAsync(arguments.Names[0], arguments.Names.Skip(1)));
        }

        Print(arguments, runs, inputBytes);
        return 0;
    }

    private static void Print(Arguments arguments, List<ProcessRun> runs, long inputBytes)
    {
        var figures = new
        {
            Repeats = runs.Count,
            WallSeconds = Spread.Of(runs.Select(run => run.WallSeconds)),
            UserSeconds = Spread.Of(runs.Select(run => run.UserSeconds)),
            SystemSeconds = Spread.Of(runs.Select(run => run.SystemSeconds)),
            PeakRssMegabytes = Spread.Of(runs.Select(run => run.PeakRssBytes / 1e6)),
            MegabytesPerSecond = inputBytes == 0
                ? null
                : Spread.Of(runs.Select(run => inputBytes / 1e6 / run.WallSeconds)),
            OthersCpuSeconds = Spread.Of(runs.Select(run => run.OthersSeconds)),
            OutputBytes = runs[^1].OutputBytes,
            runs[^1].Meter,
        };
        var label = arguments.Find("--label") ?? Path.GetFileName(arguments.Names[0]);
        ResultLine.Print("run", figures, new { Label = label, Bytes = inputBytes });
    }

    private static long SizeBytes(string path) => Directory.Exists(path)
        ? new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(FileBytes)
        : FileBytes(new FileInfo(path));

    // A link counts as what it points to: that is what the command reads.
    private static long FileBytes(FileInfo file) =>
        (file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file).Length;
}
