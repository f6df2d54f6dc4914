namespace Hone.Telemetry;

/// <summary>An account of lines: every line of a source is exactly one of these.</summary>
/// <param name="Read">Understood: it gave events, messages or facts, or is known to hold none.</param>
/// <param name="Kept">Not understood, or of a kind the reader does not know: kept in the archive, counted.</param>
/// <param name="Copied">History of another session, counted there.</param>
/// <param name="Rejected">Not a JSON object, or beyond a limit: named in the report.</param>
/// <param name="Blank">Empty.</param>
public readonly record struct LineCounts(long Read, long Kept, long Copied, long Rejected, long Blank)
{
    /// <summary>All lines.</summary>
    public long Total => Read + Kept + Copied + Rejected + Blank;

    /// <summary>Adds two accounts.</summary>
    public static LineCounts operator +(LineCounts a, LineCounts b) => new(
        a.Read + b.Read, a.Kept + b.Kept, a.Copied + b.Copied, a.Rejected + b.Rejected, a.Blank + b.Blank);
}
