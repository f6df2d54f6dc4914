namespace Hone.Review;

/// <summary>Drafts that a full day left over; the next day has room for them, also where nothing new was learned.</summary>
/// <param name="Waiting">How many.</param>
/// <param name="At">When they were left over, UTC.</param>
public sealed record Backlog(int Waiting, DateTimeOffset At)
{
    /// <summary>Nothing was left over.</summary>
    public static Backlog None { get; } = new(0, DateTimeOffset.UnixEpoch);

    /// <summary>Whether there is something left over, and room for it since.</summary>
    public bool IsDue(DateTimeOffset now) => Waiting > 0 && At.UtcDateTime.Date < now.UtcDateTime.Date;
}
