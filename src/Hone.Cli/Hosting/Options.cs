using System.CommandLine;

namespace Hone.Cli.Hosting;

/// <summary>Options that every command takes.</summary>
internal static class Options
{
    /// <summary>Another store.</summary>
    public static Option<string?> Store { get; } = new("--store")
    {
        Recursive = true, HelpName = "DIR",
        Description = "Keep what was learned in DIR (else HONE_HOME, else your data folder)",
    };

    /// <summary>An answer for programs.</summary>
    public static Option<bool> Json { get; } = new("--json")
    {
        Recursive = true, Description = "Answer with one JSON object, whose shape is stable",
    };

    /// <summary>No colours.</summary>
    public static Option<bool> NoColour { get; } = new("--no-color")
    {
        Recursive = true, Description = "No colours (as NO_COLOR, and where the output is no terminal)",
    };

    /// <summary>Only the answer.</summary>
    public static Option<bool> Quiet { get; } = new("--quiet", "-q")
    {
        Recursive = true, Description = "Only the answer: no progress and no words beside it",
    };

    /// <summary>All of them, in the order in which help shows them.</summary>
    public static IReadOnlyList<Option> All { get; } = [Json, Quiet, NoColour, Store];
}
