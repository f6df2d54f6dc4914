namespace Hone.Telemetry;

/// <summary>Something said about a session as a whole; a session is the set of its facts and events.</summary>
/// <param name="SessionId">The session it is about.</param>
/// <param name="Name">One of <see cref="FactName"/>.</param>
/// <param name="Value">What was said.</param>
/// <param name="FirstAt">When it was first said, UTC; null where no time is known.</param>
/// <param name="LastAt">When it was last said, UTC.</param>
public sealed record Fact(
    string SessionId, string Name, string Value, DateTimeOffset? FirstAt = null, DateTimeOffset? LastAt = null)
{
    /// <summary>Joins two sayings of the same fact: the earliest first, the latest last.</summary>
    public Fact With(DateTimeOffset? at) => at is null ? this : this with
    {
        FirstAt = FirstAt is null || at < FirstAt ? at : FirstAt,
        LastAt = LastAt is null || at > LastAt ? at : LastAt,
    };
}
