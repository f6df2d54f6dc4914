using Hone.Learning;
using Hone.Review;
using Hone.Telemetry;

namespace Hone.Cli.Reports;

/// <summary>What the first screen shows: this project where it has sessions, else everything.</summary>
internal sealed record FirstPage
{
    /// <summary>What was learned.</summary>
    public required Report Report { get; init; }

    /// <summary>The project's name; null where the report is about everything.</summary>
    public string? Project { get; init; }

    /// <summary>Sessions of other projects.</summary>
    public long SessionsElsewhere { get; init; }

    /// <summary>Other projects with sessions.</summary>
    public int ProjectsElsewhere { get; init; }

    /// <summary>Proposals that wait for a decision in this repository.</summary>
    public int Waiting { get; init; }

    /// <summary>Proposals that wait in others.</summary>
    public int WaitingElsewhere { get; init; }

    /// <summary>What became of the lines of all sources.</summary>
    public SourceAccount Account { get; init; } = new("", 0, 0, default, 0);

    /// <summary>Short forms of session ids that the store tells apart.</summary>
    public IReadOnlyDictionary<string, string> ShortIds { get; init; } = new Dictionary<string, string>();

    /// <summary>Collects what the screen shows.</summary>
    /// <param name="learning">What was learned.</param>
    /// <param name="telemetry">What was read.</param>
    /// <param name="review">What was proposed.</param>
    /// <param name="reporter">Makes the report.</param>
    /// <param name="scope">Which sessions were asked for.</param>
    /// <param name="project">The folder to look at first, where it has sessions; null for the scope as it is.</param>
    /// <param name="repository">The repository whose proposals wait here; those of others wait elsewhere.</param>
    /// <param name="isBrief">True where no more is shown than the first screen.</param>
    /// <param name="cancel">Ends the wait.</param>
    public static async Task<FirstPage> MakeAsync(
        ILearningStore learning, ITelemetryStore telemetry, IReviewStore review,
        Reporter reporter, Scope scope, string? project, string repository,
        bool isBrief, CancellationToken cancel)
    {
        Task<Report> ReportAsync(Scope of) =>
            isBrief ? reporter.BriefAsync(of, cancel) : reporter.ReportAsync(of, cancel);

        Report report = await ReportAsync(scope with { Project = project ?? scope.Project });
        List<Proposal> open = [.. (await review.ProposalsAsync(null, cancel)).Where(p => p.IsOpen)];
        int waiting = open.Count(p => p.Project == repository);
        if (project is not null && report.Totals.Sessions == 0)
        {
            project = null;
            report = await ReportAsync(scope);
        }

        IReadOnlyDictionary<string, SourceState> sources = await telemetry.SourcesAsync(cancel);
        FirstPage page = new()
        {
            Report = report,
            Account = SourceAccount.Of("", [.. sources.Values]),
            ShortIds = await ShortenAsync(learning, report, cancel),
            Waiting = waiting, WaitingElsewhere = open.Count - waiting,
        };
        if (project is null) return scope.Project is { } named ? page with { Project = NameOf(named) } : page;
        IReadOnlyList<GroupTotal> all = await learning.ProjectsAsync(scope, cancel);
        HashSet<string> here = [.. report.Projects.Select(p => p.Name)];
        return page with
        {
            Project = NameOf(project),
            SessionsElsewhere = all.Sum(p => p.Sessions) - report.Totals.Sessions,
            ProjectsElsewhere = all.Count(p => !here.Contains(p.Name)),
        };
    }

    /// <summary>The command that shows a finding's example, as short as the store allows.</summary>
    public string NextCommand(Finding finding) =>
        ShortIds.TryGetValue(finding.Total.ExampleSession, out string? id)
            ? finding.NextCommand.Replace(finding.Total.ExampleSession, id, StringComparison.Ordinal)
            : finding.NextCommand;

    /// <summary>The last part of a folder's path.</summary>
    public static string NameOf(string path) =>
        Path.GetFileName(path.TrimEnd('/', '\\')) is { Length: > 0 } name ? name : path;

    private static async Task<Dictionary<string, string>> ShortenAsync(
        ILearningStore store, Report report, CancellationToken cancel)
    {
        Dictionary<string, string> ids = new(StringComparer.Ordinal);
        foreach (string id in report.Findings.Concat(report.Waiting).Concat(report.Signals)
            .Select(f => f.Total.ExampleSession).Concat(report.Applied.Select(f => f.LastSeenIn).OfType<string>()))
        {
            if (id.Length > 0 && !ids.ContainsKey(id)) ids[id] = await SessionLookup.ShortIdAsync(store, id, cancel);
        }

        return ids;
    }
}
