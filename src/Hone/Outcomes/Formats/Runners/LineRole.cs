namespace Hone.Outcomes.Formats.Runners;

/// <summary>What a line is to the run of a test runner.</summary>
internal enum LineRole
{
    /// <summary>Not the runner's.</summary>
    None,

    /// <summary>It belongs to the run that is open, or opens one.</summary>
    Part,

    /// <summary>The runner's closing word: what follows is another run, unless it says more of this one.</summary>
    Close,
}
