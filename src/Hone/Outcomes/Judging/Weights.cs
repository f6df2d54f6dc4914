namespace Hone.Outcomes.Judging;

/// <summary>What evidence weighs, as log-odds of success: 1.1 stands for three to one, 2.2 for nine to one.</summary>
/// <remarks>
/// Set by hand in round figures and then held against sessions whose outcome was read by people:
/// docs/evidence/outcomes.md
/// has the calibration. They are no fitted model: there are too few labelled sessions for one, and a person must be
/// able to follow the sum.
/// </remarks>
internal static class Weights
{
    /// <summary>From here on, or below its negative, there is a verdict: 83 of 100.</summary>
    public const double Verdict = 1.6;

    /// <summary>What speaks for and against are both at least this heavy where a task is done in part.</summary>
    public const double Part = 1.4;

    /// <summary>Unless one side is so much heavier than the other.</summary>
    public const double Dominance = 2.6;

    /// <summary>
    /// No sum of an agent's own checks and a person's words is surer than this: 92 of 100, for what was asked in full
    /// is known to no rule.
    /// </summary>
    public const double Max = 2.4;

    /// <summary>A person's verdict, given on purpose.</summary>
    public const double Feedback = 6;

    /// <summary>
    /// Of the tests of an evaluator, failures from this part on are those of the work, not older ones.
    /// </summary>
    public const double FailuresOfWork = 0.05;

    /// <summary>All tests passed, after the last edit.</summary>
    public const double TestsPassed = 2.4;

    /// <summary>Some tests were picked, and passed.</summary>
    public const double PickedTestsPassed = 1.6;

    /// <summary>Tests failed, and nothing green came after.</summary>
    public const double TestsFailed = -2.2;

    /// <summary>It builds or type-checks: it may still do the wrong thing.</summary>
    public const double BuildPassed = 1.0;

    /// <summary>It does not build.</summary>
    public const double BuildFailed = -2.2;

    /// <summary>The linter is content.</summary>
    public const double LintPassed = 0.7;

    /// <summary>The linter is not content.</summary>
    public const double LintFailed = -1.0;

    /// <summary>A linter or a build passed, which was what the person wanted.</summary>
    public const double AskedCheckPassed = 2.0;

    /// <summary>The same check had failed in this task before: it tells good from bad.</summary>
    public const double TurnedGreen = 0.6;

    /// <summary>Continuous integration passed.</summary>
    public const double CiPassed = 2.2;

    /// <summary>Continuous integration failed.</summary>
    public const double CiFailed = -2.0;

    /// <summary>A person said that it works.</summary>
    public const double SaidWorks = 2.8;

    /// <summary>A person built on it: asked for the commit, the push, the pull request.</summary>
    public const double SaidGoOn = 2.0;

    /// <summary>A person said that it does not work.</summary>
    public const double SaidBroken = -2.4;

    /// <summary>A person wanted it taken back.</summary>
    public const double SaidRevert = -2.6;

    /// <summary>A person asked for the next thing without a complaint, once; and at most in all.</summary>
    public const double NextRequest = 0.5, NextRequestsMax = 0.8;

    /// <summary>It was committed: by the agent's own choice; as asked, or by the person.</summary>
    public const double Committed = 0.7, CommittedAsAsked = 1.6;

    /// <summary>It was pushed; as asked.</summary>
    public const double Pushed = 0.3, PushedAsAsked = 0.8;

    /// <summary>A pull request was opened; as asked.</summary>
    public const double Proposed = 0.6, ProposedAsAsked = 1.2;

    /// <summary>It was merged.</summary>
    public const double Merged = 1.8;

    /// <summary>Its commits stand on the default branch.</summary>
    public const double InDefaultBranch = 1.8;

    /// <summary>A commit of it was reverted later.</summary>
    public const double Reverted = -3.2;

    /// <summary>
    /// How likely work of which every commit was reverted has failed, whatever else speaks for it: a revert may also be
    /// made for reasons outside the work.
    /// </summary>
    public const double TakenBack = 0.92;

    /// <summary>Most of its lines were rewritten within a day, a week, a month.</summary>
    public const double RewrittenInDay = -1.0, RewrittenInWeek = -0.6, RewrittenInMonth = -0.3;

    /// <summary>The agent was stopped, and nothing came after.</summary>
    public const double Interrupted = -1.3;

    /// <summary>A step was refused, and nothing came after.</summary>
    public const double Rejected = -0.7;

    /// <summary>The agent broke down, and nothing came after.</summary>
    public const double BrokeDown = -1.6;

    /// <summary>The last request was stopped or refused before anything came of it.</summary>
    public const double LastRequestDropped = -1.6;

    /// <summary>The agent left all of its own list open; less where less is open.</summary>
    public const double LeftOpen = -2.0;

    /// <summary>From this part of the list on, left open, the task is done in part at most.</summary>
    public const double MostlyOpen = 0.5;

    /// <summary>
    /// A file could not be written, and was not in another way: where other work stands; where none does.
    /// </summary>
    public const double WriteFailed = -0.7, OnlyWriteFailed = -1.8;

    /// <summary>Work was thrown away, and nothing came after.</summary>
    public const double Discarded = -1.2;

    /// <summary>What is left of a check's weight when code was edited after it.</summary>
    public const double StalePart = 0.35;

    /// <summary>What is left of the weight of a check that does not look at what was edited.</summary>
    public const double ElsewherePart = 0.15;

    /// <summary>What is left of the weight of a test run that tells nothing but its exit code.</summary>
    public const double UntoldPart = 0.6;

    /// <summary>What is left of the weight of a check whose end is told by its lines alone.</summary>
    public const double UnsurePart = 0.75;

    /// <summary>What is left of the weight of praise, and of blame, when work went on after it.</summary>
    public const double OldPraisePart = 0.45, OldBlamePart = 0.2;
}
