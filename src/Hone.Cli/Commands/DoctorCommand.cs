using System.CommandLine;
using Hone.Cli.Hosting;
using Hone.Cli.Reports;
using Hone.Cli.Screens;

namespace Hone.Cli.Commands;

/// <summary><c>hone doctor</c>: is all well, and what became of every line?</summary>
internal static class DoctorCommand
{
    public static Command Create(World world) =>
        new CommandPage("doctor", "Is all well? Where things are, and what became of every line that was read")
        {
            Details = "Looks, and changes nothing. Lines that are rejected or not known are no illness: agents write "
                + "such lines.",
            Examples = [("hone doctor", "exit code 0 where all is well, 1 where something is not")],
        }.Runs(world, RunAsync);

    private static async Task<int> RunAsync(Host host, ParseResult parsed, CancellationToken cancel)
    {
        Examination seen = await Examination.MakeAsync(host, cancel);
        if (host.IsJson)
        {
            JsonAnswer.Write(host.World, "doctor", json => DoctorJson.Write(json, seen));
        }
        else
        {
            Screen screen = host.NewScreen();
            new DoctorScreen(screen, seen, host.Places).Write();
            screen.Flush();
        }

        return seen.Problems.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
