using Hone.Outcomes.Commands;

namespace Hone.Outcomes.Gathering;

/// <summary>A command line that ran, and what it printed.</summary>
/// <param name="command">The line.</param>
/// <param name="output">What it printed, standard error after standard output.</param>
/// <param name="exit">Its exit code; null where it is not known.</param>
internal sealed class ShellCall(string command, string output, int? exit)
{
    private ShellScript? _script;

    /// <summary>The line.</summary>
    public string Command { get; } = command;

    /// <summary>What it printed, standard error after standard output.</summary>
    public string Output { get; } = output;

    /// <summary>Its exit code; null where it is not known.</summary>
    public int? Exit { get; } = exit;

    /// <summary>True where the command had not ended when this was printed.</summary>
    public bool IsRunning { get; init; }

    /// <summary>The line taken apart.</summary>
    public ShellScript Script => _script ??= ShellScript.Parse(Command);

    /// <summary>The same end of another line.</summary>
    public ShellCall Of(string line) => new(line, Output, Exit);
}
