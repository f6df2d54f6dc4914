namespace Hone.Outcomes;

/// <summary>How one test ended.</summary>
public enum TestStatus
{
    /// <summary>It passed, or failed where that was expected.</summary>
    Passed,

    /// <summary>Its assertion failed.</summary>
    Failed,

    /// <summary>It could not run.</summary>
    Error,

    /// <summary>It was left out.</summary>
    Skipped,
}
