namespace Hone.Git.Survival;

/// <summary>The lines that a commit added to one file and that can be told from others, with how often each.</summary>
/// <param name="Path">The file, as the commit left it.</param>
/// <param name="Counts">By text without white space around it.</param>
internal sealed record AddedLines(string Path, IReadOnlyDictionary<string, int> Counts)
{
    /// <summary>A brace, a bracket, a keyword of two letters: such lines stand everywhere.</summary>
    private const int SignsMin = 3;

    /// <summary>The files with such lines; null where there are too many to follow.</summary>
    public static IReadOnlyList<AddedLines>? Of(Patch patch) => patch.Files.Count > GitLimits.FilesMax
        ? null
        : [.. patch.Files.Select(f => new AddedLines(f.Path, CountsOf(f.Added))).Where(f => f.Counts.Count > 0)];

    /// <summary>Such lines, counted.</summary>
    public static IReadOnlyDictionary<string, int> CountsOf(IEnumerable<string> lines) => lines
        .Select(line => line.Trim()).Where(IsTelling).CountBy(line => line).ToDictionary();

    private static bool IsTelling(string line)
    {
        int signs = 0;
        foreach (char c in line)
        {
            if (char.IsLetterOrDigit(c) && ++signs == SignsMin) return true;
        }

        return false;
    }
}
