using Hone.Git;

namespace Hone.Outcomes.Histories;

/// <summary>Picks, without reading a patch, the few commits that may hold the change of another one.</summary>
internal sealed class Candidates
{
    /// <summary>Of each reason so many; patches cost time, and the true one is nearly always the first.</summary>
    private const int EachMax = 8;

    /// <summary>How long after a commit one that squashes it may come: few pull requests live longer.</summary>
    private static readonly TimeSpan s_squashMax = TimeSpan.FromDays(90);

    /// <summary>Clocks of two machines may differ by that.</summary>
    private static readonly TimeSpan s_clockMax = TimeSpan.FromMinutes(5);

    private readonly CommitGraph _graph;
    private readonly ILookup<DateTimeOffset, Commit> _byAuthored;
    private readonly ILookup<string, Commit> _bySize, _byNamed, _bySubject;
    private readonly Dictionary<string, HashSet<string>> _paths = new(StringComparer.Ordinal);

    public Candidates(CommitGraph graph)
    {
        _graph = graph;
        IEnumerable<Commit> commits = graph.Log.Commits.Where(c => !c.IsMerge);
        _bySubject = graph.Log.Commits.ToLookup(c => Messages.Bare(c.Subject), StringComparer.Ordinal);
        _byAuthored = commits.ToLookup(c => c.AuthoredAt);
        _bySize = commits.Where(c => c.Files.Count > 0).ToLookup(SizeOf, StringComparer.Ordinal);
        _byNamed = commits
            .SelectMany(c => Messages.PickedFrom(c).Concat(Messages.SquashedFrom(c)).Select(name => (name, c)))
            .ToLookup(p => p.name, p => p.c, StringComparer.Ordinal);
    }

    /// <summary>Commits that may hold the change of one that is not on the default branch.</summary>
    public IReadOnlyList<Commit> For(Commit commit)
    {
        IEnumerable<Commit> all = _byAuthored[commit.AuthoredAt].Where(c => SharesFile(commit, c)).Take(EachMax)
            .Concat(SameMessage(commit).Take(EachMax))
            .Concat(Naming(commit.Hash).Take(EachMax))
            .Concat(commit.Files.Count == 0 ? [] : _bySize[SizeOf(commit)].Take(EachMax))
            .Concat(Squashes(commit));
        // What was there before can be the model of a change, never what became of it.
        return [.. all.Where(c => c.Hash != commit.Hash && IsLater(c, commit)).DistinctBy(c => c.Hash)];
    }

    /// <summary>Commits whose message names one.</summary>
    public IEnumerable<Commit> Naming(string hash) => _byNamed[hash];

    /// <summary>Commits made by the same author's clock under the same subject.</summary>
    public IEnumerable<Commit> SameMessage(Commit commit) => _byAuthored[commit.AuthoredAt]
        .Where(c => Messages.Bare(c.Subject) == Messages.Bare(commit.Subject));

    /// <summary>The commit that fits a subject and a time best; null where none does.</summary>
    public Commit? Told(string subject, DateTimeOffset at) => _bySubject[Messages.Bare(subject)]
        .Select(c => (Commit: c, Off: Nearer(c.AuthoredAt - at, c.CommittedAt - at)))
        .Where(p => p.Off <= s_clockMax).OrderBy(p => p.Off).Select(p => p.Commit).FirstOrDefault();

    /// <summary>Whether a commit can have been made after another one.</summary>
    public static bool IsLater(Commit commit, Commit than) => commit.CommittedAt >= than.CommittedAt - s_clockMax;

    /// <summary>Whether two moments are the same for two clocks.</summary>
    public static bool IsNear(DateTimeOffset a, DateTimeOffset b) => (a - b).Duration() <= s_clockMax;

    /// <summary>Whether two commits changed a file in common.</summary>
    public bool SharesFile(Commit a, Commit b) => a.Files.Any(f => PathsOf(b).Contains(f.Path));

    private IEnumerable<Commit> Squashes(Commit commit)
    {
        if (commit.Files.Count is 0 or > GitLimits.FilesMax) return [];
        DateTimeOffset from = commit.AuthoredAt - s_clockMax, to = commit.AuthoredAt + s_squashMax;
        return _graph.DefaultChain.Reverse()
            .Where(c => !c.IsMerge && c.CommittedAt >= from && c.CommittedAt <= to)
            .Where(c => c.Files.Count >= commit.Files.Count && commit.Files.All(f => PathsOf(c).Contains(f.Path)))
            .OrderByDescending(c => Messages.Lists(c, commit.Subject) || Messages.IsNumbered(c.Subject)).Take(EachMax);
    }

    private HashSet<string> PathsOf(Commit commit)
    {
        if (_paths.TryGetValue(commit.Hash, out HashSet<string>? paths)) return paths;
        return _paths[commit.Hash] = [.. commit.Files.Select(f => f.Path)];
    }

    private static TimeSpan Nearer(TimeSpan a, TimeSpan b) => a.Duration() < b.Duration() ? a.Duration() : b.Duration();

    /// <summary>Equal for commits with the same patch, which is what makes reading patches worth while.</summary>
    private static string SizeOf(Commit commit) => string.Join('\n', commit.Files.Take(GitLimits.FilesMax)
        .Select(f => $"{f.Added} {f.Removed} {f.Path}"));
}
