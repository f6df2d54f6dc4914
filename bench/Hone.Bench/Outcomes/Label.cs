namespace Hone.Bench.Outcomes;

/// <summary>What somebody says came of a task.</summary>
/// <param name="Source">The file that says so, below the directory.</param>
/// <param name="Keys">Words that are in the path of every file about the task, such as its id and the agent's name.</param>
/// <param name="IsResolved">Whether the task was solved.</param>
/// <param name="MustPass">Tests that must pass, where the label names them.</param>
/// <param name="Failing">Those of them that the label says do not.</param>
public sealed record Label(
    string Source, IReadOnlyList<string> Keys, bool IsResolved, IReadOnlyList<string> MustPass,
    IReadOnlySet<string> Failing)
{
    /// <summary>The task's id.</summary>
    public string Id => Keys[^1];
}
