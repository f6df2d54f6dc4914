namespace Hone.Outcomes;

/// <summary>What a person's words say about the work before them; the numbers are stored and never change.</summary>
public enum Remark
{
    /// <summary>Nothing that can be told: a new task, a question, a condition, somebody else's words.</summary>
    None = 0,

    /// <summary>The work does what it should.</summary>
    Works = 1,

    /// <summary>The work is built upon: committed, merged, shipped.</summary>
    GoOn = 2,

    /// <summary>The work does not do what it should.</summary>
    Broken = 3,

    /// <summary>The work shall be taken back, or was.</summary>
    Revert = 4,
}
