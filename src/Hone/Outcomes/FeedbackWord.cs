namespace Hone.Outcomes;

/// <summary>How a person says that a piece of work came out; the numbers are stored and never change.</summary>
public enum FeedbackWord
{
    /// <summary>They cannot tell, or leave it open on purpose.</summary>
    Unknown = 0,

    /// <summary>It does what it should.</summary>
    Works = 1,

    /// <summary>A part of it does.</summary>
    Partial = 2,

    /// <summary>It does not do what it should.</summary>
    Broken = 3,
}
