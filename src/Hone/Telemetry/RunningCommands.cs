using System.Globalization;
namespace Hone.Telemetry;

/// <summary>Remembers which command runs in which of the agent's terminals: a poll is known by its command.</summary>
public sealed class RunningCommands
{
    private const string Mark = "Process running with session ID ";

    private readonly Dictionary<string, string> _commands = new(StringComparer.Ordinal);

    /// <summary>The command behind a call: its own, or the running one that it goes on with.</summary>
    public string? CommandOf(Event call, CallParameters parameters)
    {
        if (parameters.Command is { } own)
        {
            if (SessionOf(call.Stdout) is { } session) _commands[session] = own;
            return own;
        }

        return parameters["session_id"] is { } running ? _commands.GetValueOrDefault(running) : null;
    }

    /// <summary>The terminal session in which a command goes on; null where it ended.</summary>
    public static string? SessionOf(string? output)
    {
        if (output is null || !output.StartsWith(Mark, StringComparison.Ordinal)) return null;
        int end = output.AsSpan(Mark.Length).IndexOfAnyExceptInRange('0', '9');
        string number = end < 0 ? output[Mark.Length..] : output.Substring(Mark.Length, end);
        return int.TryParse(number, CultureInfo.InvariantCulture, out _) ? number : null;
    }
}
