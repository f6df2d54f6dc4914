namespace Hone.Tests.Review;

/// <summary>A clock that a test sets.</summary>
internal sealed class Clock : TimeProvider
{
    public static DateTimeOffset Noon { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now { get; set; } = Noon;

    public override DateTimeOffset GetUtcNow() => Now;
}
