using Hone.Git;

namespace Hone.Outcomes.Histories;

/// <summary>Which commits were taken back by later ones that were not taken back themselves.</summary>
internal sealed class Reverts
{
    private readonly CommitGraph _graph;
    private readonly ILookup<string, Commit> _bySubject, _byBareSubject;
    private readonly ILookup<int?, Commit> _byPullRequest;
    private readonly string[] _hashes;
    private readonly Dictionary<string, List<Commit>> _standing = new(StringComparer.Ordinal);

    public Reverts(CommitGraph graph)
    {
        _graph = graph;
        _bySubject = graph.Log.Commits.ToLookup(c => c.Subject, StringComparer.Ordinal);
        _byBareSubject = graph.Log.Commits.ToLookup(c => Messages.Bare(c.Subject), StringComparer.Ordinal);
        _byPullRequest = graph.DefaultChain.ToLookup(c => Messages.PullRequestOf(c.Subject));
        _hashes = [.. graph.Log.Commits.Select(c => c.Hash).Order(StringComparer.Ordinal)];
        // The newest first: whether one stands is known before what it takes back is looked at.
        foreach (Commit revert in graph.Log.Commits)
        {
            string[] targets = [.. Targets(revert)];
            if (targets.Length == 0 || IsTakenBack(revert)) continue;
            foreach (string target in targets) ListOf(target).Add(revert);
        }
    }

    /// <summary>The newest commit that takes one of these back and counts; null where there is none.</summary>
    /// <param name="hashes">Full hashes of what stands for one change.</param>
    /// <param name="counts">Whether a commit is where it can take the change back.</param>
    public Commit? Of(IEnumerable<string> hashes, Func<Commit, bool> counts) => hashes
        .SelectMany(hash => _standing.GetValueOrDefault(hash) ?? [])
        .Where(counts).MinBy(_graph.PlaceOf);

    /// <summary>On the default branch only what stands there too takes a revert back.</summary>
    private bool IsTakenBack(Commit revert) => _standing.TryGetValue(revert.Hash, out List<Commit>? by)
        && (_graph.LandingOf(revert.Hash) is null || by.Exists(c => _graph.LandingOf(c.Hash) is not null));

    private IEnumerable<string> Targets(Commit revert)
    {
        IReadOnlyList<string> named = Messages.Reverted(revert);
        if (named.Count > 0) return named.Select(FullName).OfType<string>();
        if (Messages.RevertedPullRequest(revert) is { } number && Before(revert, _byPullRequest[number]) is { } merged)
        {
            return [merged.Hash];
        }

        string? subject = Messages.Quoted(revert.Subject, "Revert");
        if (subject is null && Messages.Quoted(revert.Subject, "Reapply") is { } again) subject = $"Revert \"{again}\"";
        if (subject is null) return [];
        // With its number or without: a forge adds one to what it squashes, and reverts may quote it either way.
        Commit? target = Before(revert, _bySubject[subject]) ?? Before(revert, _byBareSubject[subject]);
        return target is null ? [] : [target.Hash];
    }

    /// <summary>A full hash that is not in the log is kept: it may name a commit that no branch holds.</summary>
    private string? FullName(string name)
    {
        const int FullDigits = 40;
        if (name.Length >= FullDigits) return name;
        int found = Array.BinarySearch(_hashes, name, StringComparer.Ordinal);
        int at = found < 0 ? ~found : found;
        return Fits(at) && !Fits(at + 1) ? _hashes[at] : null;

        bool Fits(int i) => i < _hashes.Length && _hashes[i].StartsWith(name, StringComparison.Ordinal);
    }

    /// <summary>The newest of the commits that is older than the revert.</summary>
    private Commit? Before(Commit revert, IEnumerable<Commit> commits)
    {
        int place = _graph.PlaceOf(revert);
        return commits.Where(c => _graph.PlaceOf(c) > place).MinBy(_graph.PlaceOf);
    }

    private List<Commit> ListOf(string target)
    {
        if (!_standing.TryGetValue(target, out List<Commit>? list)) _standing[target] = list = [];
        return list;
    }
}
