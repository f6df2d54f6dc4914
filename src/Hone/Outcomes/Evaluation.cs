using Hone.Outcomes.Judging;

namespace Hone.Outcomes;

/// <summary>
/// Judges a task by the output of an evaluator: somebody who applied the work and ran tests that the agent did not see.
/// </summary>
/// <remarks>
/// Where it is known which tests must pass, as in SWE-bench, exactly they decide: all passed is success, and one that
/// failed or is missing is failure. Where it is not known, a few failures in a large suite may have been there before.
/// </remarks>
public static class Evaluation
{
    /// <summary>The verdict on a task.</summary>
    /// <param name="taskId">The task.</param>
    /// <param name="log">What the evaluator printed; a transcript of the agent is not one.</param>
    /// <param name="mustPass">
    /// The tests that must pass, as the runner names them; empty where that is not known.
    /// </param>
    public static Outcome Judge(string taskId, string log, IReadOnlyList<string> mustPass)
    {
        EvaluationLog read = EvaluationLog.Read(log);
        (OutcomeLabel label, double probability, string words) = mustPass.Count > 0
            ? ByTests(read, mustPass)
            : ByCounts(read);
        OutcomeReason[] reasons =
        [
            new(VerificationKind.Evaluation, Weight(label, probability), words, null, null, null),
        ];
        return new Outcome(taskId, label, probability, reasons);
    }

    /// <summary>
    /// How a test ended, by the name that an evaluator expects; null where the output does not name it.
    /// </summary>
    /// <param name="log">What the evaluator printed.</param>
    /// <param name="names">The names.</param>
    public static IReadOnlyList<TestStatus?> StatusOf(string log, IReadOnlyList<string> names)
    {
        EvaluationLog read = EvaluationLog.Read(log);
        return [.. names.Select(read.StatusOf)];
    }

    private static (OutcomeLabel, double, string) ByTests(EvaluationLog read, IReadOnlyList<string> mustPass)
    {
        if (read.IsNotApplied) return (OutcomeLabel.Failure, 0.97, "the work could not be applied");
        List<TestStatus?> found = [.. mustPass.Select(read.StatusOf)];
        int passed = found.Count(s => s == TestStatus.Passed), missing = found.Count(s => s is null);
        string counted = $"{passed} of {mustPass.Count} tests that must pass do";
        if (passed == mustPass.Count && !(read.IsTimedOut || read.IsGivenUp))
        {
            return (OutcomeLabel.Success, 0.99, counted);
        }

        if (missing < mustPass.Count - passed)
        {
            int at = found.FindIndex(s => s is not (null or TestStatus.Passed));
            return (OutcomeLabel.Failure, 0.99, $"{counted}; {mustPass[at]} does not");
        }

        if (read.IsTimedOut) return (OutcomeLabel.Failure, 0.95, "the tests ran out of time");
        if (read.IsGivenUp) return (OutcomeLabel.Failure, 0.95, "the tests could not be run");

        // Only missing ones: they did not run, unless they are named otherwise than expected.
        return missing == mustPass.Count && !read.NamesTests && !read.HasFailed
            ? (OutcomeLabel.Unknown, 0.2, "no test is named in the output")
            : (OutcomeLabel.Failure, 0.9, $"{counted}; {missing} did not run");
    }

    private static (OutcomeLabel, double, string) ByCounts(EvaluationLog read)
    {
        if (read.IsNotApplied) return (OutcomeLabel.Failure, 0.97, "the work could not be applied");
        if (read.IsTimedOut) return (OutcomeLabel.Failure, 0.95, "the tests ran out of time");
        if (read.IsGivenUp) return (OutcomeLabel.Failure, 0.95, "the tests could not be run");
        TestCounts counts = read.Counts;
        int bad = counts.Failed + counts.Errors;
        string counted = $"{counts.Passed} of {counts.Ran} tests passed";
        if (read.HasBuildFailure && counts.Passed == 0) return (OutcomeLabel.Failure, 0.97, read.Says);
        if (read is { HasFailed: false, HasPassed: true } && bad == 0)
        {
            string says = counts.Ran > 0 ? $"all {counts.Ran} tests passed" : read.Says;
            return (OutcomeLabel.Success, 0.98, says);
        }

        if (!read.HasFailed) return (OutcomeLabel.Unknown, 0.3, "the output does not tell how the tests ended");
        if (counts.Ran == 0) return (OutcomeLabel.Failure, 0.95, read.Says);
        if (bad == 0 && read.HasFailedTests) return (OutcomeLabel.Failure, 0.9, $"the run failed: {read.Says}");
        return (double)bad / counts.Ran >= Weights.FailuresOfWork
            ? (OutcomeLabel.Failure, 0.96, $"{counted}: {read.Says}")
            : (OutcomeLabel.Unknown, 0.2, $"{counted}: the failures may have been there before");
    }

    private static double Weight(OutcomeLabel label, double probability)
    {
        double odds = Math.Round(Math.Log(probability / (1 - probability)), 2);
        return label == OutcomeLabel.Failure ? -odds : odds;
    }
}
