namespace Hone.Review;

/// <summary>Drafts that a full day left over; the next day has room for them, whether or not it brings more.</summary>
/// <param name="Waiting">How many.</param>
/// <param name="At">When they were left over, UTC.</param>
/// <param name="Revision">The revision of the sessions that the drafts were made from.</param>
public sealed record Backlog(int Waiting, DateTimeOffset At, long Revision)
{
    /// <summary>Nothing was drafted yet.</summary>
    public static Backlog None { get; } = new(0, DateTimeOffset.UnixEpoch, 0);

    /// <summary>
    /// Whether drafts are due: sessions have changed since, which a kill may have kept from being drafted from, or
    /// something was left over and there is room for it now.
    /// </summary>
    public bool IsDue(DateTimeOffset now, long revision) =>
        Revision != revision || (Waiting > 0 && At.UtcDateTime.Date < now.UtcDateTime.Date);
}
