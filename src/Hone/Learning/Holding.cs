namespace Hone.Learning;

/// <summary>Whether an applied change did what it was for.</summary>
public enum Holding
{
    /// <summary>The line is no longer in the file: somebody took it out by hand, or an older file came back.</summary>
    Gone,

    /// <summary>No session has started since: nobody can say.</summary>
    Unknown,

    /// <summary>Not seen in any session since.</summary>
    Held,

    /// <summary>Seen again, but in clearly fewer sessions than before.</summary>
    Rarer,

    /// <summary>Seen again.</summary>
    Recurred,
}
