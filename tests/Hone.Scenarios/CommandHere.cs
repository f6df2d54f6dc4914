using System.Text.Json;
using Hone.Cli.Hosting;

namespace Hone.Scenarios;

/// <summary>The command line within this process, one command after the other.</summary>
internal static class CommandHere
{
    /// <summary>A process that nobody kills ends by itself.</summary>
    private const int DecisionsMax = 5000;

    /// <summary>Runs one command to its end.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="environment">The variables that it sees.</param>
    /// <param name="arguments">The command.</param>
    public static async Task<(int Code, string Out, string Error)> RunAsync(
        string folder, Func<string, string?> environment, params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        World world = new()
        {
            Environment = environment, Home = environment("HOME") ?? folder, Directory = folder, Out = output,
            Error = error,
        };
        int code = await CommandLine.RunAsync(arguments, world, CancellationToken.None);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>
    /// Decides at random on the proposals of the current folder, again and again; says each verb with its proposal once
    /// it is done.
    /// </summary>
    public static async Task DecideForeverAsync(Random random)
    {
        for (int n = 0; n < DecisionsMax; n++)
        {
            using JsonDocument listed = JsonDocument.Parse(
                (await HereAsync("review", "list", "--state", "all", "--json")).Out);
            JsonElement[] proposals = [.. listed.RootElement.GetProperty("proposals").EnumerateArray()];
            JsonElement one = proposals[random.Next(proposals.Length)];
            string id = one.GetProperty("id").GetString()!;
            string verb = one.GetProperty("state").GetString() switch
            {
                "pending" => random.Next(4) == 0 ? "reject" : "approve",
                "applied" => "undo",
                _ => "reopen",
            };
            string[] command = verb == "undo" ? [verb, id] : ["review", verb, id];
            (int code, _, string error) = await HereAsync(command);
            if (code == 0) Console.WriteLine($"{verb} {id}");
            else if (!IsRefusal(one, verb)) Console.WriteLine($"failed {string.Join(' ', command)}: {error}");
        }
    }

    /// <summary>Where the line or its block was gone before, its removal cannot be taken back.</summary>
    private static bool IsRefusal(JsonElement proposal, string verb) =>
        verb == "undo" && proposal.GetProperty("proposal_kind").GetString() == "removal";

    private static Task<(int Code, string Out, string Error)> HereAsync(params string[] arguments) =>
        RunAsync(Environment.CurrentDirectory, Environment.GetEnvironmentVariable, arguments);
}
