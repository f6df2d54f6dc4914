using System.Text.RegularExpressions;

namespace Hone.Outcomes.Judging;

/// <summary>The output of an evaluator, read: which tests ended how, and whether the run itself came off.</summary>
internal sealed partial class EvaluationLog
{
    private readonly TestNames _names;

    private EvaluationLog(string log, IReadOnlyList<Check> checks)
    {
        List<Check> tests = [.. checks.Where(c => c.Kind == CheckKind.Tests)];
        _names = new TestNames(tests.SelectMany(c => c.Tests));
        Counts = tests.Aggregate(default(TestCounts), (sum, c) => sum + (c.Counts ?? default));
        HasPassed = tests.Exists(c => c.Result == CheckResult.Passed);
        HasFailedTests = tests.Exists(c => c.Result == CheckResult.Failed);
        HasFailed = checks.Any(c => c.Result == CheckResult.Failed && c.Kind != CheckKind.Lint);
        HasBuildFailure =
            checks.Any(c => c.Result == CheckResult.Failed && c.Kind is CheckKind.Build or CheckKind.Types);
        Says = checks.FirstOrDefault(c => c.Result == CheckResult.Failed)?.Says
            ?? (checks.Count > 0 ? checks[0].Says : "");
        IsNotApplied = NotApplied().IsMatch(log) || (tests.Count == 0 && Rejected().IsMatch(log)
            && !Applied().IsMatch(log));
        IsTimedOut = TimedOut().IsMatch(log);
        IsGivenUp = GivenUp().IsMatch(log);
    }

    /// <summary>True where any test is named.</summary>
    public bool NamesTests => _names.Count > 0;

    /// <summary>All runs added up.</summary>
    public TestCounts Counts { get; }

    /// <summary>True where a run of tests passed.</summary>
    public bool HasPassed { get; }

    /// <summary>True where a run of tests failed, be it that a test did or that the run broke off.</summary>
    public bool HasFailedTests { get; }

    /// <summary>True where anything failed but a linter.</summary>
    public bool HasFailed { get; }

    /// <summary>True where it could not be built.</summary>
    public bool HasBuildFailure { get; }

    /// <summary>The line that tells the result best.</summary>
    public string Says { get; }

    /// <summary>True where the work could not be applied.</summary>
    public bool IsNotApplied { get; }

    /// <summary>True where the evaluator gave up waiting.</summary>
    public bool IsTimedOut { get; }

    /// <summary>True where the evaluator says that the tests could not be run as they should.</summary>
    public bool IsGivenUp { get; }

    /// <summary>Reads an output.</summary>
    public static EvaluationLog Read(string log) => new(log, CheckReader.Read(OfTests(log)));

    /// <summary>
    /// What stands between the evaluator's marks: before them the work is shown, and what it quotes did not run.
    /// </summary>
    private static string OfTests(string log)
    {
        Match start = Began().Match(log);
        if (!start.Success) return log;
        int from = start.Index + start.Length;
        Match end = Ended().Match(log, from);
        return end.Success ? log[from..end.Index] : log[from..];
    }

    /// <summary>How a test ended; null where the output does not name it.</summary>
    public TestStatus? StatusOf(string name) => _names.StatusOf(name);

    [GeneratedRegex("^>>>>> Patch Apply Failed", RegexOptions.Multiline)]
    private static partial Regex NotApplied();

    /// <summary>What git says of a patch; another way of applying it may work where git's does not.</summary>
    [GeneratedRegex("^error: patch failed: ", RegexOptions.Multiline)]
    private static partial Regex Rejected();

    [GeneratedRegex("^>>>>> Applied Patch", RegexOptions.Multiline)]
    private static partial Regex Applied();

    [GeneratedRegex("^(?:\\+ : ')?>>>>> Start Test Output", RegexOptions.Multiline)]
    private static partial Regex Began();

    [GeneratedRegex("^(?:\\+ : ')?>>>>> End Test Output", RegexOptions.Multiline)]
    private static partial Regex Ended();

    [GeneratedRegex(@"^>>>>> (?:Tests Errored|Reset Failed)", RegexOptions.Multiline)]
    private static partial Regex GivenUp();

    [GeneratedRegex(@"^>>>>> Tests? Timed Out|^Timeout error: \d+ seconds exceeded", RegexOptions.Multiline)]
    private static partial Regex TimedOut();
}
