namespace Hone.Git;

/// <summary>Commits and how they hang together: what reaches what, and how each came onto the default branch.</summary>
public sealed class CommitGraph
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly ILookup<string, Commit> _children;
    private readonly Dictionary<string, Commit> _landings = new(StringComparer.Ordinal);

    /// <summary>Connects the commits of a log.</summary>
    /// <param name="log">Children before parents.</param>
    /// <param name="tips">The last commits of the default branch, the remote's first; none where unknown.</param>
    public CommitGraph(CommitLog log, IReadOnlyList<string> tips)
    {
        Log = log;
        for (int i = 0; i < log.Commits.Count; i++) _places.TryAdd(log.Commits[i].Hash, i);
        _children = log.Commits.SelectMany(c => c.Parents.Select(parent => (parent, c)))
            .ToLookup(p => p.parent, p => p.c, StringComparer.Ordinal);
        // A commit keeps the way by which it came to the remote, whatever was pulled and merged here since.
        foreach (string tip in tips) Land(ChainOf(tip));
        string? last = tips.FirstOrDefault(tip => tips.All(other => other == tip || IsAncestor(other, tip)));
        DefaultChain = tips.Count == 0 ? [] : ChainOf(last ?? tips[0]);
    }

    /// <summary>The commits, children before parents.</summary>
    public CommitLog Log { get; }

    /// <summary>The default branch from its tip along first parents, the newest first.</summary>
    public IReadOnlyList<Commit> DefaultChain { get; }

    /// <summary>A commit by its full hash; null where the log does not hold it.</summary>
    public Commit? Find(string hash) => _places.TryGetValue(hash, out int place) ? Log.Commits[place] : null;

    /// <summary>Its place in the log: children have smaller ones than their parents.</summary>
    public int PlaceOf(Commit commit) => _places[commit.Hash];

    /// <summary>
    /// The commit by which it came onto the default branch: itself, or the merge that brought it; null if it did not.
    /// </summary>
    public Commit? LandingOf(string hash) => _landings.GetValueOrDefault(hash);

    /// <summary>Everything that builds on a commit, which the log need not hold; in no order.</summary>
    public IReadOnlyCollection<Commit> Descendants(string hash)
    {
        Dictionary<string, Commit> seen = new(StringComparer.Ordinal);
        Stack<string> open = new([hash]);
        while (open.TryPop(out string? at))
        {
            foreach (Commit child in _children[at])
            {
                if (seen.TryAdd(child.Hash, child)) open.Push(child.Hash);
            }
        }

        return seen.Values;
    }

    private bool IsAncestor(string hash, string tip) => Descendants(hash).Any(c => c.Hash == tip);

    private List<Commit> ChainOf(string tip)
    {
        List<Commit> chain = [];
        // The log bounds the walk: a parent stands behind its child in it.
        for (Commit? at = Find(tip); at is not null; at = at.Parents is [var parent, ..] ? Find(parent) : null)
        {
            chain.Add(at);
        }

        return chain;
    }

    /// <summary>From the oldest on: what a link reaches and no earlier one did came with it.</summary>
    private void Land(List<Commit> chain)
    {
        foreach (Commit link in Enumerable.Reverse(chain))
        {
            Stack<Commit> open = new([link]);
            while (open.TryPop(out Commit? at))
            {
                if (!_landings.TryAdd(at.Hash, link)) continue;
                foreach (Commit parent in at.Parents.Select(Find).OfType<Commit>()) open.Push(parent);
            }
        }
    }
}
