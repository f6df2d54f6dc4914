namespace Hone.Telemetry;

/// <summary>The order of events in a session: by start, then place, then identity; never by order of arrival.</summary>
public sealed class TraceOrder : IComparer<Event>
{
    /// <summary>The one order.</summary>
    public static TraceOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(Event? x, Event? y)
    {
        if (x is null || y is null) return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        int byTime = At(x).CompareTo(At(y));
        if (byTime != 0) return byTime;
        int byPlace = (x.Ordinal ?? -1).CompareTo(y.Ordinal ?? -1);
        if (byPlace != 0) return byPlace;
        return x.Action != y.Action ? y.Action.CompareTo(x.Action) : x.Id.CompareTo(y.Id);
    }

    /// <summary>True where a message was said before an event began: by time, else by place.</summary>
    public static bool IsBefore(Message message, Event e)
    {
        if (message.At is { } said && (e.StartedAt ?? e.EndedAt) is { } done) return said <= done;
        return message.Ordinal is { } place && e.Ordinal is { } other ? place < other : message.At is null;
    }

    private static DateTimeOffset At(Event e) => e.StartedAt ?? e.EndedAt ?? DateTimeOffset.MinValue;
}
