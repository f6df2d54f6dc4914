using Hone.Files;

namespace Hone.Learning.Advising;

/// <summary>
/// Which folders that sessions name belong to which repository on this machine: the main checkout stands for its
/// worktrees, its sub-folders and every link to it, so that what was decided once is decided for all of them.
/// </summary>
internal sealed class Checkouts
{
    private readonly ILearningStore _learning;
    private readonly Dictionary<string, string?> _roots;
    private readonly ILookup<string, ProjectUse> _uses;

    private Checkouts(ILearningStore learning, IReadOnlyList<ProjectUse> uses)
    {
        _learning = learning;
        _roots = uses.Select(u => u.Project).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal).ToDictionary(
            p => p, p => Repository.MainOf(p) ?? AdviceLimits.FolderWithInstructions(p), StringComparer.Ordinal);
        _uses = uses.Where(u => RootOf(u.Project) is not null)
            .ToLookup(u => RootOf(u.Project)!, StringComparer.Ordinal);
    }

    /// <summary>Of all folders in which sessions are known.</summary>
    public static async Task<Checkouts> OfAsync(ILearningStore learning, CancellationToken cancel) =>
        new(learning, await learning.ProjectUsesAsync(cancel));

    /// <summary>The repository of a folder; null where it is none on this machine.</summary>
    public string? RootOf(string project) => _roots.GetValueOrDefault(project);

    /// <summary>What agents did in a repository, in all its folders.</summary>
    public IEnumerable<ProjectUse> UsesOf(string root) => _uses[root];

    /// <summary>
    /// The pattern as it may be told at the top of the repository: paths are seen from the session's folder, so those
    /// of a session below the top would name another file there, and are left out.
    /// </summary>
    public static Pattern AtTop(Pattern pattern) =>
        AdviceLines.IsAboutPath(pattern.Habit, pattern.Subject, pattern.Remedy) && !IsTop(pattern.Project)
            ? pattern with { Subject = null, Remedy = null }
            : pattern;

    /// <summary>Sessions of a repository in all its folders, with how often they saw a habit.</summary>
    public async Task<IReadOnlyList<SessionHabit>> SessionsAsync(
        string root, string habit, string? subject, CancellationToken cancel)
    {
        // A repository that is not on this machine any more is known by its path alone.
        if (!_uses.Contains(root)) return await _learning.SessionHabitsAsync(root, habit, subject, cancel);
        bool isTopOnly = AdviceLines.IsAboutPath(habit, subject, null);
        List<SessionHabit> sessions = [];
        foreach (string folder in _uses[root].Select(u => u.Project).Distinct().Order(StringComparer.Ordinal))
        {
            if (isTopOnly && !IsTop(folder)) continue;
            sessions.AddRange((await _learning.SessionHabitsAsync(folder, habit, subject, cancel))
                .Where(s => s.Project == folder));
        }

        return [.. sessions.OrderBy(s => s.StartedAt).ThenBy(s => s.SessionId, StringComparer.Ordinal)];
    }

    private static bool IsTop(string folder) =>
        Path.Exists(Path.Combine(folder, ".git")) || Repository.RootOf(folder) is null;
}
