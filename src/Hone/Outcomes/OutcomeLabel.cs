namespace Hone.Outcomes;

/// <summary>What came of a task; the numbers are stored and never change.</summary>
public enum OutcomeLabel
{
    /// <summary>Nothing shows it.</summary>
    Unknown = 0,

    /// <summary>It was done, and more than the agent's word shows it.</summary>
    Success = 1,

    /// <summary>It was not done, or it is shown not to work.</summary>
    Failure = 2,

    /// <summary>Some of it is shown to be done, and some is shown not to be.</summary>
    Partial = 3,
}
