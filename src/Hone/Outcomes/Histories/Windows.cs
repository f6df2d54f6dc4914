using Hone.Git;

namespace Hone.Outcomes.Histories;

/// <summary>Measures how much of each traced commit was gone after a day, a week and a month.</summary>
internal sealed class Windows(GitHistory history, CommitGraph graph, DateTimeOffset now)
{
    private const double ReworkShareMin = 0.5;

    private static readonly TimeSpan s_day = TimeSpan.FromDays(1);

    private static readonly TimeSpan[] s_windows = [s_day, TimeSpan.FromDays(7), TimeSpan.FromDays(30)];

    private readonly Snapshots _snapshots = new(graph);

    /// <summary>Adds to each fate what was gone when; both lists go together.</summary>
    public async Task<IReadOnlyList<CommitFate>> MeasureAsync(
        IReadOnlyList<Trace> traces, IReadOnlyList<CommitFate> fates, CancellationToken cancel)
    {
        var asked = traces.Select(PairsOf).ToList();
        List<(string, string)> pairs = [.. asked.SelectMany(a => a).OfType<(string, string)>().Distinct()];
        if (pairs.Count == 0) return fates;
        IReadOnlyList<LineSurvival?> survivals = await history.SurvivalAsync(pairs, cancel);
        var shares = pairs.Zip(survivals).ToDictionary(p => p.First, p => p.Second?.Share);
        return
        [
            .. fates.Zip(asked, traces).Select(p => p.First with
            {
                GoneAfterDay = Share(p.Second[0]), GoneAfterWeek = Share(p.Second[1]),
                GoneAfterMonth = Share(p.Second[2]),
                IsReworked = IsReworked(p.Third, Share(p.Second[0]), p.Second[3], Share(p.Second[3])),
            }),
        ];

        double? Share((string, string)? pair) => pair is { } p ? shares.GetValueOrDefault(p) : null;
    }

    /// <summary>One pair for each window that is over, and one for the fix that followed.</summary>
    private (string Commit, string Later)?[] PairsOf(Trace trace)
    {
        if (trace is not { Original: { IsMerge: false, Added: > 0 } original, Current: not null })
        {
            return new (string, string)?[s_windows.Length + 1];
        }

        DateTimeOffset from = original.CommittedAt;
        return
        [
            .. s_windows.Select(window => After(from, window) is { } end && end <= now
                ? Pair(original, _snapshots.At(trace, end))
                : null),
            Pair(original, _snapshots.FixOf(trace, from, After(from, s_day) ?? from)),
        ];
    }

    private bool? IsReworked(Trace trace, double? goneAfterDay, (string, string)? fix, double? goneAtFix)
    {
        if (fix is not null && goneAtFix is null) return null;
        if (goneAtFix >= ReworkShareMin) return true;
        bool isOver = trace.Original is { } original && After(original.CommittedAt, s_day) <= now;
        return isOver && goneAfterDay is not null ? false : null;
    }

    private static (string, string)? Pair(Commit original, Commit? later) =>
        later is null ? null : (original.Hash, later.Hash);

    /// <summary>A moment so much later; null where no calendar has one.</summary>
    private static DateTimeOffset? After(DateTimeOffset from, TimeSpan window) =>
        from < DateTimeOffset.MaxValue - window ? from + window : null;
}
