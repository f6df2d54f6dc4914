using Hone.Git;

namespace Hone.Outcomes.Histories;

/// <summary>Picks the commits at which the lines of a traced commit are looked for.</summary>
internal sealed class Snapshots(CommitGraph graph)
{
    private readonly Dictionary<string, int> _chain = graph.DefaultChain.Select((c, i) => (c.Hash, i))
        .ToDictionary(p => p.Hash, p => p.i, StringComparer.Ordinal);

    /// <summary>The last commit of the line of work as it was at a moment; null where that cannot be told.</summary>
    public Commit? At(Trace trace, DateTimeOffset moment)
    {
        if (trace.LandedAs is { } landed && landed.CommittedAt <= moment && _chain.TryGetValue(landed.Hash, out int at))
        {
            return graph.DefaultChain.Take(at + 1).First(c => c.CommittedAt <= moment);
        }

        if (trace.Current is not { } current || graph.Find(current.Hash) is null) return null;
        return Followers(current).Append(current).Where(c => c.CommittedAt <= moment || c.Hash == current.Hash)
            .OrderByDescending(c => c.CommittedAt).ThenBy(graph.PlaceOf).First();
    }

    /// <summary>The last commit within a time after it that calls itself a fix and changes the same files.</summary>
    public Commit? FixOf(Trace trace, DateTimeOffset from, DateTimeOffset to)
    {
        if (trace.Current is not { } current || trace.Original is not { } original) return null;
        HashSet<string> files = [.. original.Files.Select(f => f.Path)];
        return graph.Descendants(current.Hash)
            .Where(c => c.CommittedAt > from && c.CommittedAt <= to)
            // What is made on other branches of a commit that has landed is nobody's verdict on it.
            .Where(c => trace.LandedAs is null || graph.LandingOf(c.Hash) is not null)
            .Where(c => !c.IsMerge && Messages.IsFix(c.Subject) && c.Files.Any(f => files.Contains(f.Path)))
            .OrderByDescending(c => c.CommittedAt).ThenBy(graph.PlaceOf).FirstOrDefault();
    }

    /// <summary>What builds on a commit and came the same way as it did, or like it did not land yet.</summary>
    private IEnumerable<Commit> Followers(Commit current)
    {
        string? landing = graph.LandingOf(current.Hash)?.Hash;
        return graph.Descendants(current.Hash)
            .Where(c => graph.LandingOf(c.Hash)?.Hash == landing && !_chain.ContainsKey(c.Hash));
    }
}
