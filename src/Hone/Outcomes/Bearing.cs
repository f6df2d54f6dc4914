namespace Hone.Outcomes;

/// <summary>Which way a piece of evidence points; the numbers are stored and never change.</summary>
public enum Bearing
{
    /// <summary>It tells nothing of success or failure.</summary>
    None = 0,

    /// <summary>It speaks for success.</summary>
    Good = 1,

    /// <summary>It speaks against success.</summary>
    Bad = 2,
}
