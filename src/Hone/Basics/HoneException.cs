namespace Hone.Basics;

/// <summary>The world is not as Hone needs it: says what is wrong, and what to try next.</summary>
/// <param name="message">What is wrong, naming the file or value at fault.</param>
/// <param name="hint">One thing to try, as a sentence or a command.</param>
/// <param name="inner">What the runtime said, where there is more to know.</param>
public sealed class HoneException(string message, string hint, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>One thing to try, as a sentence or a command.</summary>
    public string Hint { get; } = hint;
}
