using Hone.Cli.Screens;
using Hone.Learning;
using Hone.Statistics;

namespace Hone.Cli.Reports;

/// <summary>The tables that say whether tasks succeeded and what they took.</summary>
internal static class OutcomeSections
{
    /// <summary>What stands where a source gave no name.</summary>
    private const string NoName = "(unknown)";

    /// <summary>All of them, in order; empty ones included.</summary>
    public static IReadOnlyList<Section> All(Report report)
    {
        if (report.Kpis is not { } kpis) return [];
        return
        [
            Outcomes(kpis.Outcomes), PerTask(kpis), Trend(kpis),
            Groups("outcome-projects", "Success by project", "Project", kpis.Projects),
            Groups("outcome-agents", "Success by agent", "Agent", kpis.Agents),
            Groups("outcome-models", "Success by model", "Main model", kpis.Models),
            Tools(kpis), Errors(kpis),
        ];
    }

    private static Section Outcomes(OutcomeCounts counts) => new("outcomes", "Did it work?",
        "What sessions show: tests, builds, commits, and what you said. Share: of the tasks with a verdict, with its "
        + "95 % interval. hone sessions --outcome failure lists those that failed.",
        [new Cells("Outcome"), Cells.Number("Tasks"), Cells.Number("Share"), Cells.Number("95 %")],
        counts.Total == 0
            ? []
            :
            [
                Counted("worked", counts.Success, counts.Judged),
                Counted("worked in part", counts.Partial, counts.Judged),
                Counted("failed", counts.Failure, counts.Judged),
                ["too little to tell", Figure.Number(counts.Unknown), "", ""],
            ]);

    private static string[] Counted(string word, long count, long of)
    {
        Proportion share = new(count, of);
        return of == 0
            ? [word, Figure.Number(count), Figure.Unknown, Figure.Unknown]
            : [word, Figure.Number(count), Figure.Share(share.Share), OutcomeText.Range(share.Interval)];
    }

    private static Section PerTask(Kpis kpis)
    {
        TaskFigures needed = kpis.PerTask;
        (string Name, TaskFigure Figure, Func<double, string> Format)[] figures =
        [
            ("Tokens", needed.Tokens, Tokens), ("Time at work", needed.ActiveMs, Time),
            ("Cost", needed.CostUsd, Figure.Usd), ("API calls", needed.ApiCalls, Count),
            ("Tool calls", needed.ToolCalls, Count),
        ];
        return new Section("per-task", "What a task takes", MachineNote(kpis.Machine),
            [
                new Cells("Figure"), Cells.Number("Median"), Cells.Number("95 %"), Cells.Number("Mean"),
                Cells.Number("Tasks"),
            ],
            [
                .. figures.Where(f => f.Figure.Tasks > 0).Select(f => new[]
                {
                    f.Name, Of(f.Figure.Median, f.Format), Range(f.Figure.Median, f.Format),
                    f.Format(f.Figure.Mean ?? 0), Figure.Number(f.Figure.Tasks),
                }),
            ]);
    }

    private static string MachineNote(MachineUse? machine)
    {
        const string Note = "Median: half of the tasks take no more. Sub-agents are counted in, and each figure is "
            + "over the tasks of which it is known.";
        if (machine is null) return Note;
        string cpu = machine.CpuPercentMean is { } percent ? $"{percent:0} % of a core on average" : "";
        string memory = machine.MemoryMbMax is { } mb ? $"{Figure.Number((long)Math.Ceiling(mb))} MB at most" : "";
        string both = string.Join(", ", new[] { cpu, memory }.Where(words => words.Length > 0));
        return $"{Note} Of the machine: {both}, as {Figure.Count(machine.Events, "event", "events")} say.";
    }

    private static Section Trend(Kpis kpis) => new("outcome-trend", "How success changed",
        OutcomeText.Change(kpis.Change) + " By start of task, UTC; tokens, time and cost are medians.",
        [
            Cells.Whole(kpis.Trend is [{ Days: 1 }, ..] ? "Day" : "Week from"), Cells.Number("Tasks"),
            Cells.Number("Judged"), Cells.Number("Worked"), Cells.Number("95 %"), Cells.Number("Tokens"),
            Cells.Number("Time"), Cells.Number("Cost"),
        ],
        [
            .. kpis.Trend.Select(p => new[]
            {
                $"{p.From:yyyy-MM-dd}", Figure.Number(p.Outcomes.Total), Figure.Number(p.Outcomes.Judged),
                Figure.Number(p.Outcomes.Success),
                p.Outcomes.Judged == 0 ? Figure.Unknown : OutcomeText.Range(p.Outcomes.Worked.Interval),
                Of(p.Tokens, Tokens), Of(p.ActiveMs, Time), Of(p.CostUsd, Figure.Usd),
            }),
        ]);

    /// <summary>A single group says nothing that the whole does not.</summary>
    private static Section Groups(string id, string title, string column, IReadOnlyList<TaskGroup> groups) => new(
        id, title, "Of the tasks with a verdict; tokens, time and cost are medians.",
        [
            new Cells(column), Cells.Number("Tasks"), Cells.Number("Judged"), Cells.Number("Worked"),
            Cells.Number("95 %"), Cells.Number("Tokens"), Cells.Number("Time"), Cells.Number("Cost"),
        ],
        [
            .. (groups.Count < 2 ? [] : groups).Select(g => new[]
            {
                Named(g.Name), Figure.Number(g.Outcomes.Total), Figure.Number(g.Outcomes.Judged),
                Figure.Number(g.Outcomes.Success),
                g.Outcomes.Judged == 0 ? Figure.Unknown : OutcomeText.Range(g.Outcomes.Worked.Interval),
                Of(g.PerTask.Tokens.Median, Tokens), Of(g.PerTask.ActiveMs.Median, Time),
                Of(g.PerTask.CostUsd.Median, Figure.Usd),
            }),
        ]);

    private static Section Tools(Kpis kpis) => new("tool-success", "Tools and success",
        "Success of its calls with 95 % interval; of the tasks with a verdict in which it was called, those that "
        + "worked. That need not be the tool's doing.",
        [
            new Cells("Tool"), Cells.Number("Calls"), Cells.Number("Success"), Cells.Number("95 %"),
            Cells.Number("Time per call"), Cells.Number("Tokens"), Cells.Number("Judged"), Cells.Number("Worked"),
            Cells.Number("95 %"),
        ],
        [
            .. (kpis.Outcomes.Judged == 0 ? [] : kpis.Tools).Select(t => new[]
            {
                Named(t.Use.Tool), Figure.Number(t.Use.Calls.Calls), Figure.Rate(t.Use.Calls.SuccessRate),
                t.Success.Of == 0 ? Figure.Unknown : OutcomeText.Range(t.Success.Interval),
                t.MsPerCall is { } ms ? Figure.Elapsed((long)ms) : Figure.Unknown,
                t.TokensPerCall is { } tokens ? Tokens(tokens) : Figure.Unknown,
                Figure.Number(t.Tasks.Judged), Figure.Number(t.Tasks.Success),
                t.Tasks.Judged == 0 ? Figure.Unknown : OutcomeText.Range(t.Tasks.Worked.Interval),
            }),
        ]);

    private static Section Errors(Kpis kpis) => new("errors", "Commonest errors",
        "Of all failures of tools; the table of failures has tools and examples.",
        [new Cells("Kind"), Cells.Number("Times"), Cells.Number("Share")],
        [
            .. kpis.Errors.Select(e => new[]
            {
                e.Kind.Replace('_', ' '), Figure.Number(e.Share.Count), Figure.Share(e.Share.Share),
            }),
        ]);

    private static string Of(Median? median, Func<double, string> format) =>
        median is { } known ? format(known.Value) : Figure.Unknown;

    private static string Range(Median? median, Func<double, string> format) =>
        median is { Interval: { } interval } ? $"{format(interval.Low)} to {format(interval.High)}" : "too few to tell";

    private static string Tokens(double tokens) => Figure.Tokens((long)Math.Round(tokens));

    private static string Time(double ms) => Figure.Duration((long)Math.Round(ms));

    private static string Count(double count) => $"{count:#,0.#}";

    private static string Named(string name) => name.Length > 0 ? name : NoName;
}
