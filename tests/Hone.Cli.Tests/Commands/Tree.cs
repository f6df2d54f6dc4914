using System.CommandLine;
using Hone.Cli.Commands;
using Hone.Cli.Hosting;

namespace Hone.Cli.Tests.Commands;

/// <summary>The command tree, for tests that look at all of it.</summary>
internal static class Tree
{
    /// <summary>Every command that is not hidden, a parent before its children.</summary>
    public static IEnumerable<Command> All()
    {
        World nowhere = new()
        {
            Environment = _ => null, Home = Path.GetTempPath(), Directory = Path.GetTempPath(), Out = TextWriter.Null,
            Error = TextWriter.Null,
        };
        return Below(CommandTree.Create(nowhere));
    }

    private static IEnumerable<Command> Below(Command command) =>
        new[] { command }.Concat(command.Subcommands.Where(c => !c.Hidden).SelectMany(Below));
}
