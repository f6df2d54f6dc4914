using Hone.Git;

namespace Hone.Outcomes.Histories;

/// <summary>Decides how a traced commit came onto the default branch, and what stands for it now.</summary>
internal static class Landings
{
    /// <summary>Fills in the landing, what brought it, and what stands for it.</summary>
    /// <param name="trace">A commit whose copies and wholes are known.</param>
    /// <param name="graph">The history.</param>
    /// <param name="isCertain">Whether a commit that is not in the graph is known to be nowhere.</param>
    public static void Decide(Trace trace, CommitGraph graph, bool isCertain)
    {
        Commit? copy = Earliest(trace.Copies), whole = Earliest(trace.Wholes);
        trace.Current = trace is { IsReachable: true, Original: { } original }
            ? original
            : copy ?? trace.Copies.MinBy(graph.PlaceOf) ?? whole;
        if (trace is { IsReachable: true, Original: { } own } && graph.LandingOf(own.Hash) is { } landing)
        {
            (trace.Landing, trace.LandedAs) = (KindOf(own, landing), landing);
        }
        else if (copy is not null)
        {
            (trace.Landing, trace.LandedAs) = (KindOfCopy(trace, copy), graph.LandingOf(copy.Hash));
        }
        else if (whole is not null)
        {
            (trace.Landing, trace.LandedAs) = (CommitLanding.Squash, graph.LandingOf(whole.Hash));
        }
        else if (graph.DefaultChain.Count > 0 && isCertain && trace is { IsOpen: false, Original: not null })
        {
            trace.Landing = CommitLanding.None;
        }

        Commit? Earliest(IEnumerable<Commit> commits) => commits.Where(c => graph.LandingOf(c.Hash) is not null)
            .MaxBy(graph.PlaceOf);

        CommitLanding KindOfCopy(Trace of, Commit by) =>
            Messages.IsNumbered(by.Subject) && !Messages.IsNumbered(of.Original?.Subject ?? by.Subject)
                ? CommitLanding.Squash
                : of.IsReachable ? CommitLanding.Copy : KindOf(by, graph.LandingOf(by.Hash)!);
    }

    private static CommitLanding KindOf(Commit commit, Commit landing) =>
        commit.Hash == landing.Hash ? CommitLanding.Direct : CommitLanding.Merge;
}
