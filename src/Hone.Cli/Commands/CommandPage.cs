using System.CommandLine;
using Hone.Cli.Hosting;

namespace Hone.Cli.Commands;

/// <summary>A command with what its help says beyond its options.</summary>
/// <param name="name">Its name.</param>
/// <param name="summary">What it does, in one line.</param>
internal sealed class CommandPage(string name, string summary) : Command(name, summary)
{
    /// <summary>What a person should know before using it: lines of text.</summary>
    public string Details { get; init; } = "";

    /// <summary>Command lines to type, each with what it does.</summary>
    public IReadOnlyList<(string Line, string Meaning)> Examples { get; init; } = [];

    /// <summary>Runs the command.</summary>
    public CommandPage Runs(World world, Func<Host, ParseResult, CancellationToken, Task<int>> run)
    {
        SetAction((parsed, cancel) => run(new Host(world, parsed), parsed, cancel));
        return this;
    }
}
