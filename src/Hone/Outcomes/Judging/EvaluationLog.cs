using System.Text.RegularExpressions;

namespace Hone.Outcomes.Judging;

/// <summary>The output of an evaluator, read: which tests ended how, and whether the run itself came off.</summary>
internal sealed partial class EvaluationLog
{
    private readonly Dictionary<string, TestStatus> _tests = new(StringComparer.Ordinal);

    private EvaluationLog(string log, IReadOnlyList<Check> checks)
    {
        List<Check> tests = [.. checks.Where(c => c.Kind == CheckKind.Tests)];
        foreach (TestCase test in tests.SelectMany(c => c.Tests)) _tests[Plain(test.Name)] = test.Status;
        Counts = tests.Aggregate(default(TestCounts), (sum, c) => sum + (c.Counts ?? default));
        HasPassed = tests.Exists(c => c.Result == CheckResult.Passed);
        HasFailed = checks.Any(c => c.Result == CheckResult.Failed && c.Kind != CheckKind.Lint);
        HasBuildFailure = checks.Any(c => c is { Kind: CheckKind.Build or CheckKind.Types, Result: CheckResult.Failed });
        Says = checks.FirstOrDefault(c => c.Result == CheckResult.Failed)?.Says
            ?? (checks.Count > 0 ? checks[0].Says : "");
        IsNotApplied = NotApplied().IsMatch(log);
        IsTimedOut = TimedOut().IsMatch(log);
    }

    /// <summary>Tests by name.</summary>
    public IReadOnlyDictionary<string, TestStatus> Tests => _tests;

    /// <summary>All runs added up.</summary>
    public TestCounts Counts { get; }

    /// <summary>True where a run of tests passed.</summary>
    public bool HasPassed { get; }

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

    /// <summary>Reads an output.</summary>
    public static EvaluationLog Read(string log) => new(log, CheckReader.Read(log));

    /// <summary>How a test ended; null where the output does not name it.</summary>
    public TestStatus? StatusOf(string name) => _tests.TryGetValue(Plain(name), out TestStatus status) ? status : null;

    /// <summary>A name as two prints of it have it in common: blanks are folded.</summary>
    private static string Plain(string name) =>
        string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^>>>>> Patch Apply Failed|^error: patch failed: ", RegexOptions.Multiline)]
    private static partial Regex NotApplied();

    [GeneratedRegex(@"^>>>>> Tests? Timed Out|^Timeout error: \d+ seconds exceeded", RegexOptions.Multiline)]
    private static partial Regex TimedOut();
}
