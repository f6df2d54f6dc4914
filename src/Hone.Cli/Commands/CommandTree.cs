using System.CommandLine;
using System.CommandLine.Help;
using Hone.Cli.Hosting;

namespace Hone.Cli.Commands;

/// <summary>All commands, in the order in which help shows them.</summary>
internal static class CommandTree
{
    /// <summary>The root with everything below it.</summary>
    public static RootCommand Create(World world)
    {
        RootCommand root = new("Finds what your coding agents waste, and why; proposes what would help.")
        {
            InitCommand.Create(world),
            LearnCommand.Create(world),
            ReportCommand.Create(world),
            ReviewCommand.Create(world),
            UndoCommand.Create(world),
            SessionsCommand.Create(world),
            FeedbackCommand.Create(world),
            QueryCommand.Create(world),
            DoctorCommand.Create(world),
        };
        foreach (Option option in Options.All) root.Add(option);
        Directive[] directives = [.. root.Directives];
        foreach (Directive directive in directives) root.Directives.Remove(directive);
        foreach (Option option in root.Options)
        {
            if (option is HelpOption help) help.Action = new HelpText(world);
            if (option is HelpOption) option.Description = "Show help; also for a command: hone learn --help";
            if (option is VersionOption) option.Description = "Show the version";
        }

        StatusCommand.Attach(root, world);
        return root;
    }
}
