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

    /// <summary>Letters that a mistyped command differs in.</summary>
    private const int MistypedMax = 2;

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
        Command command = parsed.CommandResult.Command;
        string path = HelpText.PathOf(command);
        string? meant = parsed.UnmatchedTokens is [var typed, ..] ? Closest(typed, command.Subcommands) : null;
        Say(world, parsed.Errors[0].Message, meant is null ? $"{path} --help" : $"{path} {meant}");
        return ExitCode.Usage;
    }

    /// <summary>The command that differs least from what was typed; null where all differ much.</summary>
    private static string? Closest(string typed, IEnumerable<Command> commands) => commands
        .Select(c => (c.Name, Distance: Distance(typed, c.Name)))
        .Where(c => c.Distance <= MistypedMax).OrderBy(c => c.Distance).FirstOrDefault().Name;

    /// <summary>Letters to insert, delete or replace to come from one word to the other (Levenshtein).</summary>
    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            (int diagonal, row[0]) = (row[0], i);
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
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
