namespace Hone.Learning.Analysis;

/// <summary>What part of a wasted call's time is counted as lost.</summary>
internal enum TimeCount
{
    /// <summary>The model's time to ask for it, and the call itself.</summary>
    Whole,

    /// <summary>The model's time only: the rest is a person's.</summary>
    Asking,

    /// <summary>The call only: the wait for a person.</summary>
    Waiting,
}
