namespace Hone.Git;

/// <summary>How far a repository is looked at; what lies beyond is unknown, never guessed.</summary>
public static class GitLimits
{
    /// <summary>Commits of one log, the newest first; two years of a busy team.</summary>
    public const int CommitsMax = 20_000;

    /// <summary>Commits of one list of bare hashes, which costs a hundredth of a log.</summary>
    public const int ReachedMax = 200_000;

    /// <summary>Bytes of one log; a commit with its message and files takes half a thousand.</summary>
    public const int LogBytesMax = 64 << 20;

    /// <summary>Characters kept of a message's body; what is looked for stands at its beginning.</summary>
    public const int BodyCharsMax = 16 << 10;

    /// <summary>Bytes of the patches read in one go.</summary>
    public const int PatchBytesMax = 32 << 20;

    /// <summary>Lines kept of one patch; a patch with more was made by a program, and stays unread.</summary>
    public const int PatchLinesMax = 50_000;

    /// <summary>
    /// Files of one commit whose lines are followed; a commit with more is an import, and stays unknown.
    /// </summary>
    public const int FilesMax = 500;

    /// <summary>Commits whose patches are read, and pairs whose lines are compared, in one go.</summary>
    public const int PairsMax = 2_000;

    /// <summary>Bytes of a file whose lines are followed; larger ones are seldom written by hand.</summary>
    public const int FileBytesMax = 1 << 20;

    /// <summary>Bytes of all files read in one go.</summary>
    public const int FilesBytesMax = 32 << 20;

    /// <summary>Worktrees whose checkouts count; their hashes stand in one command line.</summary>
    public const int WorktreesMax = 500;

    /// <summary>Bytes of the list of branches; some hundred thousand.</summary>
    public const int RefsBytesMax = 32 << 20;

    /// <summary>How many added and removed files are compared in pairs to find renames.</summary>
    public const int RenamesMax = 300;

    /// <summary>How long one call of git may take.</summary>
    public static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(60);
}
