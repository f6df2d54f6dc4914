using Hone.Git;

namespace Hone.Outcomes.Histories;

/// <summary>One mentioned commit and what was found out about it so far.</summary>
internal sealed class Trace(CommitMention mention)
{
    public CommitMention Mention => mention;

    /// <summary>The commit as it was made; null where the repository does not have it.</summary>
    public Commit? Original { get; set; }

    /// <summary>Whether a branch holds it.</summary>
    public bool IsReachable { get; set; }

    /// <summary>Commits with its change, on any branch.</summary>
    public List<Commit> Copies { get; } = [];

    /// <summary>Commits of the default branch that hold its change and maybe more.</summary>
    public List<Commit> Wholes { get; } = [];

    /// <summary>Whether its change may have landed in a form that cannot be told from other changes.</summary>
    public bool IsOpen { get; set; }

    public CommitLanding? Landing { get; set; }

    /// <summary>The commit of the default branch that brought it.</summary>
    public Commit? LandedAs { get; set; }

    /// <summary>What stands for it in the history; null where nothing does.</summary>
    public Commit? Current { get; set; }
}
