using Hone.Telemetry;

namespace Hone.Learning.Analysis;

/// <summary>A point on a session's timeline: an event begins or ends, or something is said.</summary>
/// <param name="At">When.</param>
/// <param name="Event">The event; null for a message.</param>
/// <param name="Message">The message; null for an event.</param>
internal readonly record struct Moment(DateTimeOffset At, Event? Event, Message? Message)
{
    /// <summary>True where a person did it.</summary>
    public bool IsByPerson => Message is { Kind: MessageKind.Prompt or MessageKind.Command };
}
