using Hone.Git;

namespace Hone.Outcomes.Histories;

/// <summary>Finds commits that hold the change of commits which are not on the default branch themselves.</summary>
internal sealed class Matching(GitHistory history, CommitGraph graph)
{
    /// <summary>Patches below this size are alike by chance; time or subject must be the same too.</summary>
    private const int TellingLinesMin = 3;

    /// <summary>
    /// A commit that squashes others holds nearly all of their lines, with what was mended on the way.
    /// </summary>
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
        // A merge has no change of its own to be found again once its branch is gone.
        foreach (Trace trace in traces) trace.IsOpen = trace is { Original.IsMerge: true, IsReachable: false };
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
        Branches branches = new(graph, traces.Select(t => t.Original).OfType<Commit>());
        List<(string Tip, string Base)?> tips = [.. open.Select(o => branches.Of(o.Original))];
        pairs.AddRange(tips.OfType<(string Tip, string Base)>().Distinct().Select(b => (b.Tip, (string?)b.Base)));
        IReadOnlyList<Patch?> patches = await history.PatchesAsync(pairs, cancel);
        var read = pairs.Zip(patches).ToDictionary(p => p.First, p => p.Second);
        foreach (var ((trace, original, candidates), tip) in open.Zip(tips))
        {
            Patch? patch = read[(original.Hash, null)];
            Patch? branch = tip is var (last, start) ? read[(last, start)] : null;
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
        else trace.IsOpen |= MayHold(original, patch, candidate);
    }

    /// <summary>A squash can hold a change of few lines and show none of them, since it was changed again.</summary>
    private bool MayHold(Commit original, Patch? patch, Commit candidate) =>
        graph.LandingOf(candidate.Hash) is not null && _candidates.SharesFile(original, candidate)
        && (patch is null || patch.TellingLines < SquashLinesMin);

    private bool IsCopy(Commit original, Patch? patch, Commit candidate, Patch? other)
    {
        bool isSameTime = candidate.AuthoredAt == original.AuthoredAt;
        bool isSameSubject = Messages.Bare(candidate.Subject) == Messages.Bare(original.Subject);
        if (Messages.PickedFrom(candidate).Contains(original.Hash)) return true;
        bool isAbout = original.Files.Count == 0 || _candidates.SharesFile(original, candidate);
        if (patch?.Fingerprint is null || other?.Fingerprint is null) return isSameTime && isSameSubject && isAbout;
        if (patch.Fingerprint == other.Fingerprint)
        {
            return patch.Lines >= TellingLinesMin || isSameTime || isSameSubject;
        }

        // Two commits of one second are told apart by their lines; one whose subject changed too was amended.
        if (!isSameTime || patch.ShareIn(other) is not { } share) return isSameTime && isSameSubject && isAbout;
        bool isOnlyOne = _candidates.SameMessage(original).Count(c => c.Hash != original.Hash) == 1;
        return share >= WitnessShareMin || (isSameSubject && isAbout && isOnlyOne);
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
}
