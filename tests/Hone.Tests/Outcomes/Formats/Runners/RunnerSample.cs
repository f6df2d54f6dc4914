using Hone.Outcomes;

namespace Hone.Tests.Outcomes.Formats.Runners;

/// <summary>What one runner prints, with what has to be read from it.</summary>
internal sealed record RunnerSample(string Tool, string Name, string Text, CheckResult Result)
{
    /// <summary>The counts that must be read; null where none are printed.</summary>
    public TestCounts? Counts { get; init; }

    /// <summary>Some of the cases that must be named.</summary>
    public (string Name, TestStatus Status)[] Cases { get; init; } = [];

    /// <summary>True where each package or binary ends with a line of its own, so that a part can be green.</summary>
    public bool IsInParts { get; init; }

    public override string ToString() => $"{Tool}: {Name}";

    public static RunnerSample Green(string tool, TestCounts? counts, string text,
        params (string, TestStatus)[] cases) =>
        new(tool, "green", text, CheckResult.Passed) { Counts = counts, Cases = cases };

    public static RunnerSample Red(string tool, TestCounts? counts, string text, params (string, TestStatus)[] cases) =>
        new(tool, "red", text, CheckResult.Failed) { Counts = counts, Cases = cases };

    public static RunnerSample Empty(string tool, string text) => new(tool, "empty", text, CheckResult.NothingRan);
}
