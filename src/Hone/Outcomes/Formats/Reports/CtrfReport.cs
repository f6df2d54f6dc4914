namespace Hone.Outcomes.Formats.Reports;

/// <summary>The common test report format (CTRF), written by plug-ins for many runners.</summary>
internal static class CtrfReport
{
    public static Check? Read(JsonReport report)
    {
        if (report.Root["results"] is not { } results || results["summary"] is not { } summary) return null;
        if (!summary.Has("passed", "failed") || results["tool"] is not { } tool) return null;
        Tally tally = new();
        foreach (JsonNode test in results.List("tests"))
        {
            string place = test.String("filePath") ?? test.String("suite") ?? "";
            if (StatusOf(test.String("status")) is { } status) tally.Add(place, test.String("name") ?? "", status);
        }

        if (tally.Counts.Total == 0) tally.Add(Said(summary));
        return ReportChecks.Tests(
            ReportChecks.ToolName(tool.String("name"), "ctrf"), tally, report.IsWhole, summary.Count("failed") > 0);
    }

    private static TestCounts Said(JsonNode summary) => new(
        summary.Count("passed"), summary.Count("failed"), 0,
        summary.Count("skipped") + summary.Count("pending") + summary.Count("other"));

    private static TestStatus? StatusOf(string? word) => word switch
    {
        "passed" => TestStatus.Passed,
        "failed" => TestStatus.Failed,
        null => null,
        _ => TestStatus.Skipped,
    };
}
