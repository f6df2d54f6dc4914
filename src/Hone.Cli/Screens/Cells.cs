namespace Hone.Cli.Screens;

/// <summary>A column of a table on the screen.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="IsNumber">Whether it holds numbers, which stand at the right.</param>
/// <param name="IsWhole">Whether its cells are never broken.</param>
internal sealed record Cells(string Title, bool IsNumber = false, bool IsWhole = false)
{
    /// <summary>A column of numbers.</summary>
    public static Cells Number(string title) => new(title, IsNumber: true, IsWhole: true);

    /// <summary>A column of words that are never broken.</summary>
    public static Cells Whole(string title) => new(title, IsWhole: true);
}
