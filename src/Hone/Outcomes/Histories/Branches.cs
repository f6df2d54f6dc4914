using Hone.Git;

namespace Hone.Outcomes.Histories;

/// <summary>Finds, for commits that are not on the default branch, how far the branch they are on reaches.</summary>
internal sealed class Branches
{
    private readonly CommitGraph _graph;
    private readonly Dictionary<string, Commit> _known;
    private readonly ILookup<string, Commit> _next;

    /// <summary>Looks at a history and at commits that no branch may hold any more.</summary>
    public Branches(CommitGraph graph, IEnumerable<Commit> mentioned)
    {
        _graph = graph;
        _known = graph.Log.Commits.Concat(mentioned).Where(c => graph.LandingOf(c.Hash) is null)
            .DistinctBy(c => c.Hash).ToDictionary(c => c.Hash, StringComparer.Ordinal);
        _next = _known.Values.Where(c => c.Parents.Count > 0)
            .ToLookup(c => c.Parents[0], StringComparer.Ordinal);
    }

    /// <summary>
    /// The last commit of the branch, and the newest of the default branch in it; null where there is none.
    /// </summary>
    public (string Tip, string Base)? Of(Commit commit)
    {
        Commit tip = TipFrom(commit);
        Commit? newest = null;
        for (Commit? at = tip; at is not null; at = BeforeOf(at))
        {
            // Where the default branch was merged in, what was squashed later is what came on top of that.
            Commit? landed = at.Parents.Where(hash => _graph.LandingOf(hash) is not null)
                .Select(_graph.Find).OfType<Commit>().MinBy(_graph.PlaceOf);
            if (landed is null) continue;
            if (newest is null || _graph.PlaceOf(landed) < _graph.PlaceOf(newest)) newest = landed;
        }

        return newest is null ? null : (tip.Hash, newest.Hash);
    }

    private Commit? BeforeOf(Commit commit) =>
        commit.Parents is [var first, ..] ? _known.GetValueOrDefault(first) : null;

    /// <summary>The commit that lies furthest on: of several branches the longest.</summary>
    private Commit TipFrom(Commit commit)
    {
        Queue<Commit> open = new([commit]);
        Commit last = commit;
        while (open.TryDequeue(out Commit? at))
        {
            last = at;
            foreach (Commit next in _next[at.Hash]) open.Enqueue(next);
        }

        return last;
    }
}
