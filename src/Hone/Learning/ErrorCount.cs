using Hone.Statistics;

namespace Hone.Learning;

/// <summary>How often calls failed in one way, whatever the tool.</summary>
/// <param name="Kind">The kind of failure, such as <c>string_not_found</c>.</param>
/// <param name="Share">Failures of this kind, of all.</param>
public sealed record ErrorCount(string Kind, Proportion Share)
{
    /// <summary>Counts failures by kind, most first.</summary>
    public static IReadOnlyList<ErrorCount> Of(IReadOnlyList<FailureCount> failures)
    {
        long all = failures.Sum(f => f.Count);
        return
        [
            .. failures.GroupBy(f => f.Kind, StringComparer.Ordinal)
                .Select(g => new ErrorCount(g.Key, new Proportion(g.Sum(f => f.Count), all)))
                .OrderByDescending(e => e.Share.Count).ThenBy(e => e.Kind, StringComparer.Ordinal),
        ];
    }
}
