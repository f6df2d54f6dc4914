namespace Hone.Review;

/// <summary>One line of a difference.</summary>
/// <param name="Sign"><c>+</c> where it comes, <c>-</c> where it goes, a blank where it stays.</param>
/// <param name="Text">The line, without its end.</param>
public sealed record DiffLine(char Sign, string Text);
