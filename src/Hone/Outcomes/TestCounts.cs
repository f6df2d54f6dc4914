namespace Hone.Outcomes;

/// <summary>How many tests ended how, as the runner itself counts them.</summary>
/// <param name="Passed">Tests that passed, unexpected passes and expected failures included.</param>
/// <param name="Failed">Tests whose assertion failed.</param>
/// <param name="Errors">Tests, files or suites that could not run: set-up, import or compilation failed.</param>
/// <param name="Skipped">Tests left out: skipped, ignored, pending, to do.</param>
public readonly record struct TestCounts(int Passed, int Failed, int Errors, int Skipped)
{
    /// <summary>All of them.</summary>
    public int Total => Passed + Failed + Errors + Skipped;

    /// <summary>Tests that really ran.</summary>
    public int Ran => Passed + Failed + Errors;

    /// <summary>The result that these counts stand for.</summary>
    public CheckResult Result =>
        Failed + Errors > 0 ? CheckResult.Failed : Passed > 0 ? CheckResult.Passed : CheckResult.NothingRan;

    /// <summary>Both added up.</summary>
    public static TestCounts operator +(TestCounts a, TestCounts b) =>
        new(a.Passed + b.Passed, a.Failed + b.Failed, a.Errors + b.Errors, a.Skipped + b.Skipped);
}
