using Hone.Cli.Hosting;
using Hone.Cli.Screens;
using Hone.Telemetry;

namespace Hone.Cli.Commands;

/// <summary>Finds the files that <c>hone learn</c> reads, and says what was found.</summary>
internal static class Sources
{
    /// <summary>What was named, else what the agents and the configuration say.</summary>
    public static SourceSet Find(Host host, IReadOnlyList<string> paths)
    {
        if (paths.Count > 0) return SourceFinder.Find([.. paths.Select(p => host.Places.Resolve(p))]);
        SourceSet homes = new SourceFinder(host.World.Environment, host.World.Home).FindHomes();
        if (host.Settings.Sources.Count == 0) return homes;
        SourceSet more = SourceFinder.Find([.. host.Settings.Sources.Select(p => host.Places.Resolve(p))]);
        return new SourceSet(
            [.. homes.Files.Concat(more.Files).DistinctBy(f => f.Path)],
            homes.Skipped.Concat(more.Skipped).GroupBy(s => s.Key).ToDictionary(g => g.Key, g => g.Sum(s => s.Value)),
            [.. homes.Problems, .. more.Problems], [.. homes.Looked, .. more.Looked]);
    }

    /// <summary>Says what was found, per place.</summary>
    public static void Tell(Host host, SourceSet found, IReadOnlyList<string> paths)
    {
        if (paths.Count > 0 || host.IsJson) return;
        foreach ((string agent, string place, int files) in found.Looked.Where(l => l.Files > 0))
        {
            string who = agent.Length > 0 ? agent : "configured";
            host.Tell($"{who}: {Figure.Count(files, "file", "files")} in {host.Places.Short(place)}");
        }
    }

    /// <summary>Says that there is nothing, where was looked, and what to try.</summary>
    public static int Nothing(Host host, SourceSet found, IReadOnlyList<string> paths)
    {
        string hint = host.Places.Samples is { } samples
            ? $"hone learn {samples}, which reads the sessions that come with Hone"
            : "hone learn PATH, where PATH is a file or folder with sessions";
        foreach (ImportProblem problem in found.Problems)
        {
            Mistake.Say(host.World, $"{host.Places.Short(problem.Place)}: {problem.Message}", problem.Hint);
        }

        if (found.Problems.Count > 0) return ExitCode.Failed;
        if (host.IsJson)
        {
            Mistake.Say(host.World, "no sessions were found", hint);
            return ExitCode.Failed;
        }

        Screen screen = host.NewScreen();
        screen.Line(Piece.Strong("No sessions were found."), " Looked in:");
        foreach ((string agent, string place, _) in found.Looked)
        {
            screen.Indented(2, $"{host.Places.Short(place)}{(agent.Length > 0 ? $"  ({agent})" : "")}");
        }

        if (paths.Count > 0) screen.Line("Sessions are files that end in .jsonl or .jsonl.gz.");
        else screen.Line("Next: ", Piece.Command(hint));
        screen.Flush();
        return ExitCode.Done;
    }
}
