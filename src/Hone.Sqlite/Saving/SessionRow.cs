namespace Hone.Sqlite.Saving;

/// <summary>A session that a save speaks of.</summary>
/// <param name="id">As <c>agent:native-id</c>.</param>
internal sealed class SessionRow(string id)
{
    public string Id { get; } = id;

    /// <summary>What stands before the first colon; empty where there is none.</summary>
    public string Agent { get; } = id[..Math.Max(0, id.IndexOf(':'))];

    /// <summary>What stands after the first colon.</summary>
    public string NativeId { get; } = id[(id.IndexOf(':') + 1)..];

    /// <summary>Its row; 0 until it is looked up or made.</summary>
    public long Key { get; set; }

    /// <summary>The earliest time that the slice at hand knows of it.</summary>
    public DateTimeOffset? FirstAt { get; set; }

    /// <summary>True where this save made the row.</summary>
    public bool IsNew { get; set; }

    /// <summary>True where anything of it is other than it was.</summary>
    public bool IsChanged { get; set; }

    /// <summary>True where an event or a message of it went to another session.</summary>
    public bool HasLost { get; set; }
}
