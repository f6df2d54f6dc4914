namespace Hone.Cli.Screens;

/// <summary>A piece of a line; whatever it holds is made harmless before it is shown.</summary>
/// <param name="Text">The text.</param>
/// <param name="Tone">What it is to its reader.</param>
internal readonly record struct Piece(string Text, Tone Tone = Tone.Plain)
{
    /// <summary>A text as it is.</summary>
    public static implicit operator Piece(string text) => new(text);

    /// <summary>What the eye should find first.</summary>
    public static Piece Strong(string text) => new(text, Tone.Strong);

    /// <summary>What may be passed over.</summary>
    public static Piece Faint(string text) => new(text, Tone.Faint);

    /// <summary>What is well, or comes new.</summary>
    public static Piece Good(string text) => new(text, Tone.Good);

    /// <summary>A failure, or something lost.</summary>
    public static Piece Bad(string text) => new(text, Tone.Bad);

    /// <summary>Something to look at.</summary>
    public static Piece Warn(string text) => new(text, Tone.Warn);

    /// <summary>A command to type.</summary>
    public static Piece Command(string text) => new(text, Tone.Command);
}
