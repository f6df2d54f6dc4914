namespace Hone.Learning;

/// <summary>The findings worth a place on the first screen.</summary>
/// <param name="Shown">The dearest of those that matter, the dearest first.</param>
/// <param name="More">Findings beside them, whether they matter or not.</param>
public sealed record Highlights(IReadOnlyList<Finding> Shown, int More)
{
    /// <summary>Occurrences from which on a habit is no accident.</summary>
    public const long OccurrencesMin = 3;

    /// <summary>Part of all tokens from which on a habit matters however rare it is: 0.3 %.</summary>
    public const double TokenShareMin = 0.003;

    /// <summary>Time from which on a habit matters however rare it is.</summary>
    public static TimeSpan TimeMin { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Chooses from a report; where nothing matters, the dearest finding alone.</summary>
    /// <param name="report">The report.</param>
    /// <param name="countMax">Findings shown at most.</param>
    public static Highlights Of(Report report, int countMax)
    {
        List<Finding> shown = [.. report.Findings.Where(Matters).Take(countMax)];
        if (shown.Count == 0) shown.AddRange(report.Findings.Take(1));
        return new Highlights(shown, report.Findings.Count - shown.Count);
    }

    /// <summary>Whether a finding is frequent or dear enough to be told unasked.</summary>
    public static bool Matters(Finding finding) =>
        finding.Total.Occurrences >= OccurrencesMin || finding.TokenShare >= TokenShareMin
        || finding.Total.Ms >= TimeMin.TotalMilliseconds;
}
