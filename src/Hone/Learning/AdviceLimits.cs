using Hone.Review;

namespace Hone.Learning;

/// <summary>From when on a pattern is worth a line, and where the line goes.</summary>
public sealed record AdviceLimits
{
    /// <summary>Occurrences from which on a line about something of the project is worth reading.</summary>
    public const long SpecificOccurrencesMin = 2;

    /// <summary>Sessions in which it was seen: what one session did wrong twenty times may never come again.</summary>
    public const long SpecificSessionsMin = 2;

    /// <summary>Occurrences from which on advice that is good anywhere is worth saying here.</summary>
    public const long GenericOccurrencesMin = 6;

    /// <summary>Sessions for such advice.</summary>
    public const long GenericSessionsMin = 4;

    /// <summary>Part of the repository's time or tokens that such advice is about: 1 %.</summary>
    public const double GenericValueMin = 0.01;

    /// <summary>Tokens that the managed block of a file may hold.</summary>
    public int TokensMax { get; init; } = ManagedBlock.TokensMax;

    /// <summary>The one file for all lines, relative to the repository; null for each agent's own.</summary>
    public string? File { get; init; }

    /// <summary>Whether the folder takes lines; a home folder's file would be read in every project below it.</summary>
    public bool IsProject { get; init; } = true;

    /// <summary>The file for an agent's lines; null where it reads none that Hone knows.</summary>
    public string? FileOf(string root, string agent) =>
        IsProject && InstructionFiles.FileOf(root, agent) is { } own ? File ?? own : null;

    /// <summary>A folder that is no repository but has instructions for agents; null otherwise.</summary>
    public static string? FolderWithInstructions(string folder) =>
        Path.IsPathFullyQualified(folder) && Directory.Exists(folder)
        && (Directory.Exists(Path.Combine(folder, ".hone"))
            || InstructionFiles.Known.Any(k => System.IO.File.Exists(Path.Combine(folder, k.File))))
            ? Path.TrimEndingDirectorySeparator(folder)
            : null;
}
