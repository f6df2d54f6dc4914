using Hone.Git;

namespace Hone.Outcomes.Histories;

/// <summary>Finds commits that hold the change of commits which are not on the default branch themselves.</summary>
internal sealed class Matching(GitHistory history, CommitGraph graph)
{
    /// <summary>Patches below this size are alike by chance; time or subject must be the same too.</summary>
    private const int TellingLinesMin = 3;

    /// <summary>A commit that squashes others holds nearly all of their lines, with what was mended on the way.</summary>
    private const double SquashShareMin = 0.9;

    /// <summary>So many lines in the same files are no chance.</summary>
    private const int SquashLinesMin = 5;

    /// <summary>With the subject or the time as a second witness, half of the lines are enough.</summary>
    private const double WitnessShareMin = 0.5;

    private readonly Candidates _candidates = new(graph);

    /// <summary>The commit that a subject and a time tell of; null where none fits.</summary>
    public Commit? Told(string subject, DateTimeOffset at) => _candidates.Told(subject, at);

    /// <summary>Adds what names a commit that the repository does not have any more.</summary>
    public void AddNaming(Trace trace, string hash)
    {
        foreach (Commit commit in _candidates.Naming(hash))
        {
            if (Messages.PickedFrom(commit).Contains(hash)) trace.Copies.Add(commit);
            else if (graph.LandingOf(commit.Hash) is not null) trace.Wholes.Add(commit);
        }
    }

    /// <summary>Fills in copies and wholes of the traces.</summary>
    public async Task MatchAsync(IReadOnlyList<Trace> traces, CancellationToken cancel)
    {
        List<(Trace Trace, Commit Original, IReadOnlyList<Commit> Candidates)> open =
        [
            .. traces.Where(t => t.Original is { IsMerge: false })
                .Select(t => (t, t.Original!, _candidates.For(t.Original!))).Where(p => p.Item3.Count > 0),
        ];
        if (open.Count == 0) return;
        List<(string Commit, string? Base)> pairs =
        [
            .. open.SelectMany(o => o.Candidates.Prepend(o.Original)).DistinctBy(c => c.Hash)
                .Select(c => (c.Hash, (string?)null)),
        ];
        var tips = open.Select(o => (o.Original.Hash, Branch: BranchOf(o.Original, traces))).ToList();
        pairs.AddRange(tips.Select(t => t.Branch).OfType<(string, string)>().Distinct()
            .Select(b => (b.Item1, (string?)b.Item2)));
        IReadOnlyList<Patch?> patches = await history.PatchesAsync(pairs, cancel);
        var read = pairs.Zip(patches).ToDictionary(p => p.First, p => p.Second);
        foreach (var ((trace, original, candidates), tip) in open.Zip(tips))
        {
            Patch? patch = read[(original.Hash, null)];
            Patch? branch = tip.Branch is var (commit, since) ? read[(commit, since)] : null;
            foreach (Commit candidate in candidates)
            {
                Sort(trace, original, patch, branch, candidate, read[(candidate.Hash, null)]);
            }
        }
    }

    private void Sort(Trace trace, Commit original, Patch? patch, Patch? branch, Commit candidate, Patch? other)
    {
        if (IsCopy(original, patch, candidate, other)) trace.Copies.Add(candidate);
        else if (IsWhole(original, patch, branch, candidate, other)) trace.Wholes.Add(candidate);
    }

    private bool IsCopy(Commit original, Patch? patch, Commit candidate, Patch? other)
    {
        bool isSameTime = candidate.AuthoredAt == original.AuthoredAt;
        bool isSameSubject = Messages.Bare(candidate.Subject) == Messages.Bare(original.Subject);
        if (Messages.PickedFrom(candidate).Contains(original.Hash)) return true;
        if (patch?.Fingerprint is null || other?.Fingerprint is null) return isSameTime && isSameSubject;
        if (patch.Fingerprint == other.Fingerprint)
        {
            return patch.Lines >= TellingLinesMin || isSameTime || isSameSubject;
        }

        // Two commits of one second are told apart by their lines; one whose subject changed too was amended.
        return isSameTime && (patch.ShareIn(other) is not { } share ? isSameSubject : share >= WitnessShareMin
            || (isSameSubject && _candidates.SameMessage(original).Count(c => c.Hash != original.Hash) == 1));
    }

    private bool IsWhole(Commit original, Patch? patch, Patch? branch, Commit candidate, Patch? other)
    {
        if (graph.LandingOf(candidate.Hash) is null) return false;
        if (Messages.SquashedFrom(candidate).Contains(original.Hash)) return true;
        if (patch is null || other?.Fingerprint is null) return false;
        if (branch is not null && branch.Fingerprint == other.Fingerprint) return true;
        if (patch.ShareIn(other) is not { } share) return false;
        bool isListed = Messages.Lists(candidate, original.Subject)
            || Messages.Bare(candidate.Subject) == Messages.Bare(original.Subject);
        return share >= (isListed ? WitnessShareMin : SquashShareMin)
            && (isListed || patch.TellingLines >= SquashLinesMin);
    }

    /// <summary>The last commit of the branch that a commit is on, and where that branch left the default one.</summary>
    private (string Tip, string Base)? BranchOf(Commit original, IReadOnlyList<Trace> traces)
    {
        Dictionary<string, Commit> mentioned = traces.Select(t => t.Original).OfType<Commit>()
            .DistinctBy(c => c.Hash).ToDictionary(c => c.Hash, StringComparer.Ordinal);
        Commit? tip = graph.Descendants(original.Hash).Append(original)
            .Concat(mentioned.Values.Where(c => FirstParents(c).Contains(original.Hash)))
            .Where(c => graph.LandingOf(c.Hash) is null).MaxBy(c => FirstParents(c).Count());
        if (tip is null) return null;
        string? start = FirstParents(tip).FirstOrDefault(hash => graph.LandingOf(hash) is not null);
        return start is null ? null : (tip.Hash, start);

        IEnumerable<string> FirstParents(Commit commit)
        {
            // The log bounds the walk, and so does the session: no commit is its own ancestor.
            for (Commit? at = commit; at is { Parents: [var parent, ..] }; at = Known(parent)) yield return parent;
        }

        Commit? Known(string hash) => graph.LandingOf(hash) is not null
            ? null
            : graph.Find(hash) ?? mentioned.GetValueOrDefault(hash);
    }
}
