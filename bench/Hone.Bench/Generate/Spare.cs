namespace Hone.Bench.Generate;

/// <summary>The word that is swapped where a text would otherwise stay as it was.</summary>
/// <param name="Rank">How little its swap disturbs: less is better.</param>
/// <param name="Word">Its number in the vocabulary.</param>
/// <param name="At">Where its copy stands in the sink.</param>
/// <param name="Capital">Whether it begins with a capital.</param>
public readonly record struct Spare(int Rank, int Word, int At, bool Capital)
{
    /// <summary>Any word of prose.</summary>
    public const int Plain = 0;

    /// <summary>The name of a command, outside commands.</summary>
    public const int Reluctant = 1;

    /// <summary>Part of a path, in a text that is more than the path and whose folders stay.</summary>
    public const int InPath = 2;

    /// <summary>Not to be swapped.</summary>
    public const int Never = 3;

    /// <summary>No word yet.</summary>
    public static readonly Spare None = new(Never, -1, 0, false);
}
