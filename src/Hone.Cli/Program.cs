using Hone.Cli.Hosting;

namespace Hone.Cli;

/// <summary>Where the command line begins.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        using Interruption interruption = new();
        return await CommandLine.RunAsync(args, World.OfProcess(), interruption.Token);
    }
}
