namespace Hone.Outcomes.Commands;

/// <summary>A word or an operator of a shell line.</summary>
/// <param name="Text">Its text, quotes taken off.</param>
/// <param name="IsOperator">True for what ends a command.</param>
/// <param name="IsQuoted">True where any of it was quoted: such a word is no keyword.</param>
/// <param name="Redirect">The sign of a redirection, such as <c>2&gt;</c>; null for other words.</param>
internal sealed record ShellToken(string Text, bool IsOperator = false, bool IsQuoted = false, string? Redirect = null);
