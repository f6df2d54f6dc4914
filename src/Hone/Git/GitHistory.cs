using System.Globalization;
using System.Text;
using Hone.Git.Reading;
using Hone.Git.Survival;

namespace Hone.Git;

/// <summary>The history of one repository, read by running git; nothing is ever written.</summary>
public sealed class GitHistory
{
    private const string RefFormat = "--format=%(refname)%00%(objectname)%00%(symref)%00%(HEAD)%00";

    /// <summary>
    /// What makes two runs of git describe a change alike, whatever a repository's configuration says.
    /// </summary>
    private static readonly string[] s_diff =
    [
        "-r", "--root", "--no-color", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all", "--full-index",
        $"-l{GitLimits.RenamesMax}",
    ];

    /// <summary>An abbreviated name as short as git makes one, and nothing that git could read as more.</summary>
    private const int NameDigitsMin = 4, NameDigitsMax = 64;

    private readonly GitCommands _git;
    private readonly LineFollower _lines;

    /// <summary>Branches, and what is checked out in any worktree, on a branch or not.</summary>
    private readonly string[] _everywhere;

    private GitHistory(
        GitCommands git, bool isShallow, IReadOnlyList<GitBranch> branches, string? main, IEnumerable<string> heads)
    {
        _everywhere = ["--ignore-missing", "--branches", "--remotes", .. heads];
        (_git, IsShallow, Branches) = (git, isShallow, branches);
        _lines = new LineFollower(git, PatchesAsync);
        Default = DefaultBranch.Of(branches, main);
    }

    /// <summary>Whether the history ends where a clone was told to stop.</summary>
    public bool IsShallow { get; }

    /// <summary>All branches, local and as last seen at remotes.</summary>
    public IReadOnlyList<GitBranch> Branches { get; }

    /// <summary>The full hash of what is checked out; null before the first commit.</summary>
    public string? Head { get; private init; }

    /// <summary>
    /// The branch that work is meant for, local and at its remote: the one that the remote's HEAD names, else
    /// <c>main</c>, <c>master</c> or <c>trunk</c>, else the current one. None where HEAD is on no branch either.
    /// </summary>
    public IReadOnlyList<GitBranch> Default { get; }

    /// <summary>Opens the repository that a folder belongs to.</summary>
    /// <param name="folder">A checkout or a folder in one, a worktree, a submodule, or a bare repository.</param>
    /// <param name="time">Measures how long git takes.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <returns>Null where there is no repository, git is missing, or git does not trust the folder's owner.</returns>
    public static async Task<GitHistory?> OpenAsync(string folder, TimeProvider time, CancellationToken cancel)
    {
        if (!Path.IsPathFullyQualified(folder) || !Directory.Exists(folder)) return null;
        GitCommands git = new(folder, time);
        GitAnswer? place = await git.RunAsync(
            ["rev-parse", "--absolute-git-dir", "--is-shallow-repository"], GitLimits.RefsBytesMax, cancel);
        if (place is not { IsWhole: true } found) return null;
        bool isShallow = found.Text.TrimEnd().EndsWith("\ntrue", StringComparison.Ordinal);
        GitAnswer? refs = await git.RunAsync(
            ["for-each-ref", RefFormat, "refs/heads", "refs/remotes"], GitLimits.RefsBytesMax, cancel);
        if (refs is not { } answer) return null;
        GitAnswer? head = await git.RunAsync(
            ["rev-parse", "--quiet", "--verify", "HEAD^{commit}"], GitLimits.RefsBytesMax, cancel);
        string? tip = head is { IsWhole: true } h ? h.Text.Trim() : null;
        (IReadOnlyList<GitBranch> branches, string? main) = BranchReader.Read(answer.Output.Span);
        string[] heads = [.. await CheckedOutAsync(git, cancel), .. tip is null ? Array.Empty<string>() : [tip]];
        return new GitHistory(git, isShallow, branches, main, heads.Distinct()) { Head = tip };
    }

    /// <summary>
    /// Commits that any branch or a checkout's HEAD reaches, the newest <see cref="GitLimits.CommitsMax"/> of them.
    /// </summary>
    /// <param name="since">Commits made earlier are left out; null for all.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<CommitLog> CommitsAsync(DateTimeOffset? since, CancellationToken cancel)
    {
        List<string> arguments =
        [
            "log", "--date-order", $"--max-count={GitLimits.CommitsMax}", .. LogOptions, .. _everywhere,
        ];
        if (since is { Year: > 1970 and < 9999 } from)
        {
            string moment = from.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            arguments.Add($"--since={moment}");
        }

        GitAnswer? log = await _git.RunAsync([.. arguments, "--"], GitLimits.LogBytesMax, cancel);
        if (log is not { } answer) return new CommitLog([], false);
        IReadOnlyList<Commit> commits = WithoutEdge(LogReader.Read(answer.Output.Span));
        return new CommitLog(commits, answer.IsWhole && commits.Count < GitLimits.CommitsMax);
    }

    /// <summary>
    /// Which of some commits a branch reaches, whatever their dates say: one commit with a wrong date hides all that it
    /// builds on from a log since a time.
    /// </summary>
    /// <param name="hashes">Full hashes.</param>
    /// <param name="onDefault">Whether only the default branch counts.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlySet<string>> ReachedAsync(
        IReadOnlyCollection<string> hashes, bool onDefault, CancellationToken cancel)
    {
        string[] tips = onDefault ? [.. Default.Select(b => b.Tip).Distinct()]
            : _everywhere;
        HashSet<string> asked = new(hashes, StringComparer.Ordinal);
        if (tips.Length == 0 || asked.Count == 0) return new HashSet<string>();
        GitAnswer? list = await _git.RunAsync(
            ["rev-list", $"--max-count={GitLimits.ReachedMax}", .. tips, "--"], GitLimits.LogBytesMax, cancel);
        asked.IntersectWith((list?.Text ?? "").Split('\n'));
        return asked;
    }

    /// <summary>Commits by name, reachable or not.</summary>
    /// <param name="names">Hashes, in full or abbreviated; what is neither is passed over.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <returns>By the name as given; names that lead to no commit, or to several, are not in it.</returns>
    public async Task<IReadOnlyDictionary<string, Commit>> FindAsync(
        IReadOnlyCollection<string> names, CancellationToken cancel)
    {
        string[] asked = [.. names.Where(IsName).Distinct(StringComparer.Ordinal).Take(GitLimits.PairsMax)];
        if (asked.Length == 0) return new Dictionary<string, Commit>();
        GitAnswer? check = await _git.RunAsync(
            ["cat-file", "--batch-check=%(objectname) %(objecttype)"], asked.Select(name => name + "^{commit}"),
            GitLimits.LogBytesMax, cancel);
        string[] lines = check is { IsWhole: true } answer ? answer.Text.Split('\n') : [];
        Dictionary<string, string> hashes = asked.Zip(lines)
            .Where(pair => pair.Second.EndsWith(" commit", StringComparison.Ordinal))
            // A branch may bear a name that looks like a hash, and git would follow the branch.
            .Where(pair => pair.Second.StartsWith(pair.First, StringComparison.OrdinalIgnoreCase))
            .ToDictionary(pair => pair.First, pair => pair.Second.Split(' ')[0], StringComparer.Ordinal);
        if (hashes.Count == 0) return new Dictionary<string, Commit>();
        GitAnswer? log = await _git.RunAsync(
            ["log", "--no-walk=unsorted", "--stdin", .. LogOptions], hashes.Values.Distinct(), GitLimits.LogBytesMax,
            cancel);
        Dictionary<string, Commit> commits = WithoutEdge(LogReader.Read((log?.Output ?? default).Span))
            .DistinctBy(c => c.Hash).ToDictionary(c => c.Hash, StringComparer.Ordinal);
        return hashes.Where(pair => commits.ContainsKey(pair.Value))
            .ToDictionary(pair => pair.Key, pair => commits[pair.Value], StringComparer.Ordinal);
    }

    /// <summary>What changed, line by line.</summary>
    /// <param name="pairs">
    /// A commit, and the one to compare it with; null for its parent, and a merge then changes nothing. All must exist.
    /// </param>
    /// <param name="cancel">Ends the reading.</param>
    /// <returns>In the order of the pairs; null where a limit was met.</returns>
    public async Task<IReadOnlyList<Patch?>> PatchesAsync(
        IReadOnlyList<(string Commit, string? Base)> pairs, CancellationToken cancel)
    {
        GitAnswer? diff = await _git.RunAsync(
            ["diff-tree", "--stdin", "--always", "-p", "-U0", "--inter-hunk-context=0", "-M", .. s_diff,
                "--diff-algorithm=myers", "--src-prefix=a/", "--dst-prefix=b/"],
            pairs.Take(GitLimits.PairsMax).Select(p => p.Base is null ? p.Commit : $"{p.Commit} {p.Base}"),
            GitLimits.PatchBytesMax, cancel);
        IReadOnlyList<Patch?> read = diff is { } answer ? PatchReader.Read(answer.Output.Span, answer.IsWhole) : [];
        return [.. pairs.Select((_, i) => i < read.Count ? read[i] : null)];
    }

    /// <summary>How many of the lines that commits added are still there at later commits.</summary>
    /// <param name="pairs">A commit, and the later one. All must exist.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <returns>In the order of the pairs; null where it cannot be told or a limit was met.</returns>
    public Task<IReadOnlyList<LineSurvival?>> SurvivalAsync(
        IReadOnlyList<(string Commit, string Later)> pairs, CancellationToken cancel) =>
        _lines.FollowAsync(pairs, cancel);

    /// <summary>What is checked out in worktrees; agents work in some that are on no branch.</summary>
    private static async Task<IEnumerable<string>> CheckedOutAsync(GitCommands git, CancellationToken cancel)
    {
        const string Key = "HEAD ";
        GitAnswer? list = await git.RunAsync(["worktree", "list", "--porcelain"], GitLimits.RefsBytesMax, cancel);
        return (list?.Text ?? "").Split('\n').Where(line => line.StartsWith(Key, StringComparison.Ordinal))
            .Select(line => line[Key.Length..].Trim()).Where(hash => IsName(hash) && !ObjectName.IsNone(hash))
            .Take(GitLimits.WorktreesMax);
    }

    private static IEnumerable<string> LogOptions =>
    [
        "-z", "--numstat", "-M", .. s_diff, "--no-show-signature", "--no-notes", "--diff-merges=off",
        "--encoding=UTF-8", LogReader.Format,
    ];

    private static bool IsName(string name) =>
        name.Length is >= NameDigitsMin and <= NameDigitsMax && name.All(char.IsAsciiHexDigit);

    /// <summary>
    /// Where a shallow clone ends, a commit seems to add the whole tree: nobody knows what it changed.
    /// </summary>
    private IReadOnlyList<Commit> WithoutEdge(IReadOnlyList<Commit> commits) => !IsShallow
        ? commits
        : [.. commits.Select(c => c.Parents.Count > 0 ? c : c with { Files = [] })];
}
