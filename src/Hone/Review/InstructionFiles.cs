using System.Text;
using Hone.Files;

namespace Hone.Review;

/// <summary>Which file of a repository holds the instructions that an agent reads.</summary>
public static class InstructionFiles
{
    /// <summary>More than any person writes; the rest is not looked at.</summary>
    private const int ReadMax = (1 << 20) + 1;

    /// <summary>Agents whose instructions Hone knows, each with the file it reads.</summary>
    public static IReadOnlyList<(string Agent, string Title, string File)> Known { get; } =
    [
        ("claude-code", "Claude Code", "CLAUDE.md"), ("codex", "Codex", "AGENTS.md"),
        ("gemini", "Gemini CLI", "GEMINI.md"),
    ];

    /// <summary>
    /// The file for an agent's lines, relative to the repository: its own, or the one that its own only points to.
    /// </summary>
    /// <param name="root">The repository's folder.</param>
    /// <param name="agent">The agent's name.</param>
    /// <returns>Null where the agent reads no file that Hone knows.</returns>
    public static string? FileOf(string root, string agent)
    {
        string? file = Known.FirstOrDefault(k => k.Agent == agent).File;
        if (file is null) return null;
        FileInfo own = new(Path.Combine(root, file));
        if (own.LinkTarget is { } target && IsKnownFile(target)) return target;
        return own.Exists && ImportedBy(own.FullName) is { } imported && File.Exists(Path.Combine(root, imported))
            ? imported
            : file;
    }

    /// <summary>
    /// The bytes of a file, as far as they are looked at; null where it is not there, no plain file, or cannot be read.
    /// </summary>
    public static byte[]? BytesOf(string root, string file)
    {
        // A pipe would be waited for without end: only what is safe to edit is opened.
        if (GuardedPath.Resolve(root, file) is not PathResult.Allowed { Exists: true } allowed) return null;
        try
        {
            using FileStream stream = new(allowed.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            byte[] bytes = new byte[Math.Min(stream.Length, ReadMax)];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The file that a file of instructions takes in with a line such as <c>@AGENTS.md</c>.</summary>
    private static string? ImportedBy(string path) =>
        BytesOf(Path.GetDirectoryName(path)!, Path.GetFileName(path)) is not { } bytes ? null
        : Encoding.UTF8.GetString(bytes).Split('\n').Select(line => line.Trim())
            .Where(line => line.StartsWith('@')).Select(line => line[1..].TrimStart('.', '/'))
            .FirstOrDefault(IsKnownFile);

    private static bool IsKnownFile(string name) => Known.Any(k => k.File == name);
}
