namespace Hone.Outcomes.Commands;

/// <summary>Commands joined by pipes, and what joins them to what follows.</summary>
/// <param name="Commands">In order; the output of each but the last goes into the next.</param>
/// <param name="Before">
/// The operator in front: <c>;</c> (or a new line), <c>&amp;&amp;</c>, <c>||</c>; empty for the first.
/// </param>
/// <param name="IsBackground">True where the shell does not wait for it.</param>
internal sealed record Pipeline(IReadOnlyList<SimpleCommand> Commands, string Before, bool IsBackground);
