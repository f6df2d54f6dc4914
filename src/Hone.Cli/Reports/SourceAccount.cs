using Hone.Telemetry;

namespace Hone.Cli.Reports;

/// <summary>What became of the lines of some sources.</summary>
/// <param name="Agent">The agent's name; empty where no reader knows the format.</param>
/// <param name="Files">Files.</param>
/// <param name="SizeBytes">Their size as stored.</param>
/// <param name="Lines">Their lines.</param>
/// <param name="UnfinishedTails">Files whose last line is not whole yet.</param>
internal sealed record SourceAccount(string Agent, int Files, long SizeBytes, LineCounts Lines, int UnfinishedTails)
{
    /// <summary>One account per agent, by name; files of unknown format last.</summary>
    public static IReadOnlyList<SourceAccount> PerAgent(IEnumerable<SourceState> sources) =>
    [
        .. sources.GroupBy(s => s.Agent, StringComparer.Ordinal)
            .OrderBy(g => g.Key.Length == 0).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Of(g.Key, [.. g])),
    ];

    /// <summary>One account of all.</summary>
    public static SourceAccount Of(string agent, IReadOnlyCollection<SourceState> sources) => new(
        agent, sources.Count, sources.Sum(s => s.SizeBytes),
        sources.Aggregate(default(LineCounts), (sum, s) => sum + s.Lines), sources.Count(s => s.IsTailUnfinished));
}
