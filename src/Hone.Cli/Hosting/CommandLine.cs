using System.CommandLine;
using Hone.Basics;
using Hone.Cli.Commands;

namespace Hone.Cli.Hosting;

/// <summary>
/// Runs one command line from its arguments to an exit code; whatever goes wrong ends here, in words.
/// </summary>
internal static class CommandLine
{
    /// <summary>Parses, runs, and says what went wrong.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, World world, CancellationToken cancel)
    {
        try
        {
            if (args is ["--version"])
            {
                world.Out.WriteLine($"hone {World.Version}");
                return ExitCode.Done;
            }

            ParseResult parsed = CommandTree.Create(world).Parse(args, Parser);
            if (parsed.Errors.Count > 0) return Mistake.Usage(world, parsed);
            InvocationConfiguration configuration = new()
            {
                Output = world.Out, Error = world.Error, EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await parsed.InvokeAsync(configuration, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return Mistake.Stopped(world, null);
        }
        catch (HoneException e)
        {
            return Mistake.Expected(world, e);
        }
        catch (IOException) when (!world.IsOutTerminal && !CanWrite(world.Out))
        {
            // The reader of a pipe, such as `head`, has seen enough.
            return ExitCode.Done;
        }
        catch (Exception e)
        {
            return Mistake.Unexpected(world, args, e);
        }
        finally
        {
            CanWrite(world.Out);
        }
    }

    /// <summary>No file is read because an argument begins with @.</summary>
    private static ParserConfiguration Parser { get; } = new() { ResponseFileTokenReplacer = null };

    private static bool CanWrite(TextWriter writer)
    {
        try
        {
            writer.Flush();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
