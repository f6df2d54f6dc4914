namespace Hone.Outcomes.Gathering;

/// <summary>A command line that ran, and what it printed.</summary>
/// <param name="Command">The line.</param>
/// <param name="Output">What it printed, standard error after standard output.</param>
/// <param name="Exit">Its exit code; null where it is not known.</param>
internal readonly record struct ShellCall(string Command, string Output, int? Exit);
