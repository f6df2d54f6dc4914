using Hone.Cli.Screens;
using Hone.Learning;

namespace Hone.Cli.Reports;

/// <summary>
/// Everything of a report that is a table: key figures, tools, failures, models, days, projects, agents.
/// </summary>
internal static class ReportSections
{
    /// <summary>What stands where a source gave no name.</summary>
    private const string NoName = "(unknown)";

    /// <summary>Key figures: what is known of how it went, and nothing that is not.</summary>
    public static Section Figures(Report report) => new("figures", "Key figures", null,
        [new Cells(""), new Cells("")], [.. FigureRows(report).Select(r => new[] { r.Name, r.Value })]);

    /// <summary>What was applied, and whether it held: the first thing that a report says.</summary>
    public static Section Fixed(Report report) => new("fixed", "What was fixed, and whether it held",
        "Sessions in which the pattern was seen, before the line was applied and since. Change: of the share of "
        + "sessions, in percentage points, with a 95 % interval; one that holds 0 may be chance.",
        [
            new Cells("Line"), Cells.Whole("Applied"), new Cells("Verdict"), Cells.Number("Before"),
            Cells.Number("Since"), Cells.Number("Per session"), Cells.Number("Change"),
        ],
        [
            .. report.Applied.Select(f => new[]
            {
                FollowUpText.Line(f), $"{f.Proposal.AppliedAt:yyyy-MM-dd}", FollowUpText.Verdict(f).Text,
                FollowUpText.Of(f.Before), FollowUpText.Of(f.After),
                FollowUpText.PerSession(f), FollowUpText.Change(f),
            }),
        ]);

    /// <summary>All tables, in order; empty ones included.</summary>
    public static IReadOnlyList<Section> Tables(Report report) =>
    [
        Beside("waiting", "Waiting for you", "It may have been meant so; it is no part of what was lost.",
            report.Waiting, hasTime: true),
        Beside("signals", "What you did", "No loss is claimed.", report.Signals, hasTime: false),
        Tools(report), Failures(report), Models(report), Days(report),
        Groups("projects", "Projects", "Project", report.Projects), Groups("agents", "Agents", "Agent", report.Agents),
    ];

    private static IEnumerable<(string Name, string Value)> FigureRows(Report report)
    {
        Totals t = report.Totals;
        string days = t.Days > 0 ? $", on {Figure.Count(t.Days, "day", "days")}" : "";
        string span = t.From is { } from && t.To is { } to ? $" ({from:yyyy-MM-dd} to {to:yyyy-MM-dd}, UTC)" : "";
        string subs = t.SubAgentSessions > 0 ? $", and {Figure.Number(t.SubAgentSessions)} of sub-agents" : "";
        yield return ("Sessions", $"{Figure.Number(t.Sessions)}{subs}{days}{span}");
        yield return ("Tasks", Figure.Number(t.Tasks));
        yield return (
            "Prompts", $"{Figure.Number(t.Prompts)}; you stopped the agent {Figure.Number(t.Interruptions)} ×");
        yield return ("Agent at work", Figure.Duration(t.ActiveMs));
        yield return ("Lost to habits", Lost(report));
        yield return ("API calls", Figure.Number(t.Inferences));
        yield return ("Tool calls", $"{Figure.Number(t.Calls.Calls)}; {Endings(t.Calls)}");
        yield return ("Success rate of tools", Figure.Rate(t.Calls.SuccessRate));
        yield return ("Tokens", TokensOf(t.Tokens));
        yield return (
            "Tokens per task", t.Tasks == 0 ? Figure.Unknown : $"about {Figure.Tokens(t.Tokens.Total / t.Tasks)}");
        yield return ("Cost", Cost(report));
    }

    private static string Lost(Report report)
    {
        if (report.Findings.Count == 0) return "nothing that stands out";
        string share = report.Totals.Tokens.Total > 0 ? $", {Figure.Share(report.LostTokenShare)} of tokens" : "";
        return $"about {Figure.Duration(report.LostMs)}{share}";
    }

    private static string Endings(CallCounts calls)
    {
        (long Count, string Word)[] endings =
        [
            (calls.Failures, "failed"), (calls.Timeouts, "timed out"), (calls.Rejections, "rejected by you"),
            (calls.Interruptions, "stopped by you"), (calls.Cancellations, "cancelled"),
            (calls.NoResult, "without a result"),
        ];
        string words =
            string.Join(", ", endings.Where(e => e.Count > 0).Select(e => $"{Figure.Number(e.Count)} {e.Word}"));
        return words.Length > 0 ? words : "all ended well";
    }

    private static string TokensOf(TokenUse tokens) => tokens.Total == 0
        ? "not known"
        : $"{Figure.Tokens(tokens.Total)}: read {Figure.Tokens(tokens.Input)}, "
            + $"from cache {Figure.Tokens(tokens.CacheRead)}, into cache {Figure.Tokens(tokens.CacheWrite)}, "
            + $"written {Figure.Tokens(tokens.Output)}";

    private static string Cost(Report report)
    {
        Totals t = report.Totals;
        if (t.CostUsd <= 0) return t.Tokens.Total == 0 ? "not known" : "not known: no model used has a list price here";
        string left = t.UnpricedTokens > 0
            ? $"; {Figure.Tokens(t.UnpricedTokens)} tokens of models without a price are not in it"
            : "";
        return $"about {Figure.Usd(t.CostUsd)} at list prices of {report.PricesAsOf}{left}";
    }

    private static Section Beside(
        string id, string title, string note, IReadOnlyList<Finding> findings, bool hasTime) => new(
        id, title, note,
        [
            new Cells("What"), Cells.Number("Times"), Cells.Number("Sessions"),
            .. hasTime ? new[] { Cells.Number("Time") } : [], new Cells("For example"),
        ],
        [
            .. findings.Select(f => (string[])
            [
                f.Habit.Title, Figure.Number(f.Total.Occurrences), Figure.Number(f.Total.Sessions),
                .. hasTime ? new[] { Figure.Duration(f.Total.Ms) } : [], f.Total.Example,
            ]),
        ]);

    private static Section Tools(Report report) => new("tools", "Tools",
        "Success: of the calls that ended well or badly. Stopped: rejected, cancelled or interrupted.",
        [
            new Cells("Tool"), Cells.Number("Calls"), Cells.Number("Success"), Cells.Number("Failed"),
            Cells.Number("Stopped"),
            Cells.Number("Time"), Cells.Number("Tokens"), Cells.Number("per call"),
        ],
        [
            .. report.Tools.Select(t => new[]
            {
                Named(t.Tool), Figure.Number(t.Calls.Calls), Figure.Rate(t.Calls.SuccessRate),
                Figure.Number(t.Calls.Failed),
                Figure.Number(t.Calls.Rejections + t.Calls.Cancellations + t.Calls.Interruptions),
                Figure.Duration(t.Ms), Figure.Tokens(t.Tokens), PerCall(t),
            }),
        ]);

    private static string PerCall(ToolUse tool) =>
        tool.Calls.Calls == 0 || tool.Tokens == 0 ? Figure.Unknown : Figure.Tokens(tool.Tokens / tool.Calls.Calls);

    private static Section Failures(Report report) => new(
        "failures", "Failures", "How each tool failed, and what that cost.",
        [
            new Cells("Tool"), new Cells("Kind"), Cells.Number("Times"), Cells.Number("Time"), Cells.Number("Tokens"),
            new Cells("For example"),
        ],
        [
            .. report.Failures.Select(f => new[]
            {
                Named(f.Tool), f.Kind.Replace('_', ' '), Figure.Number(f.Count), Figure.Duration(f.Ms),
                Figure.Tokens(f.Tokens), f.Example,
            }),
        ]);

    private static Section Models(Report report) => new(
        "models", "Models", $"Cost at list prices of {report.PricesAsOf}.",
        [
            new Cells("Model"), Cells.Number("API calls"), Cells.Number("Read"), Cells.Number("From cache"),
            Cells.Number("Into cache"), Cells.Number("Written"), Cells.Number("Cost"),
        ],
        [
            .. report.Models.Select(m => new[]
            {
                Named(m.Model), Figure.Number(m.Inferences), Figure.Tokens(m.Tokens.Input),
                Figure.Tokens(m.Tokens.CacheRead),
                Figure.Tokens(m.Tokens.CacheWrite), Figure.Tokens(m.Tokens.Output),
                m.CostUsd is { } cost ? Figure.Usd(cost) : "no price",
            }),
        ]);

    private static Section Days(Report report) => new("days", "Days", "By start of session, UTC.",
        [
            Cells.Whole("Day"), Cells.Number("Sessions"), Cells.Number("Calls"), Cells.Number("Success"),
            Cells.Number("Tokens"),
            Cells.Number("Cost"), Cells.Number("Lost time"), Cells.Number("Lost tokens"),
        ],
        [
            .. report.Days.Select(d => new[]
            {
                $"{d.Day:yyyy-MM-dd}", Figure.Number(d.Sessions), Figure.Number(d.Calls.Calls),
                Figure.Rate(d.Calls.SuccessRate),
                Figure.Tokens(d.Tokens.Total), d.CostUsd > 0 ? Figure.Usd(d.CostUsd) : Figure.Unknown,
                Figure.Duration(d.LostMs), Figure.Tokens(d.LostTokens),
            }),
        ]);

    private static Section Groups(string id, string title, string column, IReadOnlyList<GroupTotal> groups) => new(
        id, title, $"Sums per {column.ToLowerInvariant()}.",
        [
            new Cells(column), Cells.Number("Sessions"), Cells.Number("Calls"), Cells.Number("Success"),
            Cells.Number("Tokens"),
            Cells.Number("Lost time"),
        ],
        [
            .. groups.Select(g => new[]
            {
                Named(g.Name), Figure.Number(g.Sessions), Figure.Number(g.Calls.Calls),
                Figure.Rate(g.Calls.SuccessRate),
                Figure.Tokens(g.Tokens.Total), Figure.Duration(g.LostMs),
            }),
        ]);

    private static string Named(string name) => name.Length > 0 ? name : NoName;
}
