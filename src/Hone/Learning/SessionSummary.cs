using Hone.Outcomes;

namespace Hone.Learning;

/// <summary>One session in one row: what it was, what it did, what it used.</summary>
public sealed record SessionSummary
{
    /// <summary>The session, as <c>agent:native-id</c>.</summary>
    public required string SessionId { get; init; }

    /// <summary>The agent's name.</summary>
    public required string Agent { get; init; }

    /// <summary>The session whose sub-agent this is; null for a root session.</summary>
    public string? ParentId { get; init; }

    /// <summary>The session whose history this one continues.</summary>
    public string? ForkedFrom { get; init; }

    /// <summary>The task: the source's own, else the root session at the end of parents and forks.</summary>
    public string? TaskId { get; init; }

    /// <summary>The first working directory; null where no source gave one.</summary>
    public string? Project { get; init; }

    /// <summary>The git branch at the start.</summary>
    public string? Branch { get; init; }

    /// <summary>The git commit at the start, where the source says it.</summary>
    public string? Commit { get; init; }

    /// <summary>The agent's latest version seen in the session.</summary>
    public string? Version { get; init; }

    /// <summary>The title given, else the beginning of the first prompt.</summary>
    public string? Title { get; init; }

    /// <summary>The model that answered most.</summary>
    public string? Model { get; init; }

    /// <summary>First event or message, UTC.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>Last event or message, UTC.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Milliseconds at work: gaps between events, none beyond <see cref="WorkTime.GapMax"/>.</summary>
    public long ActiveMs { get; init; }

    /// <summary>Prompts by a person.</summary>
    public long Prompts { get; init; }

    /// <summary>Times a person stopped the agent.</summary>
    public long Interruptions { get; init; }

    /// <summary>Answers of a model: API calls.</summary>
    public long Inferences { get; init; }

    /// <summary>Tool calls by how they ended.</summary>
    public CallCounts Calls { get; init; }

    /// <summary>Tokens used.</summary>
    public TokenUse Tokens { get; init; }

    /// <summary>Cost in USD of the tokens that have a price.</summary>
    public double CostUsd { get; init; }

    /// <summary>Tokens of models without a price: they cost something, nobody here knows what.</summary>
    public long UnpricedTokens { get; init; }

    /// <summary>
    /// What came of its task; null until that was judged. It is read along with the session, and no part of what the
    /// session itself contributes.
    /// </summary>
    public OutcomeLabel? Outcome { get; init; }
}
