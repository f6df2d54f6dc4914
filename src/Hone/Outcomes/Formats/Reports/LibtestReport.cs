namespace Hone.Outcomes.Formats.Reports;

/// <summary>The lines that Rust's test harness prints with <c>--format json</c>.</summary>
internal static class LibtestReport
{
    public static bool Belongs(JsonNode line) =>
        line.String("event") is not null && line.String("type") is "suite" or "test" or "bench";

    public static Check? Read(IReadOnlyList<JsonNode> lines)
    {
        Tally tally = new();
        int open = 0, suites = 0;
        bool failed = false;
        foreach (JsonNode line in lines)
        {
            string type = line.String("type")!, said = line.String("event")!;
            if (type == "suite")
            {
                suites++;
                open += said == "started" ? 1 : -1;
                failed |= said == "failed";
            }
            else if (StatusOf(said) is { } status)
            {
                tally.Add($"{suites}", line.String("name") ?? "", status);
            }
        }

        if (suites == 0) return null;
        return ReportChecks.Tests("cargo test", tally, open == 0, failed);
    }

    private static TestStatus? StatusOf(string word) => word switch
    {
        "ok" => TestStatus.Passed,
        "failed" => TestStatus.Failed,
        "ignored" => TestStatus.Skipped,
        _ => null,
    };
}
