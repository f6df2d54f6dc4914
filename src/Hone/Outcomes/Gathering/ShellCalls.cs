using System.Globalization;
using System.Text.RegularExpressions;
using Hone.Telemetry;

namespace Hone.Outcomes.Gathering;

/// <summary>Finds the command lines behind calls, those that run on and are looked at later included.</summary>
internal sealed partial class ShellCalls
{
    private readonly RunningCommands _running = new();
    private readonly Dictionary<string, string> _cells = new(StringComparer.Ordinal);
    private string _lastScript = "";
    private readonly Dictionary<string, string> _background = new(StringComparer.Ordinal);

    /// <summary>The command lines that a call ran, or whose output it brings.</summary>
    public IEnumerable<ShellCall> Read(Event e, CallParameters parameters)
    {
        string tool = e.ToolName ?? "";
        string output = Joined(e.Stdout, e.Stderr);
        if (Background(e, parameters, output) is { } later) return later.Command.Length > 0 ? [later] : [];
        if (!ToolClass.IsShellOrStdin(tool) && tool != "wait") return [];
        if (parameters.Text is { } script) return ScriptedCalls.Read(_lastScript = script, output);
        if (parameters["cell_id"] is { } cell)
        {
            // The first to wait for a cell waits for the script that was started last.
            if (!_cells.TryGetValue(cell, out string? waited)) _cells[cell] = waited = _lastScript;
            return ScriptedCalls.Read(waited, output);
        }

        if (_running.CommandOf(e, parameters) is not { } command) return [];

        // What still runs has no end to be judged by.
        bool isRunning = RunningCommands.SessionOf(e.Stdout) is not null;
        int? exit = isRunning ? null : e.ExitCode ?? e.Status switch
        {
            EventStatus.Success when tool is "Bash" or "run_shell_command" or "execute_bash" => 0,
            _ => null,
        };
        if (e.Status is EventStatus.Timeout) exit = null;
        return isRunning && output.Length < 200 ? [] : [new ShellCall(command, output, exit)];
    }

    /// <summary>
    /// A command that was sent to the background: remembered where it starts, brought back where its output is asked for.
    /// </summary>
    private ShellCall? Background(Event e, CallParameters parameters, string output)
    {
        Match started = Started().Match(output.Length > 400 ? output[..400] : output);
        if (started.Success && parameters.Command is { } command)
        {
            _background[started.Groups[1].Value] = command;
            if (WrittenTo().Match(output) is { Success: true } file) _background[file.Groups[1].Value] = command;
            return default(ShellCall) with { Command = "" };
        }

        string? key = parameters["bash_id"] ?? parameters["task_id"] ?? parameters["shell_id"];
        if (e.ToolName is "Read") key ??= parameters.Path;
        if (key is null || !_background.TryGetValue(key, out string? running)) return null;
        Match inner = Output().Match(output);
        int? exit = ExitCode().Match(output) is { Success: true } code
            ? int.Parse(code.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : null;
        return new ShellCall(running, inner.Success ? inner.Groups[1].Value : output, exit);
    }

    private static string Joined(string? stdout, string? stderr) =>
        string.IsNullOrEmpty(stderr) ? stdout ?? "" : string.IsNullOrEmpty(stdout) ? stderr : $"{stdout}\n{stderr}";

    [GeneratedRegex(@"\ACommand running in background with ID: ([\w-]{1,60})")]
    private static partial Regex Started();

    [GeneratedRegex(@"Output is being written to: (\S{1,400}?)\.?(?:\s|$)")]
    private static partial Regex WrittenTo();

    [GeneratedRegex(@"<output>\n?(.*?)</output>", RegexOptions.Singleline)]
    private static partial Regex Output();

    [GeneratedRegex(@"<exit_code>(\d{1,3})</exit_code>")]
    private static partial Regex ExitCode();
}
