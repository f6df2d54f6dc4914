using Hone.Files;

namespace Hone.Changes.Writing;

/// <summary>The file of a change as it stands at one moment.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="Content">Its bytes; null where it is absent.</param>
/// <param name="Mode">Its permissions; null where it is absent, and on Windows.</param>
/// <param name="MissingFolders">Folders that are not there, the outermost first.</param>
/// <param name="LinkCount">Names that it has.</param>
internal sealed record TargetFile(
    string FullPath, byte[]? Content, int? Mode, IReadOnlyList<string> MissingFolders, long LinkCount)
{
    /// <summary>More than Hone edits: a file that a person let grow since can still be undone.</summary>
    private const int BytesMax = 8 << 20;

    /// <summary>True where its owner may not write it: it was closed on purpose, even to root.</summary>
    public bool IsReadOnly { get; private init; }

    /// <summary>The bytes, for who reads them; a plain null would turn into an empty file here.</summary>
    public ReadOnlyMemory<byte>? Memory =>
        Content is null ? default(ReadOnlyMemory<byte>?) : new ReadOnlyMemory<byte>(Content);

    /// <summary>Looks at a file of a repository, if it is one that may be written.</summary>
    public static (TargetFile? File, Refusal? Refusal) Look(string root, string path)
    {
        switch (GuardedPath.Resolve(root, path))
        {
            case PathResult.Refused refused:
                return (null, new Refusal(refused.Reason, refused.Hint));
            case PathResult.Allowed allowed:
                return Read(allowed, path);
            default:
                throw new InvalidOperationException("a path is allowed or refused");
        }
    }

    /// <summary>True where the file has these bytes; null stands for an absent one.</summary>
    public bool Has(byte[]? content) => content is null
        ? Content is null
        : Content is not null && content.AsSpan().SequenceEqual(Content);

    private static (TargetFile? File, Refusal? Refusal) Read(PathResult.Allowed place, string path)
    {
        if (!place.Exists) return (new TargetFile(place.FullPath, null, null, place.MissingFolders, 0), null);
        try
        {
            FileInfo file = new(place.FullPath);
            if (file.Length > BytesMax)
            {
                return (null, new Refusal($"{path} is larger than {BytesMax >> 20} MiB", "choose a shorter file"));
            }

            byte[] content = File.ReadAllBytes(place.FullPath);
            int? mode = OperatingSystem.IsWindows() ? null : (int)File.GetUnixFileMode(place.FullPath);
            bool isReadOnly = mode is { } m ? (m & (int)UnixFileMode.UserWrite) == 0 : file.IsReadOnly;
            TargetFile target = new(place.FullPath, content, mode, [], place.LinkCount) { IsReadOnly = isReadOnly };
            return (target, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, new Refusal($"cannot read {path}: {e.Message}", "check that you may read it"));
        }
    }
}
