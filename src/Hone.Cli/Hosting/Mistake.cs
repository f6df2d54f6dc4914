using System.CommandLine;
using System.Text;
using Hone.Basics;
using Hone.Cli.Screens;

namespace Hone.Cli.Hosting;

/// <summary>
/// Says what went wrong: one line that begins with <c>error:</c>, one that begins with <c>try:</c>, never a stack
/// trace.
/// </summary>
internal static class Mistake
{
    private const string DebugVariable = "HONE_DEBUG";

    /// <summary>The world is not as the command needs it.</summary>
    public static int Expected(World world, HoneException e)
    {
        Say(world, e.Message, e.Hint);
        if (world.Variable(DebugVariable) is not null) world.Error.WriteLine(e);
        return ExitCode.Failed;
    }

    /// <summary>The arguments are not understood.</summary>
    public static int Usage(World world, ParseResult parsed)
    {
        string path = HelpText.PathOf(parsed.CommandResult.Command);
        Say(world, parsed.Errors[0].Message, $"{path} --help");
        return ExitCode.Usage;
    }

    /// <summary>Somebody asked to stop.</summary>
    /// <param name="world">Where to say so.</param>
    /// <param name="sessions">Sessions that are saved; null where the command saves none.</param>
    public static int Stopped(World world, long? sessions)
    {
        world.Error.WriteLine(sessions is { } saved
            ? $"stopped; {Figure.Count(saved, "session is", "sessions are")} saved, run the same command to go on"
            : "stopped");
        return ExitCode.Stopped;
    }

    /// <summary>A mistake in Hone itself: the details go to a file.</summary>
    public static int Unexpected(World world, IReadOnlyList<string> args, Exception e)
    {
        if (world.Variable(DebugVariable) is not null)
        {
            world.Error.WriteLine(e);
            return ExitCode.Failed;
        }

        string hint = WriteDetails(world, args, e) is { } path
            ? $"report it with the details in {path}"
            : $"{DebugVariable}=1 hone {string.Join(' ', args)}, which shows the details";
        Say(world, $"Hone made a mistake: {e.GetType().Name}: {e.Message}", hint);
        return ExitCode.Failed;
    }

    /// <summary>Prints both lines.</summary>
    public static void Say(World world, string message, string hint)
    {
        world.Error.WriteLine($"error: {SafeText.OneLine(message)}");
        world.Error.WriteLine($"try: {SafeText.OneLine(hint)}");
    }

    private static string? WriteDetails(World world, IReadOnlyList<string> args, Exception e)
    {
        string path =
            Path.Combine(Path.GetTempPath(), $"hone-error-{world.Time.GetUtcNow():yyyyMMdd}-{Guid.NewGuid():N}.txt");
        string text = $"hone {World.Version}\n{string.Join(' ', args)}\n\n{e}\n";
        try
        {
            using FileStream file = new(path, FileMode.CreateNew, FileAccess.Write);
            file.Write(Encoding.UTF8.GetBytes(text));
            return path;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
