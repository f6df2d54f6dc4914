using Hone.Outcomes;

namespace Hone.Bench.Outcomes;

/// <summary>A report, what is expected to be read from it, and what was read.</summary>
/// <param name="Input">The report's path within the directory.</param>
public sealed record CountedPair(string Input)
{
    /// <summary>Tests by ending as expected, each test once; null where nothing says.</summary>
    public TestCounts? ExpectedTests { get; init; }

    /// <summary>Results by ending as expected, each listed case once; null where nothing says.</summary>
    public TestCounts? ExpectedResults { get; init; }

    /// <summary>True where the report must be refused, or told to be broken.</summary>
    public bool ExpectedBroken { get; init; }

    /// <summary>Tests by ending as read.</summary>
    public TestCounts Tests { get; init; }

    /// <summary>Results by ending as read.</summary>
    public TestCounts Results { get; init; }

    /// <summary>What was said where the report was refused.</summary>
    public string? Refusal { get; init; }

    /// <summary>True where it was refused, or read as one that breaks off and did not pass.</summary>
    public bool Broken { get; init; }

    /// <summary>True where all that is expected was read.</summary>
    public bool Equal => ExpectedBroken
        ? Broken
        : !Broken && (ExpectedTests ?? Tests) == Tests && (ExpectedResults ?? Results) == Results;
}
