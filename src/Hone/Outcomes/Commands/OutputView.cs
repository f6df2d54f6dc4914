namespace Hone.Outcomes.Commands;

/// <summary>How much of a command's output is seen.</summary>
internal enum OutputView
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>Its end.</summary>
    Tail,

    /// <summary>Its beginning: how it ended may be cut off.</summary>
    Head,

    /// <summary>Lines that were picked, failures among them.</summary>
    PickedWithFailures,

    /// <summary>Lines that were picked or rewritten.</summary>
    Picked,

    /// <summary>None of it.</summary>
    Hidden,
}
