using Hone.Review;

namespace Hone.Learning;

/// <summary>Makes reports out of what sessions contributed.</summary>
public sealed class Reporter(ILearningStore store, IReviewStore review, PriceList prices, TimeProvider time)
{
    private readonly FollowUps _followUps = new(store, review);

    /// <summary>Reports on a scope; an empty scope gives an empty report.</summary>
    public Task<Report> ReportAsync(Scope scope, CancellationToken cancel) =>
        ReportAsync(scope, isBrief: false, cancel);

    /// <summary>Reports what a first screen shows: key figures that it does not show are not computed.</summary>
    public Task<Report> BriefAsync(Scope scope, CancellationToken cancel) =>
        ReportAsync(scope, isBrief: true, cancel);

    private async Task<Report> ReportAsync(Scope scope, bool isBrief, CancellationToken cancel)
    {
        Totals totals = await store.TotalsAsync(scope, cancel);
        IReadOnlyList<HabitTotal> seen = await store.HabitsAsync(scope, cancel);
        List<Finding> findings =
        [
            .. seen.Select(total => (Habit: Habits.Find(total.Habit), Total: total))
                .Where(pair => pair.Habit is not null)
                .Select(pair => new Finding(pair.Habit!, pair.Total, Share(pair.Total.Ms, totals.ActiveMs),
                    Share(pair.Total.Tokens, totals.Tokens.Total))),
        ];
        IReadOnlyList<ToolUse> tools = await store.ToolsAsync(scope, cancel);
        IReadOnlyList<FailureCount> failures = await store.FailuresAsync(scope, cancel);
        Kpis? kpis = isBrief
            ? null
            : Kpis.Of(
                await store.TaskOutcomesAsync(scope, cancel), tools, failures,
                await store.MachineUseAsync(scope, cancel));
        return new Report
        {
            GeneratedAt = time.GetUtcNow(),
            Scope = scope,
            Totals = totals,
            Applied = [.. (await _followUps.AllAsync(null, cancel)).Where(f => IsIn(f.Proposal.Project, scope))],
            Findings = Ranked(findings, HabitClass.Waste),
            Waiting = Ranked(findings, HabitClass.Waiting),
            Signals = Ranked(findings, HabitClass.Signal),
            Outcomes = isBrief ? await store.OutcomeCountsAsync(scope, cancel) : default,
            Kpis = kpis,
            Tools = tools,
            Failures = failures,
            Models = await store.ModelsAsync(scope, cancel),
            Days = await store.DaysAsync(scope, cancel),
            Projects = await store.ProjectsAsync(scope, cancel),
            Agents = await store.AgentsAsync(scope, cancel),
            PricesAsOf = prices.AsOf,
        };
    }

    private static bool IsIn(string project, Scope scope) => scope.Project is not { } folder || project == folder
        || project.StartsWith(folder.TrimEnd('/', '\\') + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The dearest first: by the larger share, of time or of tokens, so that neither needs a rate.</summary>
    private static List<Finding> Ranked(IEnumerable<Finding> findings, HabitClass kind) =>
    [
        .. findings.Where(f => f.Habit.Class == kind)
            .OrderByDescending(f => Math.Max(f.TimeShare, f.TokenShare))
            .ThenByDescending(f => f.Total.Occurrences).ThenBy(f => f.Habit.Id, StringComparer.Ordinal),
    ];

    private static double Share(long part, long whole) => whole <= 0 ? 0 : (double)part / whole;
}
