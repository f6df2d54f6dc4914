namespace Hone.Telemetry;

/// <summary>How an event ended; where sources of equal standing differ, the later name here wins.</summary>
public enum EventStatus
{
    /// <summary>It did what it was called for, as far as the source tells.</summary>
    Success,

    /// <summary>It ended with an error.</summary>
    Failure,

    /// <summary>It ran out of its time.</summary>
    Timeout,

    /// <summary>It was rejected, cancelled or stopped; <see cref="Event.ErrorCode"/> says which.</summary>
    Interrupted,
}
