namespace Hone.Outcomes;

/// <summary>One run of a tool that checks code, as its output shows it.</summary>
/// <param name="Tool">The tool's usual name, such as <c>pytest</c>.</param>
/// <param name="Kind">What it looks at.</param>
/// <param name="Result">How it ended, as far as this output tells.</param>
public sealed record Check(string Tool, CheckKind Kind, CheckResult Result)
{
    /// <summary>Tests by ending, by the runner's own summary or else counted; null where no tests are meant.</summary>
    public TestCounts? Counts { get; init; }

    /// <summary>Tests that the output names, in order, each once with its last word.</summary>
    public IReadOnlyList<TestCase> Tests { get; init; } = [];

    /// <summary>Places it complains about, in order.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>
    /// True where the tool's own closing summary was seen, so that nothing after it can change the result.
    /// </summary>
    public bool IsWhole { get; init; }

    /// <summary>The one line that tells the result best, such as <c>3 failed, 10 passed in 0.2s</c>.</summary>
    public string Says { get; init; } = "";

    /// <summary>The first line of the output that belongs to it, from 0.</summary>
    public int FirstLine { get; init; }

    /// <summary>The last line of the output that belongs to it, from 0.</summary>
    public int LastLine { get; init; }
}
