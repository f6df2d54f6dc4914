namespace Hone.Learning;

/// <summary>Sums over the sessions of a scope.</summary>
public sealed record Totals
{
    /// <summary>Root sessions.</summary>
    public long Sessions { get; init; }

    /// <summary>Sessions of sub-agents.</summary>
    public long SubAgentSessions { get; init; }

    /// <summary>Distinct tasks.</summary>
    public long Tasks { get; init; }

    /// <summary>Start of the first session.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>End of the last session.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Days (UTC) on which a session started.</summary>
    public long Days { get; init; }

    /// <summary>Milliseconds the agents were at work.</summary>
    public long ActiveMs { get; init; }

    /// <summary>Prompts by people.</summary>
    public long Prompts { get; init; }

    /// <summary>Times a person stopped an agent.</summary>
    public long Interruptions { get; init; }

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
}
