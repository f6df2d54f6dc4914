namespace Hone.Files;

/// <summary>Finds the repository that a folder belongs to.</summary>
public static class Repository
{
    /// <summary>Folders looked at from the bottom up; deeper trees are nobody's sources.</summary>
    private const int DepthMax = 64;

    /// <summary>Bytes of a <c>.git</c> file: one line with a path.</summary>
    private const int GitFileMax = 8192;

    /// <summary>
    /// The nearest folder with a <c>.git</c>, a folder or a file as in worktrees, from this one upwards, by its real
    /// path; null where there is none, or where the folder does not exist.
    /// </summary>
    public static string? RootOf(string folder)
    {
        if (!Path.IsPathFullyQualified(folder) || !Directory.Exists(folder)) return null;
        DirectoryInfo? at = new(RealPath(folder));
        for (int depth = 0; at is not null && depth < DepthMax; at = at.Parent, depth++)
        {
            if (Path.Exists(Path.Combine(at.FullName, ".git"))) return at.FullName;
        }

        return null;
    }

    /// <summary>
    /// The repository's main checkout: of a worktree, the one that it was made from. What was decided in one of them
    /// was decided for all.
    /// </summary>
    public static string? MainOf(string folder) =>
        RootOf(folder) is not { } root ? null : MainOfWorktree(Path.Combine(root, ".git")) ?? root;

    /// <summary>A worktree's <c>.git</c> is a file: <c>gitdir: MAIN/.git/worktrees/NAME</c>.</summary>
    private static string? MainOfWorktree(string git)
    {
        const string Key = "gitdir: ", Worktrees = "/.git/worktrees/";
        FileInfo file = new(git);
        if (!file.Exists || file.Length > GitFileMax) return null;
        string line;
        try
        {
            line = File.ReadAllText(git).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        int at = line.LastIndexOf(Worktrees, StringComparison.Ordinal);
        if (!line.StartsWith(Key, StringComparison.Ordinal) || at < Key.Length) return null;
        string main = line[Key.Length..at];
        return Path.IsPathFullyQualified(main) && Directory.Exists(Path.Combine(main, ".git")) ? RealPath(main) : null;
    }

    /// <summary>The path without symbolic links in it.</summary>
    private static string RealPath(string folder)
    {
        string path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        string real = Path.GetPathRoot(path)!;
        foreach (string part in path[real.Length..].Split(Path.DirectorySeparatorChar))
        {
            real = Path.Combine(real, part);
            if (new DirectoryInfo(real).LinkTarget is null) continue;
            // A link to a link is followed to its end; one that leads nowhere is left as it is.
            real = new DirectoryInfo(real).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? real;
        }

        return real;
    }
}
