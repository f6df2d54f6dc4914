namespace Hone.Learning;

/// <summary>Which way the success of tasks went.</summary>
public enum Tendency
{
    /// <summary>There are too few tasks with a verdict to tell.</summary>
    TooFew,

    /// <summary>No difference that chance would not make.</summary>
    Level,

    /// <summary>More tasks work than before.</summary>
    Better,

    /// <summary>Fewer tasks work than before.</summary>
    Worse,
}
