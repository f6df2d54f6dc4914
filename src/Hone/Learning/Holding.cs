namespace Hone.Learning;

/// <summary>Whether an applied change did what it was for.</summary>
public enum Holding
{
    /// <summary>No session has started since: nobody can say.</summary>
    Unknown,

    /// <summary>Not seen in any session since.</summary>
    Held,

    /// <summary>Seen again, but in clearly fewer sessions than before.</summary>
    Rarer,

    /// <summary>Seen again.</summary>
    Recurred,

    /// <summary>The line stands in its file no more, so sessions since say nothing about it.</summary>
    Gone,
}
