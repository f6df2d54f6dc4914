using Hone.Git;
using Hone.Outcomes.Histories;

namespace Hone.Outcomes;

/// <summary>Tells from a repository's history what became of the commits that sessions made.</summary>
public sealed class RepositoryHistory
{
    /// <summary>Commits answered in one go; a session makes a dozen.</summary>
    public const int MentionsMax = 500;

    /// <summary>
    /// How much earlier than the first commit the history is read: clocks differ, and branches began before.
    /// </summary>
    private static readonly TimeSpan s_before = TimeSpan.FromDays(14);

    private readonly GitHistory _history;
    private readonly TimeProvider _time;

    private RepositoryHistory(GitHistory history, TimeProvider time) => (_history, _time) = (history, time);

    /// <summary>Opens the repository that a folder belongs to; null where there is none that git reads.</summary>
    public static async Task<RepositoryHistory?> OpenAsync(
        string folder, TimeProvider time, CancellationToken cancel) =>
        await GitHistory.OpenAsync(folder, time, cancel) is { } history ? new RepositoryHistory(history, time) : null;

    /// <summary>What became of commits, in the order in which they are given.</summary>
    /// <param name="mentions">
    /// What sessions tell of their commits; those after the first <see cref="MentionsMax"/> are answered as unknown.
    /// </param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<CommitFate>> FatesAsync(
        IReadOnlyList<CommitMention> mentions, CancellationToken cancel)
    {
        List<Trace> traces = [.. mentions.Take(MentionsMax).Select(m => new Trace(m))];
        await FindAsync(traces, cancel);
        CommitGraph graph = await GraphAsync(traces, cancel);
        Matching matching = new(_history, graph);
        foreach (Trace trace in traces) Place(trace, graph, matching);
        await matching.MatchAsync([.. traces.Where(t => !IsLanded(t, graph))], cancel);
        bool isCertain = graph.Log.IsWhole && !_history.IsShallow;
        foreach (Trace trace in traces) Landings.Decide(trace, graph, isCertain);
        Reverts reverts = new(graph);
        List<CommitFate> fates = [.. traces.Select(t => FateOf(t, graph, reverts, isCertain))];
        IEnumerable<CommitFate> rest =
            mentions.Skip(MentionsMax).Select(m => new CommitFate(m, CommitStanding.Unknown));
        return [.. await new Windows(_history, graph, _time.GetUtcNow()).MeasureAsync(traces, fates, cancel), .. rest];
    }

    private async Task FindAsync(List<Trace> traces, CancellationToken cancel)
    {
        string[] names = [.. traces.Select(t => t.Mention.Hash?.ToLowerInvariant()).OfType<string>().Distinct()];
        IReadOnlyDictionary<string, Commit> found = await _history.FindAsync(names, cancel);
        foreach (Trace trace in traces.Where(t => t.Mention.Hash is not null))
        {
            Commit? commit = found.GetValueOrDefault(trace.Mention.Hash!.ToLowerInvariant());
            if (commit is not null && !IsOther(trace.Mention, commit)) trace.Original = commit;
        }
    }

    /// <summary>
    /// An abbreviated hash can name a commit of another repository; its subject and time then differ both.
    /// </summary>
    private static bool IsOther(CommitMention mention, Commit commit) =>
        mention.Hash!.Length < commit.Hash.Length
        && mention is { Subject: { } subject, At: { } at }
        && !commit.Subject.StartsWith(subject.Trim(), StringComparison.Ordinal)
        && !Candidates.IsNear(commit.CommittedAt, at);

    private async Task<CommitGraph> GraphAsync(List<Trace> traces, CancellationToken cancel)
    {
        DateTimeOffset? first = traces.Select(t => t.Original?.CommittedAt ?? t.Mention.At).Min();
        if (first is null) return Connect(new CommitLog([], true));
        DateTimeOffset? since = first > DateTimeOffset.MinValue + s_before ? first - s_before : null;
        CommitGraph graph = Connect(await _history.CommitsAsync(since, cancel));
        bool isHiding = since is not null && await IsHidingAsync(graph, traces, cancel);
        return isHiding ? Connect(await _history.CommitsAsync(null, cancel)) : graph;
    }

    /// <summary>Whether a wrong date keeps from the log what a branch does reach.</summary>
    private async Task<bool> IsHidingAsync(CommitGraph graph, List<Trace> traces, CancellationToken cancel)
    {
        string[] known = [.. traces.Select(t => t.Original?.Hash).OfType<string>().Distinct()];
        string[] missing = [.. known.Where(hash => graph.Find(hash) is null)];
        string[] open = [.. known.Where(hash => graph.LandingOf(hash) is null)];
        return (await _history.ReachedAsync(missing, onDefault: false, cancel)).Count > 0
            || (await _history.ReachedAsync(open, onDefault: true, cancel)).Count > 0;
    }

    private CommitGraph Connect(CommitLog log) =>
        new(log, [.. _history.Default.OrderBy(b => b.Remote is null).Select(b => b.Tip).Distinct()]);

    private static void Place(Trace trace, CommitGraph graph, Matching matching)
    {
        if (trace is { Original: null, Mention: { Subject: { } subject, At: { } at } }
            && matching.Told(subject, at) is { } told)
        {
            // Where a hash is known and leads to nothing, what bears its subject now is another commit.
            if (trace.Mention.Hash is null) trace.Original = told;
            else trace.Copies.Add(told);
        }

        if (trace is { Original: null, Mention.Hash: { } hash }) matching.AddNaming(trace, hash.ToLowerInvariant());
        trace.IsReachable = trace.Original is { } original && graph.Find(original.Hash) is not null;
    }

    private static bool IsLanded(Trace trace, CommitGraph graph) =>
        trace.Original is { } original && graph.LandingOf(original.Hash) is not null;

    private static CommitFate FateOf(Trace trace, CommitGraph graph, Reverts reverts, bool isCertain)
    {
        Commit? landed = trace.LandedAs;
        Commit? revert = reverts.Of(NamesOf(trace), Counts);
        return new CommitFate(trace.Mention, StandingOf(trace, isCertain))
        {
            Hash = trace.Original?.Hash,
            Successor = trace.IsReachable ? null : trace.Current?.Hash,
            Landing = trace.Landing, LandedAs = landed?.Hash, LandedAt = landed?.CommittedAt,
            PullRequest = landed is null ? null : Messages.PullRequestOf(landed.Subject),
            RevertedBy = revert?.Hash, RevertedAt = revert?.CommittedAt,
        };

        // What is on the default branch is taken back there; what is not, on a branch that builds on it.
        bool Counts(Commit by)
        {
            if (trace.Original is { } original && !Candidates.IsLater(by, original)) return false;
            if (landed is not null) return graph.LandingOf(by.Hash) is not null;
            return trace.Current is { } current && graph.Descendants(current.Hash).Any(c => c.Hash == by.Hash);
        }
    }

    private static IEnumerable<string> NamesOf(Trace trace) => trace.Copies
        .Append(trace.Original).Append(trace.LandedAs).Append(trace.Current)
        .OfType<Commit>().Select(c => c.Hash).Distinct();

    private static CommitStanding StandingOf(Trace trace, bool isCertain) => trace switch
    {
        { IsReachable: true } => CommitStanding.Found,
        { Current: not null } => CommitStanding.Rewritten,
        { Original: not null } when isCertain => CommitStanding.Lost,
        _ => CommitStanding.Unknown,
    };
}
