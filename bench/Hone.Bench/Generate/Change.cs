namespace Hone.Bench.Generate;

/// <summary>How much of a text may change.</summary>
public enum Change
{
    /// <summary>Ids, folders and dates.</summary>
    Names,

    /// <summary>Words and numbers as well, each as everywhere else in the copy.</summary>
    Steady,

    /// <summary>The same, and one word more where that leaves the text as it was; but no names of commands.</summary>
    Commands,

    /// <summary>The same, and names of commands where nothing else can.</summary>
    Prose,
}
