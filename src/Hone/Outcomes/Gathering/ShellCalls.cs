using System.Globalization;
using System.Text.RegularExpressions;
using Hone.Outcomes.Commands;
using Hone.Telemetry;

namespace Hone.Outcomes.Gathering;

/// <summary>Finds the command lines behind calls, those that run on and are looked at later included.</summary>
internal sealed partial class ShellCalls
{
    /// <summary>Characters of an output in which an agent says that the command goes on in the background.</summary>
    private const int StartMax = 400;

    private readonly RunningCommands _running = new();
    private readonly Dictionary<string, string> _cells = new(StringComparer.Ordinal);
    private string _lastScript = "";
    private readonly Dictionary<string, string> _background = new(StringComparer.Ordinal);

    /// <summary>The command lines that a call ran, or whose output it brings.</summary>
    public IEnumerable<ShellCall> Read(Event e, CallParameters parameters)
    {
        string tool = e.ToolName ?? "";
        string output = Joined(e.Stdout, e.Stderr);
        if (IsStart(parameters, output)) return [];
        if (Background(e, parameters, output) is { } later) return [later];
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
        return isRunning && output.Length < 200 ? [] : [new ShellCall(command, output, exit) { IsRunning = isRunning }];
    }

    /// <summary>The end of a command in the background, where a notice tells it.</summary>
    public ShellCall? Hear(Message notice)
    {
        if (Ended().Match(notice.Text) is not { Success: true } ended) return null;
        if (!_background.TryGetValue(ended.Groups[1].Value, out string? command)) return null;
        int exit = int.Parse(ended.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
        return new ShellCall(command, "", exit);
    }

    /// <summary>True where a command was sent to the background: it is remembered, and the file it writes to.</summary>
    private bool IsStart(CallParameters parameters, string output)
    {
        if (parameters.Command is not { } command) return false;
        Match started = Started().Match(output.Length > StartMax ? output[..StartMax] : output);
        if (!started.Success) return false;
        _background[started.Groups[1].Value] = command;
        if (WrittenTo().Match(output) is { Success: true } file) _background[file.Groups[1].Value] = command;
        return true;
    }

    /// <summary>What a command in the background has printed: its output is asked for, or its file is shown.</summary>
    private ShellCall? Background(Event e, CallParameters parameters, string output)
    {
        if (_background.Count == 0) return null;
        string? key = parameters["bash_id"] ?? parameters["task_id"] ?? parameters["shell_id"];
        if (key is null && ToolClass.IsShell(e.ToolName ?? "") && parameters.Command is { } shows)
        {
            key = ShellScript.Parse(shows).Pipelines.SelectMany(p => p.Commands)
                .Where(c => c.Program is "cat" or "tail" or "head" or "grep")
                .SelectMany(c => c.Words).FirstOrDefault(_background.ContainsKey);
        }

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

    [GeneratedRegex(
        @"<task-id>([\w-]{1,60})</task-id>.{0,800}?\(exit code (\d{1,3})\)", RegexOptions.Singleline)]
    private static partial Regex Ended();

    [GeneratedRegex(@"Output is being written to: (\S{1,400}?)\.?(?:\s|$)")]
    private static partial Regex WrittenTo();

    [GeneratedRegex(@"<output>\n?(.*?)</output>", RegexOptions.Singleline)]
    private static partial Regex Output();

    [GeneratedRegex(@"<exit_code>(\d{1,3})</exit_code>")]
    private static partial Regex ExitCode();
}
