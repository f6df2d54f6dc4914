namespace Hone.Learning;

/// <summary>What was learned about the sessions of a scope: it fills the first screen and every report.</summary>
public sealed record Report
{
    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>Which sessions it is about.</summary>
    public required Scope Scope { get; init; }

    /// <summary>Sums.</summary>
    public required Totals Totals { get; init; }

    /// <summary>What was applied, the latest first, and whether it held.</summary>
    public IReadOnlyList<FollowUp> Applied { get; init; } = [];

    /// <summary>What came of the tasks.</summary>
    public OutcomeCounts Outcomes { get => Kpis?.Outcomes ?? field; init; }

    /// <summary>Key figures over tasks; null in a brief report, of which only a first screen is made.</summary>
    public Kpis? Kpis { get; init; }

    /// <summary>Habits that lose time and tokens, the dearest first; together they make up what is lost.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Time spent waiting for a person.</summary>
    public required IReadOnlyList<Finding> Waiting { get; init; }

    /// <summary>What people did that says how it went.</summary>
    public required IReadOnlyList<Finding> Signals { get; init; }

    /// <summary>Tools, most calls first.</summary>
    public required IReadOnlyList<ToolUse> Tools { get; init; }

    /// <summary>Failures by tool and kind, most first.</summary>
    public required IReadOnlyList<FailureCount> Failures { get; init; }

    /// <summary>Models, most tokens first.</summary>
    public required IReadOnlyList<ModelUse> Models { get; init; }

    /// <summary>Days, in order.</summary>
    public required IReadOnlyList<DayTotal> Days { get; init; }

    /// <summary>Projects, most sessions first.</summary>
    public required IReadOnlyList<GroupTotal> Projects { get; init; }

    /// <summary>Agents, most sessions first.</summary>
    public required IReadOnlyList<GroupTotal> Agents { get; init; }

    /// <summary>The day of the built-in price list.</summary>
    public required string PricesAsOf { get; init; }

    /// <summary>Milliseconds lost.</summary>
    public long LostMs => Findings.Sum(f => f.Total.Ms);

    /// <summary>Tokens lost.</summary>
    public long LostTokens => Findings.Sum(f => f.Total.Tokens);

    /// <summary>USD lost, where prices are known.</summary>
    public double LostUsd => Findings.Sum(f => f.Total.CostUsd);

    /// <summary>The lost part of all tokens, 0 to 1.</summary>
    public double LostTokenShare => Totals.Tokens.Total == 0 ? 0 : (double)LostTokens / Totals.Tokens.Total;
}
