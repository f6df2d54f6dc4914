namespace Hone.Git;

/// <summary>How many of the lines that a commit added are still there at a later commit.</summary>
/// <param name="Added">Lines it added that can be told from others: with three letters or digits at least.</param>
/// <param name="Gone">How many of these the same files no longer hold, however they are indented.</param>
public readonly record struct LineSurvival(int Added, int Gone)
{
    /// <summary>The part that is gone, from 0 to 1; null where there was nothing to lose.</summary>
    public double? Share => Added == 0 ? null : (double)Gone / Added;
}
