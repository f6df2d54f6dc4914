using Hone.Outcomes;
using Hone.Telemetry;

namespace Hone.Learning;

/// <summary>One thing on a session's timeline: a call, or something that was said.</summary>
public sealed record TimelineEntry
{
    /// <summary>When it began or was said, UTC; null where no time is known.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The call; null where something was said.</summary>
    public Event? Call { get; init; }

    /// <summary>What was said; null for a call.</summary>
    public Message? Message { get; init; }

    /// <summary>What the call is about: a path, a command, a pattern; empty where nothing tells.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The kind of its failure; null where it did not fail.</summary>
    public string? FailureKind { get; init; }

    /// <summary>The call's share of the tokens of the answer that asked for it.</summary>
    public long Tokens { get; init; }

    /// <summary>The share's cost in USD, where the model has a price.</summary>
    public double CostUsd { get; init; }

    /// <summary>Habits that occurred here.</summary>
    public IReadOnlyList<Loss> Losses { get; init; } = [];

    /// <summary>Runs of test runners, linters, type checkers and builds that its output shows.</summary>
    public IReadOnlyList<Verification> Checks { get; init; } = [];

    /// <summary>True for what a reader wants to see even where the rest is folded.</summary>
    public bool IsNotable { get; init; }
}
