namespace Hone.Outcomes;

/// <summary>What sort of evidence; the numbers are stored and never change.</summary>
public enum VerificationKind
{
    /// <summary>Tests that the agent ran.</summary>
    Tests = 0,

    /// <summary>A linter or formatter that the agent ran.</summary>
    Lint = 1,

    /// <summary>A type checker that the agent ran.</summary>
    Types = 2,

    /// <summary>A build that the agent ran.</summary>
    Build = 3,

    /// <summary>What continuous integration said of the work.</summary>
    Ci = 4,

    /// <summary>What a person said next, read from the words.</summary>
    Remark = 5,

    /// <summary>A verdict that a person gave by <c>hone feedback</c>.</summary>
    Feedback = 6,

    /// <summary>A person said no to a step.</summary>
    Rejection = 7,

    /// <summary>A person stopped the agent.</summary>
    Interruption = 8,

    /// <summary>The agent stopped for an error of its own, such as a limit or a lost login.</summary>
    Breakdown = 9,

    /// <summary>The work was committed.</summary>
    Commit = 10,

    /// <summary>Commits were pushed.</summary>
    Push = 11,

    /// <summary>A pull request was opened.</summary>
    PullRequest = 12,

    /// <summary>The work was merged.</summary>
    Merge = 13,

    /// <summary>Work was thrown away or taken back.</summary>
    Discard = 14,

    /// <summary>Work that came back: its lines were rewritten soon after, as the repository's history tells.</summary>
    Rework = 15,

    /// <summary>An evaluator's tests, which the agent did not see.</summary>
    Evaluation = 16,

    /// <summary>Files were edited: no evidence by itself, but what was checked before says nothing of it.</summary>
    Edit = 17,

    /// <summary>
    /// A person asked for the next thing: it is good where it came after new work, for they had no complaint.
    /// </summary>
    NextRequest = 18,

    /// <summary>The agent left items of its own list open.</summary>
    OpenItems = 19,
}
