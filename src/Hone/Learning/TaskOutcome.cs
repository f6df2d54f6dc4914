using Hone.Outcomes;

namespace Hone.Learning;

/// <summary>One task in one row: what was done for it by all its sessions, and what came of it.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Label">What came of it; unknown where it was never judged.</param>
public sealed record TaskOutcome(string TaskId, OutcomeLabel Label)
{
    /// <summary>How likely the verdict is right, 0 to 1; null where it was never judged.</summary>
    public double? Probability { get; init; }

    /// <summary>The title of its first session.</summary>
    public string? Title { get; init; }

    /// <summary>The folder that its first session began in.</summary>
    public string? Project { get; init; }

    /// <summary>The agent of its first session.</summary>
    public string Agent { get; init; } = "";

    /// <summary>The model that answered most in the session that it answered most in, sub-agents left aside.</summary>
    public string? Model { get; init; }

    /// <summary>Start of its first session, UTC.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>End of its last session, UTC.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Its sessions, those of sub-agents included.</summary>
    public long Sessions { get; init; }

    /// <summary>Milliseconds at work; sub-agents that work at the same time are added up.</summary>
    public long ActiveMs { get; init; }

    /// <summary>Answers of models: API calls.</summary>
    public long Inferences { get; init; }

    /// <summary>Tool calls by how they ended.</summary>
    public CallCounts Calls { get; init; }

    /// <summary>Tokens used.</summary>
    public TokenUse Tokens { get; init; }

    /// <summary>Cost in USD of the tokens that have a price.</summary>
    public double CostUsd { get; init; }

    /// <summary>Tokens of models without a price.</summary>
    public long UnpricedTokens { get; init; }

    /// <summary>The tools that were called, by name.</summary>
    public IReadOnlyList<string> Tools { get; init; } = [];

    /// <summary>Its cost in USD; null where a part of it has no price.</summary>
    public double? FullCostUsd => UnpricedTokens == 0 && Tokens.Total > 0 ? CostUsd : null;
}
