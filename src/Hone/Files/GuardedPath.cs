using Hone.Basics;

namespace Hone.Files;

/// <summary>Turns a path within a folder into a place to write, where it is safe to write there.</summary>
/// <remarks>
/// Proposals name files, and what a proposal says comes from strangers. So each part is looked at by itself, by its
/// name and on the disk: no way out, no way around by a link, nothing that belongs to git.
/// </remarks>
public static class GuardedPath
{
    private const string NameHint = "name a file inside the repository, with '/' between folders";

    private static readonly string[] s_git = [".git", "git~1"];

    /// <summary>Resolves a path; nothing is opened or created.</summary>
    /// <param name="root">The folder that it must stay in.</param>
    /// <param name="relative">The path below it, with <c>/</c>.</param>
    public static PathResult Resolve(string root, string relative)
    {
        if (FaultOf(relative) is { } fault) return fault;
        string full = Path.GetFullPath(root);
        if (!Directory.Exists(full))
        {
            return new PathResult.Refused($"there is no folder {full}", "put the folder back, or check the spelling");
        }

        string[] parts = relative.Split('/');
        List<string> missing = [];
        for (int i = 1; i < parts.Length; i++)
        {
            full = Path.Combine(full, parts[i - 1]);
            if (FaultOfFolder(full, string.Join('/', parts[..i])) is { } wrong) return wrong;
            if (!Directory.Exists(full)) missing.Add(full);
        }

        full = Path.Combine(full, parts[^1]);
        UnixFile? status = UnixFile.Of(full);
        if (FaultOfFile(full, relative, status) is { } odd) return odd;
        return new PathResult.Allowed(full, File.Exists(full), missing, status?.Links ?? 0);
    }

    /// <summary>What is wrong with the words of a path.</summary>
    private static PathResult.Refused? FaultOf(string path)
    {
        if (path.Length == 0) return Refused("the path is empty");
        if (HiddenCharacters.FirstIn(path) is { } hidden)
        {
            return Refused($"the path holds the hidden character {hidden}");
        }

        if (path.Contains('\\')) return Refused($"the path {path} holds a backslash");
        if (path.Contains(':')) return Refused($"the path {path} holds a colon");
        if (path[0] == '/') return Refused($"the path {path} is not relative");
        return path.Split('/').Select(part => FaultOfPart(path, part)).FirstOrDefault(fault => fault is not null);
    }

    private static PathResult.Refused? FaultOfPart(string path, string part)
    {
        if (part.Length == 0) return Refused($"the path {path} holds an empty name");
        if (part is "." or "..") return Refused($"the path {path} holds '{part}'");
        if (part[^1] is '.' or ' ') return Refused($"a name in the path {path} ends with a dot or a blank");
        return s_git.Contains(part, StringComparer.OrdinalIgnoreCase)
            ? new PathResult.Refused($"{path} belongs to git", "choose a file outside .git")
            : null;
    }

    private static PathResult.Refused? FaultOfFolder(string full, string path)
    {
        if (LinkFault(full, path) is { } link) return link;
        bool isOther = UnixFile.Of(full) is { Kind: not UnixFileKind.Folder } || File.Exists(full);
        return isOther
            ? new PathResult.Refused($"{path} is no folder", "choose another path")
            : null;
    }

    private static PathResult.Refused? FaultOfFile(string full, string path, UnixFile? status)
    {
        if (LinkFault(full, path) is { } link) return link;
        string? kind = status?.Kind switch
        {
            UnixFileKind.Pipe => "a pipe",
            UnixFileKind.Socket => "a socket",
            UnixFileKind.Device => "a device",
            _ => Directory.Exists(full) ? "a folder" : null,
        };
        return kind is null ? null : new PathResult.Refused($"{path} is {kind}", "choose a plain file");
    }

    private static PathResult.Refused? LinkFault(string full, string path)
    {
        FileInfo file = new(full);
        if (file.LinkTarget is { } target)
        {
            return new PathResult.Refused($"{path} is a symbolic link to {target}", $"choose {target} itself");
        }

        bool isOddLink = (int)file.Attributes != -1 && file.Attributes.HasFlag(FileAttributes.ReparsePoint);
        return isOddLink
            ? new PathResult.Refused($"{path} leads to another place", "choose the file itself")
            : null;
    }

    private static PathResult.Refused Refused(string reason) => new(reason, NameHint);
}
