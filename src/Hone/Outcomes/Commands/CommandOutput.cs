namespace Hone.Outcomes.Commands;

/// <summary>Reads the checks that a command line ran out of what it printed and how it ended.</summary>
/// <remarks>
/// Only what was run counts. What a command merely shows, such as a log with the output of an old run, gives nothing;
/// and an exit code counts only for the command that it is the code of.
/// </remarks>
internal static class CommandOutput
{
    /// <summary>Scripts in scripts: <c>bash -c "bash -c …"</c> is read so deep.</summary>
    private const int DepthMax = 3;

    /// <summary>The checks that a command line ran, in order.</summary>
    /// <param name="command">The command line.</param>
    /// <param name="output">What it printed, standard error included.</param>
    /// <param name="exit">Its exit code; null where it is not known.</param>
    public static IReadOnlyList<CheckRun> Read(string command, string output, int? exit) =>
        Read(ShellScript.Parse(command), output, exit);

    /// <summary>The checks that a command line ran, in order.</summary>
    /// <param name="script">The command line, taken apart.</param>
    /// <param name="output">What it printed.</param>
    /// <param name="exit">Its exit code.</param>
    public static IReadOnlyList<CheckRun> Read(ShellScript script, string output, int? exit)
    {
        List<Pipeline> pipelines = [.. script.Pipelines.SelectMany(p => Inlined(p, 0))];
        List<RunStep> steps = [.. pipelines.Select(p => new RunStep(p))];
        if (!steps.Exists(s => s.IsCheck || s.IsOpen)) return [];
        ExitReader exits = new(script, steps, output, exit);
        return new Attribution(steps, exits, output).Runs();
    }

    private static List<Pipeline> Inlined(Pipeline pipeline, int depth)
    {
        string? inner = pipeline.Commands.Count > 0 ? CommandReader.Inner(pipeline.Commands[0].Words) : null;
        if (inner is null || depth >= DepthMax) return [pipeline];
        List<Pipeline> pipelines = [.. ShellScript.Parse(inner).Pipelines.SelectMany(p => Inlined(p, depth + 1))];
        if (pipelines.Count == 0) return [];
        pipelines[0] = pipelines[0] with { Before = pipeline.Before };
        Pipeline last = pipelines[^1];
        pipelines[^1] = last with { Commands = [.. last.Commands, .. pipeline.Commands.Skip(1)] };
        return pipelines;
    }
}
