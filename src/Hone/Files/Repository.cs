namespace Hone.Files;

/// <summary>Finds the repository that a folder belongs to.</summary>
public static class Repository
{
    /// <summary>Folders looked at from the bottom up; deeper trees are nobody's sources.</summary>
    private const int DepthMax = 64;

    /// <summary>
    /// The nearest folder with a <c>.git</c>, a folder or a file as in worktrees, from this one upwards; null where
    /// there is none, or where the folder does not exist.
    /// </summary>
    public static string? RootOf(string folder)
    {
        if (!Path.IsPathFullyQualified(folder)) return null;
        DirectoryInfo? at = new(folder);
        if (!at.Exists) return null;
        for (int depth = 0; at is not null && depth < DepthMax; at = at.Parent, depth++)
        {
            if (Path.Exists(Path.Combine(at.FullName, ".git"))) return at.FullName;
        }

        return null;
    }
}
