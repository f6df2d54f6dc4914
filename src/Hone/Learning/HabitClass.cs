namespace Hone.Learning;

/// <summary>What a habit costs: time and tokens, a person's time, or nothing that can be counted.</summary>
public enum HabitClass
{
    /// <summary>Steps that need not have been made: time and tokens are lost.</summary>
    Waste,

    /// <summary>Time spent waiting for a person; it may be meant so, and stands apart from what is lost.</summary>
    Waiting,

    /// <summary>Something a person did that says how it went; no loss is claimed.</summary>
    Signal,
}
