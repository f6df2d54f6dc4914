namespace Hone.Cli.Screens;

/// <summary>
/// What a piece of text is to its reader; colours follow from it, and nothing is said by colour alone.
/// </summary>
internal enum Tone
{
    /// <summary>Text.</summary>
    Plain,

    /// <summary>What the eye should find first.</summary>
    Strong,

    /// <summary>What may be passed over.</summary>
    Faint,

    /// <summary>What is well, or comes new.</summary>
    Good,

    /// <summary>A failure, or something lost.</summary>
    Bad,

    /// <summary>Something to look at.</summary>
    Warn,

    /// <summary>A command to type.</summary>
    Command,
}
