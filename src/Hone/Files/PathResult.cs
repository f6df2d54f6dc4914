namespace Hone.Files;

/// <summary>Whether a path may be written.</summary>
public abstract record PathResult
{
    /// <summary>It leads to a plain file, or to none yet.</summary>
    /// <param name="FullPath">The file.</param>
    /// <param name="Exists">Whether it is there.</param>
    /// <param name="MissingFolders">Folders that are not there, the outermost first.</param>
    /// <param name="LinkCount">Names that the file has; 0 where that is not known.</param>
    public sealed record Allowed(string FullPath, bool Exists, IReadOnlyList<string> MissingFolders, long LinkCount)
        : PathResult;

    /// <summary>It leads out of the root, or to something that is no plain file.</summary>
    /// <param name="Reason">What is wrong with it.</param>
    /// <param name="Hint">One thing to try.</param>
    public sealed record Refused(string Reason, string Hint) : PathResult;
}
